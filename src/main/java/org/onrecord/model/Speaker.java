package org.onrecord.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person on the roster.
 *
 * @param id short, lower case, e.g. {@code greer}
 * @param surname as it appears alone in running text
 * @param given given names, with common misspellings
 * @param aliases other full forms of the name; never the bare surname
 * @param country ISO 3166-1 alpha-2
 * @param wikidata item id, or null where it is not known
 */
public record Speaker(
        String id,
        String name,
        String surname,
        List<String> given,
        boolean familyNameFirst,
        List<String> aliases,
        List<Role> roles,
        Pronouns pronouns,
        @Nullable String country,
        @Nullable String wikidata) {
    /** The set of pronouns that can refer to a speaker. */
    public enum Pronouns {
        HE,
        SHE,
        THEY
    }

    /**
     * An office held.
     *
     * @param titles phrases that name its holder, e.g. {@code trade representative}
     * @param from first day, or null where it is not known
     * @param until last day, or null while it is held
     */
    public record Role(
            List<String> titles,
            @Nullable String organisation,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        public Role {
            titles = List.copyOf(titles);
            if (titles.isEmpty()) {
                throw new IllegalArgumentException("role without a title");
            }
            if (from != null && until != null && until.isBefore(from)) {
                throw new IllegalArgumentException("role ends before it begins: " + from + " to " + until);
            }
        }

        /** Whether the role was held on {@code day}; open ends hold. */
        public boolean heldOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
        }
    }

    public Speaker {
        Checks.notBlank(id, "speaker id");
        Checks.notBlank(name, "speaker name");
        Checks.notBlank(surname, "surname");
        given = List.copyOf(given);
        aliases = List.copyOf(aliases);
        roles = List.copyOf(roles);
        Objects.requireNonNull(pronouns, "pronouns");
    }
}
