package org.onrecord.eval;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Stance.Label;

/**
 * How well labels agree with the gold ones.
 *
 * <p>Kappa is Cohen's (1960): the agreement beyond that of two annotators who use each label as often as these do, but at
 * random.
 */
public record LabelAgreement(List<LabelPair> pairs) {
    public LabelAgreement {
        pairs = List.copyOf(pairs);
    }

    /** @param predicted null where the program gave none */
    public record LabelPair(Label gold, @Nullable Label predicted) {
        public LabelPair {
            Objects.requireNonNull(gold, "gold");
        }

        boolean agrees() {
            return gold == predicted;
        }
    }

    /** How many labels are compared. */
    public int size() {
        return pairs.size();
    }

    /** Labels that agree over labels; 0 without any. */
    public double accuracy() {
        return Measures.ratio(agreeing(), size());
    }

    /** The mean F1 of the labels that the gold data uses; 0 without any. */
    public double macroF1() {
        double sum = 0;
        int labels = 0;
        for (Label label : Label.values()) {
            if (gold(label) > 0) {
                sum += Measures.f1(both(label), predicted(label), gold(label));
                labels++;
            }
        }
        return sum / Math.max(1, labels);
    }

    /** Cohen's kappa; 0 where both sides use one and the same label only, or there are no labels. */
    public double kappa() {
        long byChance = 0;
        for (Label label : Label.values()) {
            byChance += (long) gold(label) * predicted(label);
        }
        int n = Math.max(1, size());
        return Measures.beyondChance(accuracy(), (double) byChance / n / n);
    }

    private int agreeing() {
        return (int) pairs.stream().filter(LabelPair::agrees).count();
    }

    private int both(Label label) {
        return (int) pairs.stream()
                .filter(pair -> pair.gold() == label && pair.agrees())
                .count();
    }

    private int gold(Label label) {
        return (int) pairs.stream().filter(pair -> pair.gold() == label).count();
    }

    private int predicted(Label label) {
        return (int) pairs.stream().filter(pair -> pair.predicted() == label).count();
    }
}
