package org.onrecord.app.cli;

import java.util.concurrent.Callable;
import org.onrecord.index.Filter;
import org.onrecord.index.Meaning;
import org.onrecord.index.Search;
import org.onrecord.index.Sorting;
import org.onrecord.index.StatementIndex;
import org.onrecord.model.Embedding;
import org.onrecord.model.StatementRow;
import org.onrecord.roster.Roster;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Finds statements that mean much the same as another. */
@Command(
        name = "similar",
        description = "Finds statements that mean much the same as another, the nearest first.",
        footer = {
            "",
            "search prints the beginning of each statement's id; export and run write the whole id.",
            "",
            "Examples:",
            "  onrecord similar 5ed1815f",
            "  onrecord similar 5ed1815f --speaker li --context",
            "  onrecord similar 5ed1815f --from 2025-10-01 --facets --format jsonl"
        })
final class SimilarCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "STATEMENT_ID",
            description =
                    "Which statement: its id, or as much of its beginning as no other has, at least 6 characters.")
    private String id = "";

    @Mixin
    private IndexOption index = new IndexOption();

    @Mixin
    private FilterOptions filters = new FilterOptions();

    @Mixin
    private FacetOptions facets = new FacetOptions();

    @Mixin
    private RosterOption roster = new RosterOption();

    @Mixin
    private ResultOptions results = new ResultOptions();

    SimilarCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        results.require();
        String prefix = StatementById.prefix(id);
        Roster known = roster.read();
        Filter others = facets.applied(filters.filter(null, known));
        try (StatementIndex stored = StatementIndex.open(index.folder())) {
            StatementRow row =
                    StatementById.find(stored, prefix, index.folder()).row();
            Embedding embedding = stored.embedding(row.statementId())
                    .orElseThrow(() -> new UsageException("the index does not know what "
                            + ShortId.of(row.statementId()) + " means: it has no words that the encoder read"));
            console.say("like: " + Printable.line(row.text()));
            Meaning meaning = Meaning.like(row.statementId(), embedding);
            Search search = new Search(others, Sorting.RELEVANCE, results.pageSize(), null, facets.counted(), meaning);
            results.print(search, stored, known, console);
        }
        return ExitCodes.DONE;
    }
}
