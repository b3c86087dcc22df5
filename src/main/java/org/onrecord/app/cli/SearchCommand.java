package org.onrecord.app.cli;

import java.util.concurrent.Callable;
import org.onrecord.index.Filter;
import org.onrecord.index.Search;
import org.onrecord.index.Sorting;
import org.onrecord.index.StatementIndex;
import org.onrecord.index.Understood;
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

    @Mixin
    private ResultOptions results = new ResultOptions();

    @Option(
            names = "--mode",
            paramLabel = "words|meaning|hybrid",
            description =
                    "What counts: the words of QUERY, what it means, or both (default, for plain words by relevance).")
    private SearchMode mode = SearchMode.HYBRID;

    SearchCommand(Console console, Work work) {
        this.console = console;
        this.work = work;
    }

    @Override
    public Integer call() throws Exception {
        results.require();
        Roster known = roster.read();
        Understood understood = questions.read(query, known);
        Filter wanted = facets.applied(filters.filter(understood.query(), known));
        requireFitting(understood);
        try (StatementIndex stored = StatementIndex.open(index.folder())) {
            QuestionOptions.tell(understood, console);
            Search search = new Search(
                    wanted,
                    sorting,
                    results.pageSize(),
                    null,
                    facets.counted(),
                    sorting == Sorting.RELEVANCE ? mode.meaning(understood, work.meaning()) : null);
            results.print(search, stored, known, console);
        }
        return ExitCodes.DONE;
    }

    private void requireFitting(Understood understood) throws UsageException {
        if (mode == SearchMode.MEANING && (sorting != Sorting.RELEVANCE || !understood.plain())) {
            throw new UsageException("--mode meaning takes plain words and no --sort, not: " + query);
        }
    }
}
