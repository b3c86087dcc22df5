package org.onrecord.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.onrecord.eval.Baselines;
import org.onrecord.eval.EvaluationException;
import org.onrecord.eval.LabelledPair;
import org.onrecord.eval.StanceBaseline;
import org.onrecord.extract.RelationExtractor;

/** What the stance model is compared with, learned from the same pairs. */
public final class StanceBaselines {
    private StanceBaselines() {}

    /**
     * The baselines, from the simplest on: the commonest label, the polarity lexicon, the words, the extractor's vectors, and those again
     * without each of the sources. Only pairs with a stance count, each once. The extractor is loaded and stays open as long as the
     * program runs.
     *
     * @param extractor folder of the extractor's model
     * @throws IOException if the extractor cannot be loaded
     * @throws EvaluationException if the data cannot be read
     * @throws IllegalArgumentException if the sources hold no stance
     */
    public static List<StanceBaseline> train(StanceSources sources, Path extractor, TrainingListener listener)
            throws IOException, EvaluationException {
        Map<StanceSources.Source, List<LabelledPair>> bySource = new EnumMap<>(StanceSources.Source.class);
        for (StanceSources.Source source : sources.used()) {
            bySource.put(source, sources.read(source));
        }
        List<LabelledPair> pairs = joined(bySource.values());
        StanceBaseline majority = Baselines.majority(pairs);
        WordModel words = WordModel.train(pairs);
        listener.line(words.size() + " words and word pairs have weights");
        PairMeans means = new PairMeans(RelationExtractor.load(extractor)::vectors);
        List<StanceBaseline> models = new ArrayList<>(List.of(majority, Baselines.lexicon(), words));
        models.add(FrozenModel.train("frozen vectors", pairs, means, listener));
        for (StanceSources.Source left : bySource.keySet()) {
            Map<StanceSources.Source, List<LabelledPair>> others = new EnumMap<>(bySource);
            others.remove(left);
            models.add(FrozenModel.train(
                    "frozen vectors, without " + left.word(), joined(others.values()), means, listener));
        }
        return models;
    }

    private static List<LabelledPair> joined(Collection<List<LabelledPair>> sources) {
        return sources.stream().flatMap(List::stream).toList();
    }
}
