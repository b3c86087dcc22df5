package org.onrecord.attribute;

import java.util.Locale;
import java.util.Set;

/** The pronouns that can be a source, by what it takes to resolve them. */
final class Pronouns {
    /** What it takes to find out whom a pronoun means. */
    enum Sort {
        THIRD_PERSON,
        FIRST_PERSON,
        RELATIVE,
        GROUP,
        NONE
    }

    private static final Set<String> MALE = Set.of("he", "him", "his", "himself");
    private static final Set<String> FEMALE = Set.of("she", "her", "hers", "herself");
    private static final Set<String> FIRST = Set.of("i", "me", "my", "mine", "myself", "we", "us", "our", "ours");
    private static final Set<String> RELATIVE = Set.of("who", "whom", "whose");
    private static final Set<String> GROUP =
            Set.of("they", "them", "their", "themselves", "it", "its", "itself", "which", "that", "this", "you");

    private Pronouns() {}

    static Sort sort(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (gender(lower) != 0) {
            return Sort.THIRD_PERSON;
        }
        if (FIRST.contains(lower)) {
            return Sort.FIRST_PERSON;
        }
        if (RELATIVE.contains(lower)) {
            return Sort.RELATIVE;
        }
        return GROUP.contains(lower) ? Sort.GROUP : Sort.NONE;
    }

    /** 'm' or 'f' for a third person singular, else 0. */
    static char gender(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (MALE.contains(lower)) {
            return 'm';
        }
        return FEMALE.contains(lower) ? 'f' : 0;
    }
}
