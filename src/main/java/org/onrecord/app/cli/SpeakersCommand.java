package org.onrecord.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.export.Format;
import org.onrecord.export.SpeakerSummary;
import org.onrecord.export.SpeakerWriter;
import org.onrecord.index.StatementIndex;
import org.onrecord.model.SpeakerKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists who speaks in an index without being on its roster. */
@Command(
        name = "speakers",
        description = "Lists the speakers of an index who are not on the roster, those with the most statements first.",
        footer = {
            "",
            "Only an index written with --speakers all holds the statements of everybody. Names that",
            "differ only in case and diacritics are one; roster add puts a speaker on a roster.",
            "",
            "Examples:",
            "  onrecord speakers --index out/index",
            "  onrecord speakers --kind person --limit 10",
            "  onrecord speakers --all --format csv > speakers.csv"
        })
final class SpeakersCommand implements Callable<Integer> {
    private static final int CELL_LIMIT = 30;
    private static final int FORMS_SHOWN = 5;

    private final Console console;

    @Mixin
    private IndexOption index = new IndexOption();

    @Option(names = "--limit", paramLabel = "N", description = "At most so many (default: 50).")
    private int limit = 50;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "Only this kind: person, organisation, group, document or unknown.")
    private @Nullable SpeakerKind kind;

    @Option(names = "--all", description = "The roster's speakers too.")
    private boolean all;

    @Option(names = "--format", paramLabel = "table|csv|jsonl", description = "How to print them (default: table).")
    private ResultOptions.Layout format = ResultOptions.Layout.TABLE;

    SpeakersCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (limit < 1) {
            throw new UsageException("--limit must be 1 or more, not " + limit);
        }
        List<Voice> found = found();
        List<SpeakerSummary> shown =
                found.stream().limit(limit).map(Voice::summary).toList();
        switch (format) {
            case TABLE -> printTable(shown, found.size());
            case CSV -> print(shown, Format.CSV);
            case JSONL -> print(shown, Format.JSONL);
        }
        return ExitCodes.DONE;
    }

    private List<Voice> found() throws IOException {
        try (StatementIndex stored = StatementIndex.open(index.folder())) {
            Voices voices = Voices.of(stored);
            return (all ? voices.all() : voices.offRoster())
                    .stream()
                            .filter(voice -> kind == null || voice.kind() == kind)
                            .toList();
        }
    }

    private String summary(int found, int shown) {
        String who = Reporter.count(found, "speaker") + (all ? "" : " off the roster");
        if (found == 0) {
            return who + "; only an index written with --speakers all holds everybody's statements";
        }
        return who + (found > shown ? "; --limit shows more than these " + shown : "");
    }

    private void print(List<SpeakerSummary> speakers, Format as) throws IOException {
        try (SpeakerWriter writer = as.openSpeakers(console.out())) {
            for (SpeakerSummary speaker : speakers) {
                writer.write(speaker);
            }
        }
    }

    private void printTable(List<SpeakerSummary> speakers, int found) throws IOException {
        console.say(summary(found, speakers.size()));
        if (speakers.isEmpty()) {
            return;
        }
        Table table = new Table(
                row("STATEMENTS", "ARTICLES", "FIRST", "LAST", "KIND", "ID", "NAME (FORMS SEEN)"), CELL_LIMIT);
        for (SpeakerSummary speaker : speakers) {
            table.add(row(
                    Long.toString(speaker.statements()),
                    Long.toString(speaker.articles()),
                    speaker.first() == null ? "" : speaker.first().toString(),
                    speaker.last() == null ? "" : speaker.last().toString(),
                    speaker.kind().name().toLowerCase(Locale.ROOT),
                    speaker.id() == null ? "" : speaker.id(),
                    named(speaker)));
        }
        table.print(console);
    }

    /** The name, and what else the articles call its bearer. */
    private static String named(SpeakerSummary speaker) {
        List<String> forms = speaker.forms().stream()
                .filter(form -> !form.equals(speaker.name()))
                .limit(FORMS_SHOWN)
                .toList();
        return speaker.name() + (forms.isEmpty() ? "" : " (" + String.join("; ", forms) + ")");
    }

    /** The ids would be an empty column where nobody is on the roster. */
    private List<String> row(String... cells) {
        List<String> row = new ArrayList<>(List.of(cells));
        if (!all) {
            row.remove(cells.length - 2);
        }
        return row;
    }
}
