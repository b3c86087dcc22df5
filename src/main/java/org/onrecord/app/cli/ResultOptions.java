package org.onrecord.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.export.Format;
import org.onrecord.export.RowWriter;
import org.onrecord.index.Hit;
import org.onrecord.index.Quotation;
import org.onrecord.index.Results;
import org.onrecord.index.Search;
import org.onrecord.index.StatementIndex;
import org.onrecord.model.Article;
import org.onrecord.model.Span;
import org.onrecord.model.StatementRow;
import org.onrecord.roster.Roster;
import org.onrecord.text.WordChanges;
import picocli.CommandLine.Option;

/** How much of what was found is printed, and how. */
final class ResultOptions {
    private static final int CELL_LIMIT = 28;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many quotations (default: 20).")
    private int limit = 20;

    @Option(names = "--format", paramLabel = "table|csv|jsonl", description = "How to print them (default: table).")
    private Layout format = Layout.TABLE;

    @Option(
            names = "--context",
            description = "Prints each with its paragraph instead of a table, and how other outlets have it.")
    private boolean context;

    /** How to print what was found. */
    enum Layout {
        TABLE,
        CSV,
        JSONL
    }

    void require() throws UsageException {
        if (limit < 1) {
            throw new UsageException("--limit must be 1 or more, not " + limit);
        }
    }

    /** Quotations of a page. */
    int pageSize() {
        return Math.min(limit, Search.LARGEST_PAGE);
    }

    void print(Search search, StatementIndex stored, Roster known, Console console) throws IOException {
        switch (format) {
            case TABLE -> printAll(search, stored, console);
            case CSV -> print(found(search, stored), Format.CSV, known, console);
            case JSONL -> print(found(search, stored), Format.JSONL, known, console);
        }
    }

    /** As many quotations as are wanted, from one page or more. */
    private List<Quotation> found(Search search, StatementIndex stored) throws IOException {
        return found(stored.search(search), search, stored);
    }

    private List<Quotation> found(Results first, Search search, StatementIndex stored) throws IOException {
        List<Quotation> found = new ArrayList<>(first.quotations());
        Results page = first;
        while (found.size() < limit && page.next() != null) {
            page = stored.search(search.counting(List.of()).after(page.next()));
            found.addAll(page.quotations());
        }
        return found.subList(0, Math.min(limit, found.size()));
    }

    private static void print(List<Quotation> found, Format as, Roster known, Console console) throws IOException {
        try (RowWriter writer = as.open(console.out(), known.primary().id())) {
            for (Quotation quotation : found) {
                writer.write(quotation.hit().row());
                for (Hit variant : quotation.variants()) {
                    writer.write(variant.row());
                }
            }
        }
    }

    private void printAll(Search search, StatementIndex stored, Console console) throws IOException {
        Results results = stored.search(search);
        List<Quotation> found = found(results, search, stored);
        if (context) {
            for (Quotation quotation : found) {
                printInContext(quotation, stored, console);
            }
        } else if (!found.isEmpty()) {
            table(found).print(console);
        }
        for (String line : FacetOptions.lines(results.facets())) {
            console.line(Printable.line(line));
        }
        long shown = found.stream()
                .mapToLong(quotation -> 1 + quotation.variants().size())
                .sum();
        console.say(Reporter.count(results.total(), "statement") + " found"
                + (results.total() > shown ? "; --limit shows more than these " + shown : ""));
    }

    private static Table table(List<Quotation> found) {
        boolean repeated =
                found.stream().anyMatch(quotation -> !quotation.variants().isEmpty());
        List<String> also = repeated ? List.of("ALSO") : List.of();
        Table table = new Table(
                Stream.of(List.of("ID", "DATE", "SPEAKER", "STANCE", "OUTLET"), also, List.of("STATEMENT"))
                        .flatMap(List::stream)
                        .toList(),
                CELL_LIMIT);
        for (Quotation quotation : found) {
            StatementRow row = quotation.hit().row();
            List<String> times = repeated ? List.of(times(quotation)) : List.of();
            table.add(Stream.of(
                            List.of(
                                    ShortId.of(row.statementId()),
                                    day(row),
                                    speaker(row),
                                    Sides.text(row.stance()),
                                    outlet(row)),
                            times,
                            List.of(row.text()))
                    .flatMap(List::stream)
                    .toList());
        }
        return table;
    }

    private static void printInContext(Quotation quotation, StatementIndex stored, Console console) throws IOException {
        Hit hit = quotation.hit();
        StatementRow row = hit.row();
        console.line(Printable.line(
                Stream.of(ShortId.of(row.statementId()), day(row), speaker(row), outlet(row), Sides.text(row.stance()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("  "))));
        Optional<Article> article = stored.article(row.articleSource());
        if (article.isPresent()) {
            String text = article.get().text();
            for (String paragraph : MarkedPassage.paragraphs(row, text, matches(hit, text))) {
                console.line("  " + paragraph);
            }
        }
        if (!quotation.variants().isEmpty()) {
            console.line("  " + Printable.line(times(quotation)));
            for (Hit variant : quotation.variants()) {
                console.line("    "
                        + Printable.line(day(variant.row()) + "  " + outlet(variant.row()) + "  "
                                + wording(row.text(), variant.row().text())));
            }
        }
        console.line("");
    }

    private static List<Span> matches(Hit hit, String text) {
        int begin = text.indexOf(hit.row().context());
        return begin < 0
                ? List.of()
                : hit.contextMatches().stream()
                        .map(match -> new Span(begin + match.begin(), begin + match.end()))
                        .toList();
    }

    /** How another has it, in the manner of wdiff. */
    private static String wording(String shown, String other) {
        return WordChanges.between(shown, other).stream()
                .map(run -> switch (run.change()) {
                    case KEPT -> run.words();
                    case ADDED -> "{+" + run.words() + "+}";
                    case LEFT_OUT -> "[-" + run.words() + "-]";
                })
                .collect(Collectors.joining(" "));
    }

    /** How often a quotation was found beside the one shown, and where it appeared first. */
    private static String times(Quotation quotation) {
        int variants = quotation.variants().size();
        StatementRow first = quotation.first();
        return variants == 0
                ? ""
                : "+" + variants + ", first "
                        + Stream.of(day(first), outlet(first))
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(" "));
    }

    private static String day(StatementRow row) {
        return row.articlePublished() == null
                ? ""
                : row.articlePublished().date().toString();
    }

    private static String speaker(StatementRow row) {
        return row.speakerName() == null ? "?" : row.speakerName();
    }

    private static String outlet(StatementRow row) {
        return row.articleOutlet() == null ? row.articleSource() : row.articleOutlet();
    }
}
