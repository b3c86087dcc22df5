package org.onrecord.app.web;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.page.CountsView;
import org.onrecord.app.page.ShiftView;
import org.onrecord.app.page.SideView;
import org.onrecord.app.page.TimelineView;
import org.onrecord.positions.Period;
import org.onrecord.positions.Position;
import org.onrecord.positions.Shift;
import org.onrecord.positions.Side;
import org.onrecord.positions.StanceCounts;
import org.onrecord.positions.StanceQuote;

/**
 * Positions on one target beside each other, all over the same months.
 *
 * @param positions of one speaker each
 */
record Timelines(Quotes quotes, List<Position> positions) {
    /** Over a longer time only months with statements are shown, so that one wrong date does not fill the page. */
    private static final int MOST_MONTHS = 60;

    private static final CountsView NOTHING = new CountsView(0, 0, 0);

    Timelines {
        positions = List.copyOf(positions);
    }

    List<TimelineView> views() {
        List<YearMonth> months = months();
        return IntStream.range(0, positions.size())
                .mapToObj(i -> view("t" + (i + 1), positions.get(i), months))
                .toList();
    }

    private List<YearMonth> months() {
        TreeSet<YearMonth> said = new TreeSet<>();
        for (Position position : positions) {
            for (Period period : position.periods()) {
                if (period.month() != null) {
                    said.add(period.month());
                }
            }
        }
        if (said.isEmpty() || ChronoUnit.MONTHS.between(said.first(), said.last()) >= MOST_MONTHS) {
            return List.copyOf(said);
        }
        return Stream.iterate(said.first(), month -> !month.isAfter(said.last()), month -> month.plusMonths(1))
                .toList();
    }

    private TimelineView view(String id, Position position, List<YearMonth> months) {
        return new TimelineView(
                id,
                position.speaker(),
                quotes.style(position.speakerId()),
                quotes.target(position.target()),
                summary(position),
                rows(position, months),
                position.shifts().stream().map(Timelines::shift).toList());
    }

    private static String summary(Position position) {
        CountsView total = total(position);
        Period latest = PositionGrid.latest(position);
        String when = latest.month() == null ? "undated" : latest.month().toString();
        int shifts = position.shifts().size();
        return (total.total() == 1 ? "1 statement: " : total.total() + " statements: ")
                + total.favor() + " in favor, " + total.neutral() + " neutral, " + total.against()
                + " against. Latest side (" + when + "): " + new SideView(latest.side()).words() + ". "
                + (shifts == 0 ? "No shift." : shifts == 1 ? "1 shift." : shifts + " shifts.");
    }

    private static List<TimelineView.Month> rows(Position position, List<YearMonth> months) {
        List<TimelineView.Month> rows = new ArrayList<>();
        for (YearMonth month : months) {
            rows.add(position.periods().stream()
                    .filter(period -> month.equals(period.month()))
                    .findFirst()
                    .map(period -> row(position, period))
                    .orElseGet(() -> new TimelineView.Month(month.toString(), NOTHING, null, false, null)));
        }
        position.periods().stream()
                .filter(period -> period.month() == null)
                .forEach(undated -> rows.add(row(position, undated)));
        return rows;
    }

    private static TimelineView.Month row(Position position, Period period) {
        return new TimelineView.Month(
                period.month() == null ? null : period.month().toString(),
                counts(period.counts()),
                new SideView(period.side()),
                period.month() != null && position.shiftIn(period).isPresent(),
                statements(position, period.month()));
    }

    /** Where the statements of a month are. */
    private static String statements(Position position, @Nullable YearMonth month) {
        Address search = month == null
                ? Address.of("/").with("q", "NOT published:[* TO *]").with("literal", "true")
                : Address.of("/").with("where", "month=" + month);
        Address about = search.with("where", "target=" + position.target());
        return (position.speakerId() == null
                        ? about.with("where", "speaker=" + position.speaker()).with("speakers", "all")
                        : about.with("speaker", position.speakerId()))
                .toString();
    }

    private static CountsView counts(StanceCounts counts) {
        return new CountsView(counts.favor(), counts.neutral(), counts.against());
    }

    /** Of all periods. */
    static CountsView total(Position position) {
        return position.periods().stream()
                .map(period -> counts(period.counts()))
                .reduce(
                        NOTHING,
                        (all, one) -> new CountsView(
                                all.favor() + one.favor(),
                                all.neutral() + one.neutral(),
                                all.against() + one.against()));
    }

    private static ShiftView shift(Shift shift) {
        return new ShiftView(
                shift.fromMonth().toString(),
                shift.month().toString(),
                new SideView(shift.from()),
                new SideView(shift.to()),
                shown(shift.before(), shift.from()),
                shown(shift.after(), shift.to()));
    }

    private static ShiftView.Shown shown(StanceQuote quote, Side side) {
        return new ShiftView.Shown(
                new SideView(side),
                quote.text(),
                quote.published() == null ? null : quote.published().date().toString(),
                quote.articleSource(),
                Links.statement(quote.statementId()));
    }
}
