package org.onrecord.eval;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** From which confidence on guesses are precise enough, and how many that leaves. */
public final class PrecisionThreshold {
    private PrecisionThreshold() {}

    /**
     * A guess.
     *
     * @param confidence in [0, 1]
     */
    public record Judgement(double confidence, boolean right) {}

    /**
     * What keeping the guesses of at least a confidence comes to.
     *
     * @param confidence the lowest that is kept
     * @param kept how many guesses are
     * @param right how many of them are right
     */
    public record Cut(double confidence, int kept, int right) {
        /** Right ones over those kept. */
        public double precision() {
            return Measures.ratio(right, kept);
        }
    }

    /**
     * The cut that keeps most among those with at least {@code precision}; empty where none has it. Guesses of one
     * confidence stay together.
     */
    public static Optional<Cut> of(List<Judgement> guesses, double precision) {
        List<Judgement> surest = guesses.stream()
                .sorted(Comparator.comparingDouble(Judgement::confidence).reversed())
                .toList();
        Cut best = null;
        int right = 0;
        for (int i = 0; i < surest.size(); i++) {
            right += surest.get(i).right() ? 1 : 0;
            double confidence = surest.get(i).confidence();
            boolean last = i + 1 == surest.size() || surest.get(i + 1).confidence() < confidence;
            if (last && right >= precision * (i + 1)) {
                best = new Cut(confidence, i + 1, right);
            }
        }
        return Optional.ofNullable(best);
    }
}
