package org.onrecord.app.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.onrecord.index.Filter;
import org.onrecord.index.Ledger;
import org.onrecord.index.Settings;
import org.onrecord.index.StatementIndex;
import org.onrecord.model.Fate;
import org.onrecord.model.LedgerEntry;
import org.onrecord.roster.RosterException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What became of everything that was read into an index. */
@Command(
        name = "status",
        description = "Says what became of everything that was read into an index.",
        footer = {
            "",
            "Examples:",
            "  onrecord status --index news-index",
            "  onrecord status --index news-index --rejected   # what was not read, with the reasons, tabs between"
        })
final class StatusCommand implements Callable<Integer> {
    private final Console console;
    private final Work work;

    @Mixin
    private IndexOption index = new IndexOption();

    @Option(names = "--rejected", description = "Lists what was rejected: where from, category, reason.")
    private boolean rejected;

    StatusCommand(Console console, Work work) {
        this.console = console;
        this.work = work;
    }

    @Override
    public Integer call() throws Exception {
        try (Ledger ledger = Ledger.open(index.folder())) {
            if (rejected) {
                ledger.rejected(rejection ->
                        console.line(Printable.line(rejection.place().origin()) + "\t" + rejection.category() + "\t"
                                + Printable.line(rejection.reason())));
            } else {
                print(ledger);
            }
        }
        return ExitCodes.DONE;
    }

    private void print(Ledger ledger) throws IOException, UsageException {
        Inputs inputs = new Inputs();
        ledger.entries(inputs::add);
        console.line("inputs      " + inputs.text());
        for (Map.Entry<Fate, Long> fate : ledger.fates().entrySet()) {
            if (fate.getValue() > 0) {
                String label = fate.getKey().label();
                console.line(label
                        + " ".repeat(Math.max(1, 12 - label.length()))
                        + fate.getValue()
                        + reasons(ledger.reasons(fate.getKey())));
            }
        }
        console.line("statements  " + statements(index.folder()));
        console.line("on disk     " + megabytes(ledger.bytes()));
        for (Ledger.Use use : ledger.uses()) {
            console.line("analysed    " + Reporter.count(use.articles(), "article") + ": "
                    + Printable.line(use(use.analysis())));
        }
        console.line("stale       " + stale(ledger));
    }

    private static String reasons(SortedMap<String, Long> reasons) {
        return reasons.isEmpty()
                ? ""
                : reasons.entrySet().stream()
                        .map(reason -> reason.getKey() + " " + reason.getValue())
                        .collect(joining(", ", " (", ")"));
    }

    private static long statements(Path folder) throws IOException {
        try (StatementIndex statements = StatementIndex.open(folder)) {
            return statements.count(Filter.all());
        }
    }

    /** {@code min-attribution 0.6, models 1f3a9c21, ...}: digests are cut to what tells them apart. */
    private static String use(SortedMap<String, String> analysis) {
        return analysis.entrySet().stream()
                .map(value -> value.getKey() + " "
                        + (value.getValue().length() == 64 ? value.getValue().substring(0, 8) : value.getValue()))
                .collect(joining(", "));
    }

    private String stale(Ledger ledger) throws IOException, UsageException {
        Settings now;
        try {
            now = Recorded.of(Recorded.how(ledger.settings()), null, work.models());
        } catch (RosterException gone) {
            return "not known: " + Printable.line(String.valueOf(gone.getMessage()));
        }
        long stale = ledger.staleCount(now);
        return stale == 0
                ? "0"
                : stale
                        + ": analysed by other models, with another roster or other settings than now; onrecord refresh --index "
                        + Printable.line(index.folder().toString()) + " redoes them";
    }

    private static String megabytes(long bytes) {
        long tenths = Math.round(bytes / 100_000.0);
        return tenths / 10 + "." + tenths % 10 + " MB";
    }

    /** Adds entries up. */
    private static final class Inputs {
        private long count;
        private long bytes;
        private Instant latest = Instant.EPOCH;

        void add(LedgerEntry entry) {
            count++;
            bytes += entry.fingerprint().bytes();
            latest = entry.at().isAfter(latest) ? entry.at() : latest;
        }

        String text() {
            return count == 0 ? "0" : count + " with " + megabytes(bytes) + ", the latest at " + latest;
        }
    }
}
