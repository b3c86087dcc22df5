package org.onrecord.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.onrecord.model.Stance.Label.AGAINST;
import static org.onrecord.model.Stance.Label.FAVOR;
import static org.onrecord.model.Stance.Label.NEUTRAL;

import java.time.YearMonth;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Published;
import org.onrecord.model.Stance;

final class PositionTallyTest {
    private static final YearMonth MAY = YearMonth.of(2025, 5);
    private static final YearMonth JUNE = YearMonth.of(2025, 6);
    private static final YearMonth JULY = YearMonth.of(2025, 7);

    /** A statement whose id is its text. */
    private static StanceQuote quote(String id, @Nullable String published, Stance.Label label, double confidence) {
        Published when = published == null ? null : Published.parse(published).orElseThrow();
        return new StanceQuote(id, id, when, "news/" + id + ".txt", label, confidence);
    }

    private static StanceQuote quote(String id, @Nullable String published, Stance.Label label) {
        return quote(id, published, label, 0.7);
    }

    private static Position position(StanceQuote... quotes) {
        PositionTally tally = new PositionTally();
        Stream.of(quotes).forEach(tally::add);
        return tally.position("greer", "Jamieson Greer", "deal");
    }

    @Test
    void oneMonthHasASideAndNoShift() {
        Position position = position(
                quote("a", "2025-05-02", FAVOR), quote("b", "2025-05-30", AGAINST), quote("c", "2025-05-11", FAVOR));
        assertThat(position.periods())
                .containsExactly(new Period(MAY, new StanceCounts(2, 1, 0), quote("b", "2025-05-30", AGAINST)));
        assertThat(position.periods().getFirst().side()).isEqualTo(Side.FAVOR);
        assertThat(position.shifts()).isEmpty();
    }

    @Test
    void neutralStatementsHoweverManyDoNotOutweighASide() {
        Position position = position(
                quote("a", "2025-05-02", NEUTRAL),
                quote("b", "2025-05-03", NEUTRAL),
                quote("c", "2025-05-01", AGAINST));
        assertThat(position.periods().getFirst().side()).isEqualTo(Side.AGAINST);
        assertThat(position.periods().getFirst().latest().text()).isEqualTo("b");
    }

    @Test
    void aMonthWithOtherSideIsAShiftEachTimeThereAndBack() {
        Position position = position(
                quote("a", "2025-07-01", FAVOR), quote("b", "2025-05-01", FAVOR), quote("c", "2025-06-01", AGAINST));
        assertThat(position.shifts())
                .extracting(Shift::fromMonth, Shift::from, Shift::month, Shift::to)
                .containsExactly(
                        tuple(MAY, Side.FAVOR, JUNE, Side.AGAINST), tuple(JUNE, Side.AGAINST, JULY, Side.FAVOR));
        assertThat(position.shifts())
                .extracting(
                        shift -> shift.before().text(), shift -> shift.after().text())
                .containsExactly(tuple("b", "c"), tuple("c", "a"));
    }

    @Test
    void neutralAndTiedMonthsBetweenNeitherAreShiftsNorHideOne() {
        Position position = position(
                quote("a", "2025-04-01", FAVOR),
                quote("b", "2025-05-01", NEUTRAL),
                quote("c", "2025-06-01", FAVOR, 0.9),
                quote("d", "2025-06-02", AGAINST, 0.9),
                quote("e", "2025-07-01", AGAINST));
        assertThat(position.periods())
                .extracting(Period::side)
                .containsExactly(Side.FAVOR, Side.NEUTRAL, Side.MIXED, Side.AGAINST);
        assertThat(position.shifts())
                .containsExactly(new Shift(
                        YearMonth.of(2025, 4),
                        quote("a", "2025-04-01", FAVOR),
                        JULY,
                        quote("e", "2025-07-01", AGAINST)));
        assertThat(position.shiftIn(position.periods().getLast())).isPresent();
        assertThat(position.shiftIn(position.periods().get(2))).isEmpty();
    }

    @Test
    void theSameSideAfterATieIsNoShift() {
        assertThat(position(
                                quote("a", "2025-05-01", FAVOR),
                                quote("b", "2025-06-01", FAVOR),
                                quote("c", "2025-06-01", AGAINST),
                                quote("d", "2025-07-01", FAVOR))
                        .shifts())
                .isEmpty();
    }

    @Test
    void theClearestStatementsStandForAShiftAndOfEqualsThoseNearestToIt() {
        Position position = position(
                quote("early", "2025-05-02", FAVOR, 0.8),
                quote("late", "2025-05-28", FAVOR, 0.8),
                quote("latest but unclear", "2025-05-29", FAVOR, 0.6),
                quote("of the other side", "2025-05-31", AGAINST, 0.9),
                quote("last", "2025-06-20", AGAINST, 0.8),
                quote("first", "2025-06-05", AGAINST, 0.8),
                quote("first but unclear", "2025-06-01", AGAINST, 0.5));
        Shift shift = position.shifts().getFirst();
        assertThat(shift.before().text()).isEqualTo("late");
        assertThat(shift.after().text()).isEqualTo("first");
    }

    @Test
    void undatedStatementsAreAGroupBehindTheMonthsAndShiftNothing() {
        Position position =
                position(quote("a", null, AGAINST), quote("b", "2025-05-01", FAVOR), quote("c", null, NEUTRAL));
        assertThat(position.periods())
                .containsExactly(
                        new Period(MAY, new StanceCounts(1, 0, 0), quote("b", "2025-05-01", FAVOR)),
                        new Period(null, new StanceCounts(0, 1, 1), quote("c", null, NEUTRAL)));
        assertThat(position.periods().getLast().side()).isEqualTo(Side.AGAINST);
        assertThat(position.shifts()).isEmpty();
        assertThat(position.shiftIn(position.periods().getLast())).isEmpty();
    }

    @Test
    void withinADayMomentsAreComparedAcrossOffsetsAndFollowTheDayAlone() {
        StanceQuote evening = quote("evening", "2025-05-02T18:00:00-05:00", FAVOR);
        StanceQuote night = quote("night", "2025-05-02T23:00:00+08:00", FAVOR);
        StanceQuote day = quote("day", "2025-05-02", FAVOR);
        assertThat(position(evening, night, day).periods().getFirst().latest()).isEqualTo(evening);
        assertThat(position(night, day).periods().getFirst().latest()).isEqualTo(night);
    }

    @Test
    void ofTheSameTimeTheOneAddedLastIsTheLatest() {
        Position position = position(quote("a", "2025-05-02", FAVOR), quote("b", "2025-05-02", FAVOR));
        assertThat(position.periods().getFirst().latest().text()).isEqualTo("b");
    }

    @Test
    void theMonthIsThatOfTheSourcesTimeZone() {
        Position position = position(quote("a", "2025-06-01T01:00:00+08:00", FAVOR));
        assertThat(position.periods().getFirst().month()).isEqualTo(JUNE);
    }

    @Test
    void recordsNameWhatIsWrongWithThem() {
        StanceQuote favor = quote("a", "2025-05-02", FAVOR);
        StanceQuote neutral = quote("b", "2025-06-02", NEUTRAL);
        assertThatThrownBy(() -> new Shift(MAY, favor, JUNE, neutral)).hasMessage("shift from FAVOR to NEUTRAL");
        assertThatThrownBy(() -> new Shift(JUNE, favor, MAY, quote("c", "2025-05-02", AGAINST)))
                .hasMessage("shift from 2025-06 to 2025-05");
        assertThatThrownBy(() -> new StanceCounts(0, 0, 0)).hasMessage("0 in favor, 0 against and 0 neutral");
        assertThatThrownBy(() -> new Period(null, new StanceCounts(1, 0, 0), favor))
                .hasMessageEndingWith("in the period null");
        assertThatThrownBy(PositionTallyTest::position).hasMessage("no statement by Jamieson Greer about deal");
        assertThatThrownBy(() -> quote("a", null, FAVOR, 1.5)).hasMessage("confidence outside [0, 1]: 1.5");
    }
}
