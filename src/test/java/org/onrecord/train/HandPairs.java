package org.onrecord.train;

import java.util.List;
import java.util.Optional;
import org.onrecord.eval.LabelledPair;
import org.onrecord.model.Span;
import org.onrecord.model.Stance;
import org.onrecord.stance.Naming;
import org.onrecord.stance.Side;

/** Pairs by hand. */
final class HandPairs {
    private HandPairs() {}

    /** A pair of a text that the content ends. */
    static LabelledPair pair(String before, String said, String target, Optional<Stance.Label> stance) {
        String text = before + said;
        return new LabelledPair(
                "hand",
                text,
                text,
                List.of(new Span(before.length(), text.length())),
                List.of(),
                new Naming(Naming.How.NOT, List.of()),
                target,
                Side.NONE,
                true,
                stance,
                Optional.empty(),
                Optional.empty(),
                "");
    }

    static LabelledPair pair(String said, Stance.Label stance) {
        return pair("", said, "The bridge. In favour of the bridge.", Optional.of(stance));
    }
}
