package org.onrecord.train;

import java.util.Optional;
import org.onrecord.model.Act;
import org.onrecord.model.Stance;
import org.onrecord.stance.Head;
import org.onrecord.stance.Pair;

/**
 * A pair to learn from, with what is known of it.
 *
 * @param share in how many of the epochs it is read, on average, in (0, 1]
 */
record StanceExample(
        Pair pair,
        Optional<Stance.Label> stance,
        Optional<Stance.Label> polarity,
        Optional<Boolean> about,
        Optional<Act.Kind> act,
        float share) {
    StanceExample {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share outside (0, 1]: " + share);
        }
    }

    /** The number of the right answer, or -1 if it is not known. */
    int answer(Head head) {
        return switch (head) {
            case STANCE -> stance.map(Head.LABELS::indexOf).orElse(-1);
            case POLARITY -> polarity.map(Head.LABELS::indexOf).orElse(-1);
            case ABOUT -> about.map(yes -> yes ? 1 : 0).orElse(-1);
            case ACT, ACT_ALONE -> act.map(Head.ACTS::indexOf).orElse(-1);
        };
    }
}
