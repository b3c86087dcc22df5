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
import java.util.Random;

/** Trains the stance networks: AdamW, a tenth of the steps warming up, then linear decay to zero. */
final class StanceTrainer implements AutoCloseable {
    private static final float RATE = 1.5e-4f;
    private static final float HEAD_RATE = 1e-3f;
    private static final double WARM_UP = 0.1;
    /** Places in a batch. */
    private static final int ROOM = 2048;

    private final NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
    private final List<List<StanceBatch>> epochs = new ArrayList<>();
    private final int steps;
    private final long seed;
    private final StanceNetworks networks;
    private final AdamW optimizer;
    private int step;

    /**
     * Makes ready to train.
     *
     * @param base an encoder's weights, or what a checkpoint holds
     * @param layers how many layers a network has at most
     */
    StanceTrainer(List<StanceExample> examples, Map<String, Tensor> base, int layers, int epochs, long seed) {
        this.seed = seed;
        int count = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            this.epochs.add(StanceBatch.shuffled(examples, new Random(seed + epoch), ROOM));
            count += this.epochs.getLast().size();
        }
        this.steps = count;
        this.networks = new StanceNetworks(manager, base, layers, seed);
        this.optimizer = new AdamW(manager, networks.trained(), base);
    }

    Map<String, Tensor> weights() {
        return networks.weights();
    }

    /** Steps done. */
    int step() {
        return step;
    }

    /** Steps in all. */
    int steps() {
        return steps;
    }

    /** Hears of what was done. */
    interface After {
        /** A step is done. */
        void step(int step);

        /** An epoch is over; {@code loss} is its mean. */
        void epoch(int epoch, double loss) throws IOException;
    }

    /** Trains from the step reached so far to the end. */
    void train(After after) throws IOException {
        int before = 0;
        for (int epoch = 0; epoch < epochs.size(); epoch++) {
            List<StanceBatch> batches = epochs.get(epoch);
            double loss = 0;
            int done = 0;
            for (int i = Math.max(0, step - before); i < batches.size(); i++) {
                loss += step(batches.get(i));
                done++;
                after.step(step);
            }
            before += batches.size();
            if (done > 0) {
                after.epoch(epoch + 1, loss / done);
            }
        }
    }

    private double step(StanceBatch batch) {
        networks.reseed(seed * 1_000_003 + step);
        step++;
        double warm = WARM_UP * steps;
        double share = step < warm ? step / warm : (steps + 1 - step) / (steps + 1 - warm);
        double loss;
        try (NDManager scope = manager.newSubManager();
                GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            Learned pairs = learned(scope, batch.examples(), batch, true);
            List<StanceExample> acts = batch.acts();
            Learned alone = acts.isEmpty() ? null : learned(scope, acts, batch, false);
            loss = pairs.loss + (alone == null ? 0 : alone.loss);
            // One call: each would begin with gradients of zero.
            collector.backward(alone == null ? pairs.slope : pairs.slope.add(alone.slope));
        }
        optimizer.step(step, (float) (RATE * share), (float) (HEAD_RATE * share));
        return loss;
    }

    /**
     * What one of the networks makes of examples.
     *
     * @param slope a number whose gradient is the loss's
     */
    private record Learned(double loss, NDArray slope) {}

    private Learned learned(NDManager scope, List<StanceExample> examples, StanceBatch batch, boolean ofPair) {
        Sequences sequences = new Sequences(examples.stream()
                .map(StanceExample::pair)
                .map(pair -> ofPair ? pair.whole() : pair.alone())
                .toList());
        NDArray outputs = sequences.through(ofPair ? networks.pairs : networks.alone, scope, true);
        float[] values = outputs.toFloatArray();
        float[] gradients = new float[values.length];
        double scale = 1.0 / batch.examples().size();
        double loss = 0;
        for (int i = 0; i < examples.size(); i++) {
            int offset = i * (values.length / examples.size());
            loss += StanceLoss.add(examples.get(i), ofPair, scale, values, gradients, offset);
        }
        NDArray slope = NativeArrays.of(scope, gradients, outputs.getShape().getShape());
        return new Learned(loss, outputs.mul(slope).sum());
    }

    /** Writes all that is needed in order to go on from here. */
    void save(Path file) throws IOException {
        Map<String, Tensor> tensors = new LinkedHashMap<>(networks.weights());
        tensors.putAll(optimizer.state());
        new Checkpoint(step, tensors).write(file);
    }

    /** Goes on from what {@link #save} wrote, if it is there. */
    static StanceTrainer resume(
            List<StanceExample> examples, Map<String, Tensor> base, int layers, int epochs, long seed, Path file)
            throws IOException {
        if (!Files.exists(file)) {
            return new StanceTrainer(examples, base, layers, epochs, seed);
        }
        Checkpoint checkpoint = Checkpoint.read(file);
        StanceTrainer trainer = new StanceTrainer(examples, checkpoint.tensors(), layers, epochs, seed);
        trainer.step = checkpoint.step();
        return trainer;
    }

    @Override
    public void close() {
        manager.close();
    }
}
