package org.onrecord.attribute;

import java.util.Locale;

/** How a source was resolved; each rule has a confidence of its own. */
enum Rule {
    /** The source gives the name in full. */
    FULL_NAME,
    /** A part of a name that the article gives in full, and nobody else there is called so. */
    PART_OF_FULL_NAME,
    /** A part of a name that several persons of the article share. */
    PART_AMONG_NAMESAKES,
    /** A part of a name that the article gives nowhere in full. */
    PART_ALONE,
    /** Given names or surnames that differ from a known one by a letter. */
    MISSPELT_NAME,
    /** Third person singular, by the ranker. */
    PRONOUN,
    /** {@code who}, by the name before it. */
    RELATIVE_PRONOUN,
    /** {@code I} inside somebody's quotation. */
    FIRST_PERSON,
    /** {@code I} in the article's own voice. */
    AUTHOR,
    /** {@code they}, {@code it}, {@code we}: whoever spoke last, if that was a group or an organisation. */
    GROUP_PRONOUN,
    /** An office that one person of the roster whom the article names holds. */
    ROLE,
    /** A description of somebody whom the article names, by the ranker. */
    DESCRIPTION,
    /** A description of nobody with a name. */
    UNNAMED,
    /** What is no person. */
    NOT_A_PERSON,
    /** Nothing names a source, and no turn does. */
    NO_SOURCE;

    /** The rule of this label. */
    static Rule of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** As it stands in exports: {@code part-of-full-name}. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
