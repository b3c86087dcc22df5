package org.onrecord.app.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Draft;
import org.onrecord.model.Speaker;
import org.onrecord.model.Stance;
import org.onrecord.model.StatementRow;
import org.onrecord.roster.Roster;

/** Who said what and where they stand: the newest statements of each speaker of a roster, and the counts of all. */
final class Summary {
    /** Statements shown for a speaker; the others are in the files. */
    static final int SHOWN = 100;

    private static final Comparator<StatementRow> NEWEST_FIRST = Comparator.comparing(
                    Summary::day, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(StatementRow::articleSource)
            .thenComparing(row -> row.content().getFirst())
            .thenComparing(StatementRow::statementId);

    private final String primary;
    private final Map<String, Share> shares = new LinkedHashMap<>();
    private long others;
    private long undecided;
    private long repeated;

    Summary(Roster roster) {
        primary = roster.primary().id();
        for (Speaker speaker : roster.speakers()) {
            shares.put(speaker.id(), new Share(speaker.name()));
        }
    }

    /** Adds a statement; those of near-duplicates are only counted, so that one story counts once. */
    void add(StatementRow row) {
        if (row.nearDuplicateOf() != null) {
            repeated++;
            return;
        }
        Share share = row.speakerId() == null ? null : shares.get(row.speakerId());
        if (share != null) {
            share.add(row, primary);
        } else if (row.speakerName() != null) {
            others++;
        } else {
            undecided++;
        }
    }

    /**
     * Prints the summary.
     *
     * @param files where all statements are, for those not shown
     */
    void print(Console console, String files) throws IOException {
        for (Share share : shares.values()) {
            share.print(console, primary, files);
            console.line("");
        }
        printRest(console);
    }

    private void printRest(Console console) throws IOException {
        if (others > 0) {
            console.line(Reporter.count(others, "statement") + " by others.");
        }
        if (undecided > 0) {
            console.line(Reporter.count(undecided, "statement") + " whose speaker is not decided.");
        }
        if (repeated > 0) {
            console.line(Reporter.count(repeated, "statement") + " more in near-duplicates of these articles.");
        }
    }

    /** Prints how many statements there are of whom, and on which side. */
    void printCounts(Console console) throws IOException {
        for (Share share : shares.values()) {
            console.line(share.line(primary));
        }
        printRest(console);
    }

    private static @Nullable LocalDate day(StatementRow row) {
        return row.articlePublished() == null ? null : row.articlePublished().date();
    }

    /** One speaker's part. */
    private static final class Share {
        private final String name;
        private final TreeSet<StatementRow> newest = new TreeSet<>(NEWEST_FIRST);
        private final Map<Stance.Label, Integer> sides = new EnumMap<>(Stance.Label.class);
        private long count;

        Share(String name) {
            this.name = name;
        }

        void add(StatementRow row, String primary) {
            count++;
            newest.add(row);
            if (newest.size() > SHOWN) {
                newest.pollLast();
            }
            row.stance().stream()
                    .filter(stance -> stance.about() && stance.target().equals(primary))
                    .forEach(stance -> sides.merge(stance.label(), 1, Integer::sum));
        }

        void print(Console console, String primary, String files) throws IOException {
            console.line(line(primary));
            printAll(console, newest);
            if (count > newest.size()) {
                console.line("  and " + (count - newest.size()) + " more in " + Printable.line(files));
            }
        }

        String line(String primary) {
            return Printable.line(name) + ": " + (count == 0 ? "no statements" : Reporter.count(count, "statement"))
                    + stand(primary);
        }

        /** {@code ; on deal: 7 favor, 3 against, 2 neutral}; empty where nothing is about it. */
        private String stand(String primary) {
            StringBuilder stand = new StringBuilder();
            sides.forEach((label, number) -> stand.append(stand.isEmpty() ? "; on " + primary + ": " : ", ")
                    .append(number)
                    .append(' ')
                    .append(label.name().toLowerCase(Locale.ROOT)));
            return stand.toString();
        }

        private static void printAll(Console console, Collection<StatementRow> rows) throws IOException {
            String article = "";
            for (StatementRow row : rows) {
                if (!article.equals(row.articleSource())) {
                    article = row.articleSource();
                    console.line("  " + Printable.shorten(heading(row), console.columns() - 2));
                }
                console.line("    " + statement(row, console.columns() - 4));
            }
        }

        /** {@code 2025-10-26  Outlet: Title}, with the source in place of what is not known. */
        private static String heading(StatementRow row) {
            LocalDate day = day(row);
            String outlet = row.articleOutlet() == null ? "" : row.articleOutlet() + ": ";
            String title = row.articleTitle() == null ? row.articleSource() : row.articleTitle();
            return (day == null ? "undated   " : day.toString()) + "  " + Printable.line(outlet + title);
        }

        /** {@code “...”  [deal FAVOR]}: what was said is cut before the sides are. */
        private static String statement(StatementRow row, int width) {
            String sides = Sides.text(row.stance());
            String end = sides.isEmpty() ? "" : Printable.shorten("  [" + sides + "]", width / 2);
            int left = width - end.codePointCount(0, end.length());
            String said = row.type() == Draft.Type.DIRECT
                    ? "“" + Printable.line(row.text(), left - 2) + "”"
                    : Printable.line(row.text(), left);
            return said + end;
        }
    }
}
