package org.onrecord.app.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.onrecord.export.Format;
import org.onrecord.export.RowWriter;
import org.onrecord.index.Filter;
import org.onrecord.index.Hit;
import org.onrecord.index.StatementIndex;
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
            "QUERY is in Lucene's syntax; words are looked for in the statement's text.",
            "docs/data-format.md names the fields.",
            "",
            "Examples:",
            "  onrecord search '\"rare earths\"' --speaker bessent",
            "  onrecord search 'truce AND type:DIRECT' --from 2025-10-01 --format csv",
            "  onrecord search tariffs --target us_tariffs --stance against --limit 50"
        })
final class SearchCommand implements Callable<Integer> {
    private static final int CELL_LIMIT = 28;

    private final Console console;

    @Parameters(paramLabel = "QUERY", description = "What to look for.")
    private String query = "";

    @Mixin
    private IndexOption index = new IndexOption();

    @Mixin
    private FilterOptions filters = new FilterOptions();

    @Mixin
    private RosterOption roster = new RosterOption();

    @Option(names = "--limit", paramLabel = "N", description = "At most so many (default: 20).")
    private int limit = 20;

    @Option(names = "--format", paramLabel = "table|csv|jsonl", description = "How to print them (default: table).")
    private Layout format = Layout.TABLE;

    /** How to print what was found. */
    enum Layout {
        TABLE,
        CSV,
        JSONL
    }

    SearchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (limit < 1) {
            throw new UsageException("--limit must be 1 or more, not " + limit);
        }
        Roster known = roster.read();
        Filter wanted = filters.filter(query, known);
        try (StatementIndex stored = StatementIndex.open(index.folder())) {
            List<StatementRow> rows =
                    stored.search(wanted, limit).stream().map(Hit::row).toList();
            switch (format) {
                case TABLE -> printTable(rows, stored.count(wanted));
                case CSV -> print(rows, Format.CSV, known);
                case JSONL -> print(rows, Format.JSONL, known);
            }
        }
        return ExitCodes.DONE;
    }

    private void print(List<StatementRow> rows, Format as, Roster known) throws IOException {
        try (RowWriter writer = as.open(console.out(), known.primary().id())) {
            for (StatementRow row : rows) {
                writer.write(row);
            }
        }
    }

    private void printTable(List<StatementRow> rows, long found) throws IOException {
        if (!rows.isEmpty()) {
            Table table = new Table(List.of("ID", "DATE", "SPEAKER", "STANCE", "OUTLET", "STATEMENT"), CELL_LIMIT);
            for (StatementRow row : rows) {
                table.add(List.of(
                        ShortId.of(row.statementId()),
                        row.articlePublished() == null
                                ? ""
                                : row.articlePublished().date().toString(),
                        row.speakerName() == null ? "?" : row.speakerName(),
                        Sides.text(row.stance()),
                        row.articleOutlet() == null ? row.articleSource() : row.articleOutlet(),
                        row.text()));
            }
            table.print(console);
        }
        console.say(Reporter.count(found, "statement") + " found"
                + (found > rows.size() ? "; --limit shows more than these " + rows.size() : ""));
    }
}
