package org.onrecord.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PublishedTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-10-26",
                "2024-02-29",
                "2025-10-26T14:05:00+08:00",
                "2025-10-26T14:05:00Z",
                "2025-10-26T23:59:59.5-03:30",
            })
    void whatIsReadIsWrittenTheSame(String iso) {
        assertThat(Published.parse(iso)).map(Published::iso).hasValue(iso);
    }

    @Test
    void comparesMomentsWhereBothHaveOneAndDaysOtherwise() {
        Published morning = Published.at(OffsetDateTime.parse("2025-10-27T00:30:00+08:00"));
        Published evening = Published.at(OffsetDateTime.parse("2025-10-26T18:00:00Z"));
        Published day = Published.on(LocalDate.of(2025, 10, 26));
        assertThat(evening.isAfter(morning)).isTrue();
        assertThat(morning.isAfter(evening)).isFalse();
        assertThat(morning.isAfter(morning)).isFalse();
        assertThat(morning.isAfter(day)).isTrue();
        assertThat(evening.isAfter(day)).isFalse();
    }

    @Test
    void everyMomentComesBack() {
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            OffsetDateTime moment = OffsetDateTime.parse("1990-01-01T00:00:00+08:00")
                    .plusSeconds(random.nextInt())
                    .plusNanos(random.nextInt(1_000_000_000));
            Published published = Published.at(moment);
            assertThat(Published.parse(published.iso())).hasValue(published);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2025", "2025-02-30", "26 October 2025", "2025-10-26T14:05:00", "2025-10-26 ", "T", "Tuesday"
            })
    void anythingElseIsUnknown(String text) {
        assertThat(Published.parse(text)).isEmpty();
    }

    @Test
    void theDayIsThatOfTheSourcesTimeZone() {
        Published published = Published.at(OffsetDateTime.parse("2025-10-27T00:30:00+08:00"));
        assertThat(published.date()).isEqualTo(LocalDate.of(2025, 10, 27));
        assertThat(Published.on(published.date()).iso()).isEqualTo("2025-10-27");
    }

    @Test
    void theMomentLiesOnTheDay() {
        OffsetDateTime moment = OffsetDateTime.parse("2025-10-27T00:30:00+08:00");
        assertThatThrownBy(() -> new Published(LocalDate.of(2025, 10, 26), moment))
                .hasMessage("moment 2025-10-27T00:30+08:00 is not on 2025-10-26");
    }
}
