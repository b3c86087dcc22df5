package org.onrecord.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.export.Format;
import org.onrecord.export.RowWriter;
import org.onrecord.index.Filter;
import org.onrecord.index.Hit;
import org.onrecord.index.Quotation;
import org.onrecord.index.Results;
import org.onrecord.index.Search;
import org.onrecord.index.Sorting;
import org.onrecord.index.StatementIndex;
import org.onrecord.index.Understood;
import org.onrecord.model.Article;
import org.onrecord.model.Span;
import org.onrecord.model.StatementRow;
import org.onrecord.roster.Roster;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds statements, the best first. */
@Command(
        name = "search",
        description = "Finds statements in an index, the best answers first.",
        footer = {
            "",
            "QUERY is a question, some words, or Lucene's syntax; words are looked for in the statement's text.",
            "The roster's speakers and targets, and dates, are recognised; --literal leaves the query as it is.",
            "docs/data-format.md names the fields.",
            "",
            "Examples:",
            "  onrecord search 'What did Li say about rare earths in October 2025?'",
            "  onrecord search '\"rare earths\"' --speaker bessent --context",
            "  onrecord search 'truce AND type:DIRECT published:last-30d' --format csv",
            "  onrecord search tariffs --facets --where stance=us_tariffs.against --sort newest",
        })
final class SearchCommand implements Callable<Integer> {
    private static final int CELL_LIMIT = 28;

    private final Console console;
    private final Work work;

    @Parameters(paramLabel = "QUERY", description = "What to look for.")
    private String query = "";

    @Mixin
    private IndexOption index = new IndexOption();

    @Mixin
    private FilterOptions filters = new FilterOptions();

    @Mixin
    private FacetOptions facets = new FacetOptions();

    @Mixin
    private RosterOption roster = new RosterOption();

    @Mixin
    private QuestionOptions questions = new QuestionOptions();

    @Option(names = "--sort", paramLabel = "ORDER", description = "relevance (default), newest, oldest or confidence.")
    private Sorting sorting = Sorting.RELEVANCE;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many quotations (default: 20).")
    private int limit = 20;

    @Option(names = "--format", paramLabel = "table|csv|jsonl", description = "How to print them (default: table).")
    private Layout format = Layout.TABLE;

    @Option(names = "--context", description = "Prints each with its paragraph instead of a table.")
    private boolean context;

    @Option(
            names = "--mode",
            paramLabel = "words|meaning|hybrid",
            description =
                    "What counts: the words of QUERY, what it means, or both (default, for plain words by relevance).")
    private SearchMode mode = SearchMode.HYBRID;

    /** How to print what was found. */
    enum Layout {
        TABLE,
        CSV,
        JSONL
    }

    SearchCommand(Console console, Work work) {
        this.console = console;
        this.work = work;
    }

    @Override
    public Integer call() throws Exception {
        if (limit < 1) {
            throw new UsageException("--limit must be 1 or more, not " + limit);
        }
        Roster known = roster.read();
        Understood understood = questions.read(query, known);
        Filter wanted = facets.applied(filters.filter(understood.query(), known));
        requireFitting(understood);
        try (StatementIndex stored = StatementIndex.open(index.folder())) {
            QuestionOptions.tell(understood, console);
            Search search = new Search(
                    wanted,
                    sorting,
                    Math.min(limit, Search.LARGEST_PAGE),
                    null,
                    facets.counted(),
                    sorting == Sorting.RELEVANCE ? mode.meaning(understood, work.meaning()) : null);
            switch (format) {
                case TABLE -> printAll(search, stored);
                case CSV -> print(found(search, stored), Format.CSV, known);
                case JSONL -> print(found(search, stored), Format.JSONL, known);
            }
        }
        return ExitCodes.DONE;
    }

    private void requireFitting(Understood understood) throws UsageException {
        if (mode == SearchMode.MEANING && (sorting != Sorting.RELEVANCE || !understood.plain())) {
            throw new UsageException("--mode meaning takes plain words and no --sort, not: " + query);
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

    private void print(List<Quotation> found, Format as, Roster known) throws IOException {
        try (RowWriter writer = as.open(console.out(), known.primary().id())) {
            for (Quotation quotation : found) {
                writer.write(quotation.hit().row());
                for (Hit variant : quotation.variants()) {
                    writer.write(variant.row());
                }
            }
        }
    }

    private void printAll(Search search, StatementIndex stored) throws IOException {
        Results results = stored.search(search);
        List<Quotation> found = found(results, search, stored);
        if (context) {
            for (Quotation quotation : found) {
                printInContext(quotation, stored);
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

    private void printInContext(Quotation quotation, StatementIndex stored) throws IOException {
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
