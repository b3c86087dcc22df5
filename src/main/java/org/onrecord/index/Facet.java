package org.onrecord.index;

/** What statements are counted by. Each takes the values that its field has in the index. */
public enum Facet {
    /** The name of the speaker. */
    SPEAKER(Fields.SPEAKER_NAME, false),
    /** Id of a target that the statement is about. */
    TARGET(Fields.TARGET, true),
    /** A side taken on a target: {@code us_tariffs.against}. */
    STANCE(Fields.STANCE, true),
    /** {@code direct}, {@code indirect} or {@code mixed}. */
    TYPE(Fields.TYPE, true),
    /** The kind of act, in lower case. */
    ACT(Fields.ACT, true),
    /** The name of the outlet. */
    OUTLET(Fields.OUTLET_NAME, false),
    /** The month of publication: {@code 2025-10}. */
    MONTH(Fields.MONTH, false);

    private final String field;
    private final boolean folded;

    Facet(String field, boolean folded) {
        this.field = field;
        this.folded = folded;
    }

    String field() {
        return field;
    }

    /** A value as it stands in the index. */
    String term(String value) {
        return folded ? Analyzers.QUERY.normalize(field, value).utf8ToString() : Analyzers.cut(value);
    }

    /** Whether a value of the field is one of the facet: sides are also found without their target. */
    boolean counts(String value) {
        return this != STANCE || value.indexOf('.') >= 0;
    }
}
