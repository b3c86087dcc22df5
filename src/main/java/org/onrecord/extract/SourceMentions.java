package org.onrecord.extract;

import java.util.List;
import org.onrecord.model.Mention;
import org.onrecord.model.Span;

/** How extraction reads the words that name a source, for those who have the words from elsewhere. */
public final class SourceMentions {
    private SourceMentions() {}

    /**
     * The mention that extraction would make of a source: without a possessive's ending. Sources that it would divide between two speakers stay one name.
     *
     * @param source UTF-16 positions in {@code text}
     */
    public static Mention of(String text, Span source) {
        List<Mention> mentions = Sources.of(text, source);
        return mentions.size() == 1 ? mentions.getFirst() : new Mention(source, Mention.Kind.NAME);
    }

    /** Whether a phrase refers by name, by description or by pronoun. */
    public static Mention.Kind kind(String phrase) {
        return Sources.kind(phrase);
    }
}
