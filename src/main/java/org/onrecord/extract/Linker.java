package org.onrecord.extract;

import java.util.List;

/**
 * Which cue a content goes with and which source a cue goes with: a softmax over the candidates of its window and none,
 * log-linear in the encoder's own score and in what stands between the two.
 *
 * @param cueWeights for a content and a cue, one for each of {@link #features}; then that of going with none
 * @param sourceWeights for a cue and a source, likewise
 */
@SuppressWarnings("ArrayRecordComponent")
public record Linker(double[] cueWeights, double[] sourceWeights) {
    /** Features of a pair. */
    public static final int FEATURES = 12;

    /** Numbers in each weight vector: those of a pair, then the score of none and what the encoder's counts for it. */
    public static final int WEIGHTS = FEATURES + 2;

    public Linker {
        if (cueWeights.length != WEIGHTS || sourceWeights.length != WEIGHTS) {
            throw new IllegalArgumentException(
                    "expected " + WEIGHTS + " weights, found " + cueWeights.length + " and " + sourceWeights.length);
        }
    }

    /** One that goes by the encoder alone. */
    public static Linker none() {
        double[] weights = new double[WEIGHTS];
        weights[0] = 1;
        weights[FEATURES + 1] = 1;
        return new Linker(weights, weights);
    }

    /** What a run goes with: an index into the candidates or -1 for none, and the probability of that choice. */
    record Choice(int index, double probability) {}

    Choice cueOf(Tagged tagged, Tagged.Run content, List<Tagged.Run> cues) {
        return choose(cueWeights, tagged, content, cues);
    }

    Choice sourceOf(Tagged tagged, Tagged.Run cue, List<Tagged.Run> sources) {
        return choose(sourceWeights, tagged, cue, sources);
    }

    private static Choice choose(double[] weights, Tagged tagged, Tagged.Run run, List<Tagged.Run> candidates) {
        double[] scores = scores(weights, features(tagged, run, candidates));
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        double probability = Math.exp(scores[best] - Crf.logSum(scores));
        return new Choice(best == candidates.size() ? -1 : best, probability);
    }

    /** The score of each row of {@link #features}. */
    public static double[] scores(double[] weights, double[][] features) {
        double[] scores = new double[features.length];
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < WEIGHTS; j++) {
                scores[i] += weights[j] * features[i][j];
            }
        }
        return scores;
    }

    /** A row of {@link #WEIGHTS} numbers for each candidate, and one for none. */
    static double[][] features(Tagged tagged, Tagged.Run run, List<Tagged.Run> candidates) {
        double[][] rows = new double[candidates.size() + 1][];
        for (int i = 0; i < candidates.size(); i++) {
            rows[i] = pair(tagged, run, candidates.get(i));
        }
        double[] none = new double[WEIGHTS];
        none[FEATURES] = 1;
        none[FEATURES + 1] = tagged.link(run, null);
        rows[candidates.size()] = none;
        return rows;
    }

    private static double[] pair(Tagged tagged, Tagged.Run run, Tagged.Run candidate) {
        boolean before = candidate.from() < run.from();
        int from = before ? candidate.to() : run.to();
        int to = before ? run.from() : candidate.from();
        int distance = Math.max(0, to - from);
        int sentences = tagged.sentenceEnds(from, to);
        return new double[] {
            tagged.link(run, candidate),
            before ? 1 : 0,
            Math.log1p(distance),
            before ? Math.log1p(distance) : 0,
            distance == 0 ? 1 : 0,
            Math.min(3, sentences),
            sentences == 0 ? 1 : 0,
            tagged.breaks(from, to) ? 1 : 0,
            Math.min(3, tagged.runsIn(Tags.SOURCE, from, to)),
            Math.min(3, tagged.runsIn(Tags.CUE, from, to)),
            Math.min(3, tagged.runsIn(Tags.CONTENT, from, to)),
            tagged.isQuoted(run) ? 1 : 0,
            0,
            0
        };
    }
}
