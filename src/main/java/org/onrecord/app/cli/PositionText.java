package org.onrecord.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.model.Target;
import org.onrecord.positions.Period;
import org.onrecord.positions.Position;
import org.onrecord.positions.Shift;
import org.onrecord.positions.StanceQuote;
import org.onrecord.roster.Roster;

/** A position for a reader: its months as a table, and the two statements of each shift beside each other. */
final class PositionText {
    private static final int CELL_LIMIT = 14;
    private static final int QUOTE_LINES = 4;
    private static final String GAP = "   ";

    private final Console console;
    private final Roster roster;

    /** @param roster tells what the targets are called */
    PositionText(Console console, Roster roster) {
        this.console = console;
        this.roster = roster;
    }

    /** With an empty line between one and the next. */
    void print(List<Position> positions) throws IOException {
        for (int i = 0; i < positions.size(); i++) {
            if (i > 0) {
                console.line("");
            }
            print(positions.get(i));
        }
    }

    private void print(Position position) throws IOException {
        console.line(Printable.line(heading(position), console.columns()));
        Table table =
                new Table(List.of("MONTH", "FAVOR", "AGAINST", "NEUTRAL", "SIDE", "LATEST STATEMENT"), CELL_LIMIT);
        for (Period period : position.periods()) {
            table.add(List.of(
                    period.month() == null ? "undated" : period.month().toString(),
                    Integer.toString(period.counts().favor()),
                    Integer.toString(period.counts().against()),
                    Integer.toString(period.counts().neutral()),
                    (position.shiftIn(period).isPresent() ? "→ " : "") + period.side(),
                    label(period.latest()) + "  " + period.latest().articleSource()));
            table.add(List.of("", "", "", "", "", period.latest().text()));
        }
        table.print(console);
        for (Shift shift : position.shifts()) {
            print(shift);
        }
    }

    private String heading(Position position) {
        String id = position.speakerId();
        String name = roster.targets().stream()
                .filter(target -> target.id().equals(position.target()))
                .map(Target::name)
                .findFirst()
                .map(known -> " (" + known + ")")
                .orElse("");
        return position.speaker() + " (" + (id == null ? "off the roster" : id) + ") on " + position.target() + name;
    }

    private static String label(StanceQuote quote) {
        String day = quote.published() == null ? "" : quote.published().date() + " ";
        return day + ShortId.of(quote.statementId()) + " " + quote.label();
    }

    private void print(Shift shift) throws IOException {
        console.line("");
        console.line("SHIFT " + shift.fromMonth() + " " + shift.from() + " → " + shift.month() + " " + shift.to());
        int width = (console.columns() - GAP.length()) / 2;
        List<String> before = lines(shift.before(), width);
        List<String> after = lines(shift.after(), width);
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            String left = i < before.size() ? before.get(i) : "";
            String right = i < after.size() ? after.get(i) : "";
            String fill = " ".repeat(width - left.codePointCount(0, left.length()));
            console.line((left + fill + GAP + right).stripTrailing());
        }
    }

    /** Date, id and stance, then the beginning of the text, then the whole source. */
    private static List<String> lines(StanceQuote quote, int width) {
        List<String> lines = new ArrayList<>(Wrapping.lines(Printable.line(label(quote)), width));
        lines.addAll(beginning(Wrapping.lines(Printable.line(quote.text()), width), width));
        lines.addAll(Wrapping.lines(Printable.line(quote.articleSource()), width));
        return lines;
    }

    /** The last line of those that are left shows with an ellipsis that there were more. */
    private static List<String> beginning(List<String> lines, int width) {
        if (lines.size() <= QUOTE_LINES) {
            return lines;
        }
        List<String> first = new ArrayList<>(lines.subList(0, QUOTE_LINES));
        first.add(Printable.shorten(first.removeLast() + " " + lines.get(QUOTE_LINES), width));
        return first;
    }
}
