package org.onrecord.app.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.onrecord.export.Format;
import org.onrecord.export.RowWriter;
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
    private static final Pattern PREFIX = Pattern.compile("[0-9a-f]{6,64}");
    private static final int NAMED = 5;

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
        String prefix = id.toLowerCase(Locale.ROOT);
        if (!PREFIX.matcher(prefix).matches()) {
            throw new UsageException("a statement id has 6 to 64 hexadecimal digits, unlike \"" + id + "\"");
        }
        Roster known = roster.read();
        try (StatementIndex stored = StatementIndex.open(index.folder())) {
            StatementRow row = find(stored, prefix);
            switch (format) {
                case TEXT -> print(row, article(stored, row), known);
                case JSON -> print(row, known);
            }
        }
        return ExitCodes.DONE;
    }

    private StatementRow find(StatementIndex stored, String prefix) throws IOException, UsageException {
        List<StatementRow> found = stored.byId(prefix, NAMED + 1);
        if (found.isEmpty()) {
            throw new UsageException("no statement in " + index.folder() + " has an id that begins with " + prefix);
        }
        List<String> ids =
                found.stream().map(StatementRow::statementId).distinct().toList();
        if (ids.size() > 1) {
            throw new UsageException("more than one statement has an id that begins with " + prefix + ": "
                    + ids.stream().limit(NAMED).collect(joining(", ")) + (ids.size() > NAMED ? " and others" : ""));
        }
        return found.getFirst();
    }

    private static Article article(StatementIndex stored, StatementRow row) throws IOException {
        return stored.article(row.articleSource())
                .orElseThrow(() -> new IllegalStateException("statement without its article: " + row.statementId()));
    }

    private void print(StatementRow row, Article article, Roster known) throws IOException {
        new Explanation(row, article, known, console.columns()).print(console);
    }

    private void print(StatementRow row, Roster known) throws IOException {
        try (RowWriter writer = Format.JSONL.open(console.out(), known.primary().id())) {
            writer.write(row);
        }
    }
}
