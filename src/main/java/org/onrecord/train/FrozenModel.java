package org.onrecord.train;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.onrecord.eval.LabelledPair;
import org.onrecord.eval.StanceBaseline;
import org.onrecord.model.Stance;

/**
 * The side by the extractor's vectors as they are: softmax regression on the means of the content's and the target's, and on the
 * product of the two. One thread at a time.
 */
final class FrozenModel implements StanceBaseline {
    /** Chosen on a fifth of the training pairs, by group, that was held out. */
    private static final AdagradSoftmax.Settings SETTINGS = new AdagradSoftmax.Settings(5, 0.003);

    private final String name;
    private final PairMeans means;
    private final Standardisation standardisation;
    private final AdagradSoftmax regression;

    private FrozenModel(String name, PairMeans means, Standardisation standardisation, AdagradSoftmax regression) {
        this.name = name;
        this.means = means;
        this.standardisation = standardisation;
        this.regression = regression;
    }

    /**
     * Learns from the pairs that have a stance; their order does not matter.
     *
     * @param name what a table calls it
     * @param means of the vectors; asked again to predict
     * @param listener hears of each pair
     * @throws IllegalArgumentException if no pair has a stance
     */
    static FrozenModel train(String name, List<LabelledPair> pairs, PairMeans means, TrainingListener listener) {
        List<LabelledPair> labelled = StancePairOrder.of(pairs);
        List<float[]> rows = new ArrayList<>();
        for (LabelledPair pair : labelled) {
            rows.add(means.of(pair));
            listener.step(rows.size(), labelled.size());
        }
        Standardisation standardisation = Standardisation.of(rows);
        List<AdagradSoftmax.Example> examples = new ArrayList<>();
        int[] places = places(rows.getFirst().length);
        for (int i = 0; i < rows.size(); i++) {
            SparseRow row = new SparseRow(places, standardisation.apply(rows.get(i)));
            examples.add(new AdagradSoftmax.Example(row, StancePairOrder.label(labelled.get(i))));
        }
        return new FrozenModel(name, means, standardisation, AdagradSoftmax.fit(examples, places.length, SETTINGS));
    }

    private static int[] places(int width) {
        return IntStream.range(0, width).toArray();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Stance.Label predict(LabelledPair pair) {
        float[] row = standardisation.apply(means.of(pair));
        return regression.label(new SparseRow(places(row.length), row));
    }
}
