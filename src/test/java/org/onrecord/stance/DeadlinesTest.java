package org.onrecord.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.Marked;
import org.onrecord.model.Draft;
import org.onrecord.model.Span;

final class DeadlinesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[[They must sign by Nov. 10.]]|by Nov. 10",
                "[[They must sign by the end of the month]]|by the end of the month",
                "[[The fee will go before the summer recess]]|before the summer recess",
                "[[We will answer within 90 days]]|within 90 days",
                "[[Pay us no later than Friday]]|no later than Friday",
                "[[The truce holds until March 1, 2026, and no longer]]|until March 1, 2026",
                "[[The fee will rise on Oct. 14]]|on Oct. 14",
                "[[The fee is gone, effective Nov. 10]]|effective Nov. 10",
                "[[We will sign next week]]|next week",
                "[[The ships will sail in the coming weeks]]|in the coming weeks",
                "[[The ships will sail in 48 hours]]|in 48 hours",
                "[[You have ten days to leave]]|ten days",
                "[[By Friday the ships will be home]]|By Friday",
                "[[All boats home by year-end]]|by year-end",
                "[[They want it by the tenth, in writing]]|by the tenth",
                "[[It will be over before the year is out]]|before the year is out",
                "[[They are leaving_VBG by noon on Friday]]|by noon on Friday",
                "[[She agreed_VBD to sign by Friday]]|by Friday",
                "[[She would leave unless it was signed_VBN by Friday]]|by Friday"
            })
    void whatWillOrMustHappenHasADeadline(String marked, String words) {
        assertThat(deadline(marked)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[It was signed_VBN by the end of last year]].",
                "[[It was signed_VBN by Friday]].",
                "[[The envoy left_VBD on Friday]].",
                "[[The envoys have signed_VBN before the summit]].",
                "[[It should have been signed_VBN by May]].",
                "[[They did not pay by Friday]].",
                "[[The toll is ten crowns a day]].",
                "[[We will march by the river]].",
                "[[They may come]].",
                "[[We will stand before the court]].",
                "[[At today's rate we will lose]]."
            })
    void whatIsPastOrNoTimeHasNone(String marked) {
        assertThat(deadline(marked)).isNull();
    }

    @Test
    void theDeadlineOfAConditionBeforeTheCueCounts() {
        assertThat(deadline("If the tranche lands by Jan. 15, he {said}, [[prices will drop]]."))
                .isEqualTo("by Jan. 15");
    }

    @Test
    void whatTheReporterDatesIsNoDeadline() {
        assertThat(deadline("He will {say} on Friday [[that the gate is open]]."))
                .isNull();
    }

    @Test
    void theDayIsCountedFromPublication() {
        Marked read = Marked.of(Draft.Type.INDIRECT, "[[They must sign by Friday]].", LocalDate.of(2025, 10, 27));
        Commitment found = new Commitments().find(read.article(), read.draft());
        assertThat(found.due()).isEqualTo(LocalDate.of(2025, 10, 31));
    }

    private static @Nullable String deadline(String marked) {
        Marked read = Marked.of(Draft.Type.INDIRECT, marked);
        Span found = new Commitments().find(read.article(), read.draft()).deadline();
        return found == null ? null : found.of(read.article().text());
    }
}
