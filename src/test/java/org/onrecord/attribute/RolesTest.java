package org.onrecord.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RolesTest {
    @ParameterizedTest
    @CsvSource({
        "the trade minister, 2025-05-01, 2",
        "the trade minister, 2024-01-01, 2",
        "the trade minister, 2023-12-31, 0",
        "the finance minister, 2023-12-31, 2",
        "the finance minister, 2024-01-01, 0",
        "the former finance minister, 2024-01-01, 2",
        "the former trade minister, 2025-05-01, 0",
        "the trade minister, , 2",
        "the finance minister, , 2",
        "the minister, 2025-05-01, 1",
        "the harbour minister, 2025-05-01, 0",
        "Britain's trade minister, 2025-05-01, 2",
        "China's trade minister, 2025-05-01, 0",
        "the port's trade minister, 2025-05-01, 2",
        "the trade minister's baker, 2025-05-01, 0"
    })
    void aPhraseNamesAnOfficeHeldOnTheDay(String phrase, @Nullable LocalDate day, int words) {
        assertThat(Roles.match(Rosters.OKORO, phrase, day)).isEqualTo(words);
    }

    @Test
    void aTitleMayHaveBeenKept() {
        assertThat(Roles.fits(Rosters.OKORO, "finance minister")).isTrue();
        assertThat(Roles.fits(Rosters.OKORO, "governor")).isFalse();
    }

    @Test
    void aRoleIsNamedByItsTitleOrTheLastWordOfIt() {
        assertThat(Roles.names(Rosters.TAN.roles().getFirst(), "the envoy")).isTrue();
        assertThat(Roles.names(Rosters.TAN.roles().getFirst(), "a trade envoy")).isTrue();
        assertThat(Roles.names(Rosters.TAN.roles().getFirst(), "an envoy")).isFalse();
    }
}
