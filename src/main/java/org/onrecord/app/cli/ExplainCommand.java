package org.onrecord.app.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.onrecord.export.Format;
import org.onrecord.export.RowWriter;
import org.onrecord.index.Reviewed;
import org.onrecord.index.StatementIndex;
import org.onrecord.model.Article;
import org.onrecord.model.StatementRow;
import org.onrecord.roster.Roster;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one statement in its place, and why it is taken to be whose it is. */
@Command(
        name = "explain",
        description =
                "Shows one statement in its article, who said it and why that is believed, and on what its stance rests.",
        footer = {
            "",
            "search prints the beginning of each statement's id; export and run write the whole id.",
            "",
            "Examples:",
            "  onrecord explain 5ed1815f --index out/index",
            "  onrecord explain 5ed1815f --format json",
            "  onrecord explain 5ed1815f --roster my-roster.yaml"
        })
final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "STATEMENT_ID",
            description =
                    "Which statement: its id, or as much of its beginning as no other has, at least 6 characters.")
    private String id = "";

    @Mixin
    private IndexOption index = new IndexOption();

    @Mixin
    private RosterOption roster = new RosterOption();

    @Option(names = "--format", paramLabel = "text|json", description = "How to print it (default: text).")
    private Layout format = Layout.TEXT;

    /** How to print it. */
    enum Layout {
        TEXT,
        JSON
    }

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        String prefix = StatementById.prefix(id);
        Roster known = roster.read();
        try (StatementIndex stored = StatementIndex.open(index.folder())) {
            Reviewed statement = StatementById.find(stored, prefix, index.folder());
            switch (format) {
                case TEXT -> print(statement, article(stored, statement.machine()), known);
                case JSON -> print(statement.row(), known);
            }
        }
        return ExitCodes.DONE;
    }

    private static Article article(StatementIndex stored, StatementRow row) throws IOException {
        return stored.article(row.articleSource())
                .orElseThrow(() -> new IllegalStateException("statement without its article: " + row.statementId()));
    }

    private void print(Reviewed statement, Article article, Roster known) throws IOException {
        new Explanation(statement, article, known, console.columns()).print(console);
    }

    private void print(StatementRow row, Roster known) throws IOException {
        try (RowWriter writer = Format.JSONL.open(console.out(), known.primary().id())) {
            writer.write(row);
        }
    }
}
