package org.onrecord.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.onrecord.eval.EvaluationException;
import org.onrecord.eval.LabelledPair;
import org.onrecord.extract.RelationExtractor;
import org.onrecord.model.Ids;
import org.onrecord.stance.Combiner;
import org.onrecord.stance.Confidence;
import org.onrecord.stance.Pair;
import org.onrecord.stance.StanceModel;
import org.onrecord.stance.StanceParameters;
import org.onrecord.stance.StanceParameters.AboutWeights;
import org.onrecord.stance.StanceParameters.Certainty;

/**
 * Rebuilds the stance model: trains the network on from the extractor's vectors.
 *
 * @param sources what is learned from
 * @param extractor folder of the extractor's model
 * @param model folder to write
 * @param work folder for the checkpoint that an interrupted run goes on from
 * @param epochs how often the sources are read
 * @param seed of the new weights, the order and dropout
 */
public record StanceTraining(StanceSources sources, Path extractor, Path model, Path work, int epochs, long seed) {
    /** So many hexadecimal digits tell one run from another. */
    private static final int NAME = 12;

    /**
     * Trains, from the last checkpoint on if there is one.
     *
     * @throws EvaluationException if the data cannot be read
     */
    public void run(TrainingListener listener) throws IOException, EvaluationException {
        List<StanceExample> examples = examples(listener);
        Path checkpoint = Files.createDirectories(work).resolve(checkpoint());
        StanceFolder folder = new StanceFolder(model);
        try (StanceTrainer trainer = StanceTrainer.resume(
                examples, BaseModel.weights(), StanceNetworks.PAIR_LAYERS, epochs, seed, checkpoint)) {
            if (trainer.step() > 0) {
                listener.line("going on from step " + trainer.step() + ", from " + checkpoint);
            }
            trainer.train(new StanceTrainer.After() {
                @Override
                public void step(int step) {
                    listener.step(step, trainer.steps());
                }

                @Override
                public void epoch(int epoch, double loss) throws IOException {
                    trainer.save(checkpoint);
                    listener.line(String.format(Locale.ROOT, "epoch %d of %d · loss %.4f", epoch, epochs, loss));
                }
            });
            folder.writeNetworks(trainer.weights());
        }
    }

    /** A name of its own for each extractor and each way to train, so that no run goes on from another one's. */
    private String checkpoint() throws IOException {
        String encoder = Ids.sha256(extractor.resolve("encoder.onnx"));
        String run = String.join(" ", encoder, sources.used().toString(), epochs + " epochs", "seed " + seed);
        return "stance-" + Ids.sha256(run).substring(0, NAME) + ".checkpoint";
    }

    /**
     * Fits what combines and calibrates the network's answers on pairs that it did not learn from, and tells how well, cross-fitted.
     *
     * @throws EvaluationException if the data cannot be read
     */
    public void calibrate(TrainingListener listener) throws IOException, EvaluationException {
        String digest = Ids.sha256(extractor.resolve("encoder.onnx"));
        StanceFolder folder = new StanceFolder(model);
        List<StanceFit.Answered> known = new ArrayList<>();
        try (RelationExtractor encoder = RelationExtractor.load(extractor);
                StanceModel trained = folder.model(unfitted(digest))) {
            PairVectors vectors = new PairVectors(encoder);
            List<LabelledPair> heldOut = sources.heldOut();
            listener.line(counts(heldOut));
            for (LabelledPair labelled : heldOut) {
                Pair pair = vectors.pair(labelled);
                if (!pair.isEmpty()) {
                    known.add(new StanceFit.Answered(labelled, trained.answer(pair)));
                }
            }
        }
        StanceFit fit = StanceFit.of(known, digest);
        folder.writeParameters(fit.parameters());
        listener.line("combined and calibrated on what the network did not learn from; cross-fitted:");
        for (String line : fit.judged().lines()) {
            listener.line(line);
        }
    }

    private static String counts(List<LabelledPair> heldOut) {
        Map<String, Long> counts = heldOut.stream()
                .collect(Collectors.groupingBy(LabelledPair::data, TreeMap::new, Collectors.counting()));
        return "not learned from: "
                + counts.entrySet().stream()
                        .map(set -> set.getKey() + " · " + set.getValue() + " pairs")
                        .collect(Collectors.joining(", "));
    }

    private static StanceParameters unfitted(String encoder) {
        return new StanceParameters(
                encoder, Combiner.network(), AboutWeights.none(), Confidence.none(), Certainty.none());
    }

    private List<StanceExample> examples(TrainingListener listener) throws IOException, EvaluationException {
        List<StanceExample> examples = new ArrayList<>();
        try (RelationExtractor encoder = RelationExtractor.load(extractor)) {
            PairVectors vectors = new PairVectors(encoder);
            for (StanceSources.Source source : sources.used()) {
                List<LabelledPair> pairs = sources.read(source);
                examples.addAll(vectors.examples(pairs, source.share()));
                examples.addAll(vectors.examples(StrangerPairs.of(pairs, seed), source.share()));
                listener.line(source.word() + " · " + pairs.size() + " pairs");
            }
        }
        return examples;
    }
}
