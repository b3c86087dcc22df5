package org.onrecord.train;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.extract.Crf;
import org.onrecord.extract.Tags;

/**
 * Fine-tunes an encoder into the tagger and linker of {@link Tags}: AdamW, a tenth of the steps warming up, then linear
 * decay to zero.
 */
final class ExtractorTrainer implements AutoCloseable {
    private static final float RATE = 2e-4f;
    private static final float HEAD_RATE = 1e-3f;
    private static final float FIELD_RATE = 5e-3f;
    private static final double WARM_UP = 0.1;
    private static final String FIELD = "crf.";

    private final NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
    private final TrainingData data;
    private final int epochs;
    private final long seed;
    private final Bert bert;
    private final AdamW optimizer;
    private final Crf crf = Crf.untrained();
    private final CrfAdam crfOptimizer;
    private int step;

    ExtractorTrainer(TrainingData data, Map<String, Tensor> base, int epochs, long seed) {
        this.data = data;
        this.epochs = epochs;
        this.seed = seed;
        this.bert = new Bert(manager, base, Tags.WIDTH, seed);
        this.optimizer = new AdamW(manager, bert.trained(), base);
        this.crfOptimizer = new CrfAdam(crf);
    }

    Map<String, Tensor> weights() {
        return bert.weights();
    }

    /** Steps done. */
    int step() {
        return step;
    }

    Crf crf() {
        return crf;
    }

    /**
     * What is told after each step.
     *
     * @param norm of the gradient before it is limited
     */
    record Progress(int batch, int batches, int step, int steps, double loss, double norm) {
        boolean isHalfOfEpoch() {
            return batch + 1 == batches || batch + 1 == batches / 2;
        }
    }

    /** Hears of a step. */
    interface After {
        void step(Progress progress) throws IOException;
    }

    /** Trains from the step reached so far to the end. */
    void train(After after) throws IOException {
        int before = 0;
        int total = 0;
        List<List<Batch>> all = new ArrayList<>();
        for (int epoch = 0; epoch < epochs; epoch++) {
            all.add(data.epoch(seed + epoch));
            total += all.getLast().size();
        }
        for (int epoch = 0; epoch < epochs; epoch++) {
            List<Batch> batches = all.get(epoch);
            for (int i = Math.max(0, step - before); i < batches.size(); i++) {
                after.step(step(batches.get(i), total, i, batches.size()));
            }
            before += batches.size();
        }
    }

    private Progress step(Batch batch, int total, int index, int batches) {
        bert.reseed(seed * 1_000_003 + step);
        step++;
        double warm = WARM_UP * total;
        double share = step < warm ? step / warm : (total - step) / (total - warm);
        double loss;
        HeadLoss head = new HeadLoss(crf);
        try (NDManager scope = manager.newSubManager();
                GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            NDArray outputs = bert.forward(batch.ids(scope), batch.types(scope), batch.mask(scope), true);
            float[] values = outputs.toFloatArray();
            float[] gradients = new float[values.length];
            double sum = 0;
            for (int i = 0; i < batch.windows().size(); i++) {
                sum += head.add(batch.windows().get(i), values, gradients, i * batch.pieces() * Tags.WIDTH);
            }
            float scale = 1f / batch.words();
            for (int i = 0; i < gradients.length; i++) {
                gradients[i] *= scale;
            }
            loss = sum * scale;
            NDArray slope = NativeArrays.of(scope, gradients, outputs.getShape().getShape());
            collector.backward(outputs.mul(slope).sum());
        }
        double norm = optimizer.step(step, (float) (RATE * share), (float) (HEAD_RATE * share));
        if (Double.isFinite(norm)) {
            crfOptimizer.step(head.gradient, step, (float) (FIELD_RATE * share), 1f / batch.words());
        }
        return new Progress(index, batches, step, total, loss, norm);
    }

    /** Writes all that is needed in order to go on from here. */
    void save(Path file) throws IOException {
        Map<String, Tensor> tensors = new LinkedHashMap<>(bert.weights());
        tensors.putAll(optimizer.state());
        crfOptimizer.tensors().forEach((name, tensor) -> tensors.put(FIELD + name, tensor));
        new Checkpoint(step, tensors).write(file);
    }

    /** Goes on from what {@link #save} wrote, if it is there. */
    static ExtractorTrainer resume(TrainingData data, Map<String, Tensor> base, int epochs, long seed, Path file)
            throws IOException {
        if (!Files.exists(file)) {
            return new ExtractorTrainer(data, base, epochs, seed);
        }
        Checkpoint checkpoint = Checkpoint.read(file);
        ExtractorTrainer trainer = new ExtractorTrainer(data, checkpoint.tensors(), epochs, seed);
        trainer.step = checkpoint.step();
        trainer.crfOptimizer.load(checkpoint.tensors(), FIELD);
        return trainer;
    }

    @Override
    public void close() {
        manager.close();
    }
}
