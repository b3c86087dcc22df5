package org.onrecord.attribute;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Speaker;
import org.onrecord.model.Target;
import org.onrecord.roster.Roster;

/** A roster of people who do not exist, for tests. */
final class Rosters {
    /** Trade minister of Britain since 2024, finance minister before. */
    static final Speaker OKORO = speaker(
            "okoro",
            "Adaeze Okoro",
            "Okoro",
            "Adaeze",
            Speaker.Pronouns.SHE,
            "GB",
            List.of(
                    role("trade minister", LocalDate.of(2024, 1, 1), null),
                    role("finance minister", null, LocalDate.of(2023, 12, 31))));

    /** Trade envoy of China; the family name stands first. */
    static final Speaker TAN = speaker(
            "tan",
            "Tan Weiming",
            "Tan",
            "Weiming",
            Speaker.Pronouns.HE,
            "CN",
            List.of(role("trade envoy", null, null), role("vice minister", null, null)));

    private Rosters() {}

    static Roster made() {
        return new Roster(
                "made up",
                List.of(OKORO, TAN),
                List.of(new Target("deal", "deal", "deal", null, List.of("deal"), List.of())),
                List.of(),
                List.of("Chidi Okoro", "Tan Hui"));
    }

    private static Speaker speaker(
            String id,
            String name,
            String surname,
            String given,
            Speaker.Pronouns pronouns,
            String country,
            List<Speaker.Role> roles) {
        boolean familyNameFirst = name.startsWith(surname);
        return new Speaker(
                id, name, surname, List.of(given), familyNameFirst, List.of(), roles, pronouns, country, null);
    }

    private static Speaker.Role role(String title, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new Speaker.Role(List.of(title), null, from, until);
    }
}
