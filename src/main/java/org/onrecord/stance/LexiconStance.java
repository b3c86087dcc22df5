package org.onrecord.stance;

import java.util.List;
import org.onrecord.model.Span;
import org.onrecord.model.Stance.Label;

/** The side that a statement's words take by the polarity lexicon alone, without the network and whatever the target is. */
public final class LexiconStance {
    private LexiconStance() {}

    /**
     * The sign of the tone: words for less words against a thing, negated ones turned round.
     *
     * @param content what the speaker said, in UTF-16 code units into the text
     */
    public static Label of(String text, List<Span> content) {
        double tone = Wording.of(text, content).tone();
        if (tone == 0) {
            return Label.NEUTRAL;
        }
        return tone > 0 ? Label.FAVOR : Label.AGAINST;
    }
}
