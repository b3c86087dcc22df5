package org.onrecord.eval;

import java.util.Optional;
import org.onrecord.model.Attribution;

/** What can be wrong with the attribution of a person's words. An attribution has at most one. */
public enum AttributionErrorClass {
    /** Given to somebody else. */
    WRONG_PERSON("another person"),
    /** Given to a description, such as "the senator", or to what is no person. */
    DESCRIPTION("off to a description"),
    /** Given to nobody, and the best candidate, if there is one, is not the speaker, either. */
    MISSED("missed"),
    /** Given to nobody, although the best candidate is the speaker. */
    WITHHELD("withheld though right");

    private final String words;

    AttributionErrorClass(String words) {
        this.words = words;
    }

    /** The class in words, for people. */
    public String words() {
        return words;
    }

    /** What is wrong, if anything. */
    static Optional<AttributionErrorClass> of(JudgedSource judged) {
        return switch (judged.attribution()) {
            case Attribution.Unknown unknown -> Optional.of(judged.right() ? WITHHELD : MISSED);
            case Attribution any when judged.right() -> Optional.empty();
            case Attribution.Rostered rostered -> Optional.of(WRONG_PERSON);
            case Attribution.OffRoster other ->
                Optional.of(judged.guess().kept() && PersonName.isName(other.name()) ? WRONG_PERSON : DESCRIPTION);
        };
    }
}
