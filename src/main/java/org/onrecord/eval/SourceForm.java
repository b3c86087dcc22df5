package org.onrecord.eval;

import org.onrecord.extract.Relation;
import org.onrecord.extract.SourceMentions;

/** How a source refers to its speaker, by extraction's own rule. */
public enum SourceForm {
    NAME,
    PRONOUN,
    DESCRIPTION,
    /** There is no source. */
    NONE;

    /** The form of the words as they stand: "who" is a pronoun, whatever name extraction puts in its place. */
    static SourceForm of(String text, Relation relation) {
        if (relation.source().isEmpty()) {
            return NONE;
        }
        return switch (SourceMentions.kind(relation.source().getFirst().of(text))) {
            case NAME -> NAME;
            case PRONOUN -> PRONOUN;
            case NOMINAL -> DESCRIPTION;
        };
    }
}
