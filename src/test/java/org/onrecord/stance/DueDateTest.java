package org.onrecord.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counted from Wednesday, 29 October 2025. */
final class DueDateTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2025, 10, 29);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "by Nov. 10|2025-11-10",
                "by 10 November|2025-11-10",
                "by the tenth of November|2025-11-10",
                "by November 10th, 2026|2026-11-10",
                "on Oct. 29|2025-10-29",
                "by Oct. 28|2026-10-28",
                "by Feb. 29|2028-02-29",
                "by March|2026-03-31",
                "in October|2025-10-31",
                "until June 2026|2026-06-30",
                "by 2030|2030-12-31",
                "before 2030|2029-12-31",
                "before March 1|2026-02-28",
                "before Friday|2025-10-30",
                "before midnight on Friday|2025-10-31",
                "before the end of March|2026-03-31",
                "by Wednesday|2025-10-29",
                "no later than Friday|2025-10-31",
                "by next Friday|2025-11-07",
                "by Tuesday|2025-11-04",
                "by the 3rd|2025-11-03",
                "by the 31st|2025-10-31",
                "within 90 days|2026-01-27",
                "within ninety calendar days|2026-01-27",
                "in 48 hours|2025-10-31",
                "within 36 hours|2025-10-31",
                "in the next two weeks|2025-11-12",
                "within a month|2025-11-29",
                "by the end of the week|2025-11-02",
                "by the end of the month|2025-10-31",
                "by the end of next month|2025-11-30",
                "by the end of the quarter|2025-12-31",
                "by year-end|2025-12-31",
                "before the year is out|2025-12-31",
                "next week|2025-11-09",
                "before next week|2025-11-02",
                "next month|2025-11-30",
                "next year|2026-12-31",
                "by the weekend|2025-11-02",
                "by tomorrow night|2025-10-30",
                "by tonight|2025-10-29"
            })
    void theLastPossibleDayIsCounted(String words, LocalDate due) {
        assertThat(DueDate.of(words, PUBLISHED)).isEqualTo(due);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "in the coming weeks",
                "within a few days",
                "within ten working days",
                "before the summit",
                "before the May elections",
                "by Christmas",
                "by summer 2026",
                "by mid-May",
                "by early November",
                "by noon",
                "by then",
                "by Feb. 30",
                "by Nov. 10, 2024",
                "before Oct. 29"
            })
    void wordsThatDoNotTellTheDayOrLieInThePastHaveNone(String words) {
        assertThat(DueDate.of(words, PUBLISHED)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "by Nov. 10, 2025|2025-11-10",
                "by 2030|2030-12-31",
                "by Nov. 10|-",
                "by Friday|-",
                "within 90 days|-",
                "by the end of the month|-"
            })
    void withoutADayOfPublicationOnlyAFullDateTells(String words, LocalDate due) {
        assertThat(DueDate.of(words, null)).isEqualTo(due);
    }
}
