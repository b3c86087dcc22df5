package org.onrecord.train;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.onrecord.eval.LabelledPair;
import org.onrecord.model.Stance;

/** Puts pairs into an order of their own, so that what is learned does not depend on the order in which they were read. */
final class StancePairOrder {
    private static final Comparator<LabelledPair> ORDER = Comparator.comparing(LabelledPair::text)
            .thenComparing(LabelledPair::target)
            .thenComparing(pair -> pair.content().toString())
            .thenComparing(pair -> label(pair));

    private StancePairOrder() {}

    /**
     * The pairs that have a stance, those of one text together.
     *
     * @throws IllegalArgumentException if there is none
     */
    static List<LabelledPair> of(List<LabelledPair> pairs) {
        List<LabelledPair> labelled = pairs.stream()
                .filter(pair -> pair.stance().isPresent())
                .sorted(ORDER)
                .toList();
        if (labelled.isEmpty()) {
            throw new IllegalArgumentException("no stance among " + pairs.size() + " pairs");
        }
        return labelled;
    }

    /** The stance of a pair that has one. */
    static Stance.Label label(LabelledPair pair) {
        Optional<Stance.Label> stance = pair.stance();
        return stance.orElseThrow();
    }
}
