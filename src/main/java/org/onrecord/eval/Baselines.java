package org.onrecord.eval;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.onrecord.model.Stance.Label;
import org.onrecord.stance.LexiconStance;

/** The baselines of stance that have no weights to fit. */
public final class Baselines {
    private Baselines() {}

    private record Named(String name, Function<LabelledPair, Label> side) implements StanceBaseline {
        @Override
        public Label predict(LabelledPair pair) {
            return side.apply(pair);
        }
    }

    /**
     * Gives every pair the commonest label of others; of equally common ones the first in the order of {@link Label}.
     *
     * @param training pairs without a stance do not count
     * @throws IllegalArgumentException if no pair has a stance
     */
    public static StanceBaseline majority(List<LabelledPair> training) {
        Map<Label, Integer> counts = new EnumMap<>(Label.class);
        training.forEach(pair -> pair.stance().ifPresent(label -> counts.merge(label, 1, Integer::sum)));
        if (counts.isEmpty()) {
            throw new IllegalArgumentException("no stance among " + training.size() + " pairs");
        }
        // Of equal ones the first is the greatest, and the keys come in the enum's order.
        Label commonest =
                Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
        return new Named("majority", pair -> commonest);
    }

    /** Tells by the words of the content that take a side, whatever the target is. */
    public static StanceBaseline lexicon() {
        return new Named("lexicon", pair -> LexiconStance.of(pair.text(), pair.content()));
    }
}
