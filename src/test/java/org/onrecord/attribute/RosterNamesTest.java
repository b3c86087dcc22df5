package org.onrecord.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.model.Speaker;
import org.onrecord.model.Target;
import org.onrecord.roster.Roster;

final class RosterNamesTest {
    private static final Speaker MINISTER = new Speaker(
            "okoro",
            "Adaeze Okoro",
            "Okoro",
            List.of("Adaeze"),
            false,
            List.of("A. B. Okoro"),
            List.of(
                    new Speaker.Role(List.of("trade minister"), null, LocalDate.of(2024, 1, 1), null),
                    new Speaker.Role(List.of("finance minister"), null, null, LocalDate.of(2023, 12, 31))),
            Speaker.Pronouns.SHE,
            "GB",
            null);

    private static final RosterNames NAMES = new RosterNames(new Roster(
            "test",
            List.of(MINISTER),
            List.of(new Target("deal", "deal", "deal", null, List.of("deal"), List.of())),
            List.of(),
            List.of("Chidi Okoro")));

    @ParameterizedTest
    @CsvSource({
        "adaeze okoro, true",
        "okoro adaeze, true",
        "adaeze m. okoro, true",
        "a. b. okoro, true",
        "adaese okoro, true",
        "chidi okoro, false",
        "ngozi okoro, false",
        "okoro, false",
        "adaeze smith, false"
    })
    void knowsTheNameInItsForms(String name, boolean known) {
        assertThat(NAMES.byFullName(List.of(name.split(" ", -1))) != null).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource({
        "jamison, jamieson, true",
        "james, jamieson, false",
        "scot, scott, false",
        "schneiderman, scheiderman, true",
        "abc, xyz, false"
    })
    void oneLetterMayDiffer(String a, String b, boolean alike) {
        assertThat(Names.misspelled(a, b)).isEqualTo(alike);
    }

    @Test
    void aRoleCountsOnlyWhileItIsHeld() {
        assertThat(Roles.match(MINISTER, "the trade minister", LocalDate.of(2025, 5, 1)))
                .isEqualTo(2);
        assertThat(Roles.match(MINISTER, "the trade minister", LocalDate.of(2023, 5, 1)))
                .isZero();
        assertThat(Roles.match(MINISTER, "the finance minister", LocalDate.of(2025, 5, 1)))
                .isZero();
        assertThat(Roles.match(MINISTER, "the former finance minister", LocalDate.of(2025, 5, 1)))
                .isEqualTo(2);
    }

    @Test
    void aRoleOfAnotherCountryIsSomebodyElses() {
        assertThat(Roles.match(MINISTER, "the French trade minister", null)).isZero();
        assertThat(Roles.match(MINISTER, "the British trade minister", null)).isEqualTo(2);
    }

    @Test
    void countriesAreNamedByNameAdjectiveAndCapital() {
        assertThat(Countries.named("China's top trade negotiator")).containsExactly("CN");
        assertThat(Countries.named("the U.S. Trade Representative")).containsExactly("US");
        assertThat(Countries.named("South Korean minister")).containsExactly("KR");
        assertThat(Countries.named("one of us")).isEmpty();
    }
}
