package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.onrecord.index.Filter;
import org.onrecord.index.Ledger;
import org.onrecord.index.PlainLucene;
import org.onrecord.index.StatementIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how fast statements are found, beside the same searches written directly on Lucene. */
@Command(
        name = "search",
        description = "Measures searches in an index of made-up statements, beside the same written on Lucene alone.",
        footer = {
            "",
            "Kinds of searches, each for a page of 20 with marked words and equal quotations put together:",
            "  term, phrase   one word; two words beside each other",
            "  filter         three words of one speaker, about one target, since some day",
            "  facets         the same with counts by all facets",
            "  broad          three words of anybody, with counts by all facets",
            "  vector         what is nearest in meaning; 192 bytes a statement",
            "  hybrid         three words and what is nearest in meaning, fused",
            "",
            "Examples:",
            "  onrecord bench search --statements 100000",
            "  onrecord bench search --statements 1000000 --index big",
            "  onrecord bench search --index big --only facets,hybrid"
        })
final class BenchSearchCommand implements Callable<Integer> {
    private static final double MILLION = 1e6;

    private final Console console;

    @Mixin
    private BenchIndex index = new BenchIndex();

    @Option(names = "--queries", paramLabel = "N", description = "Searches of each kind (default: ${DEFAULT-VALUE}).")
    private int queries = 500;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            description = "Searches of each kind, one after the other, before any is measured (default:"
                    + " ${DEFAULT-VALUE}): so many it takes until Java has compiled what they run.")
    private int warmUp = 1_000;

    @Option(
            names = "--only",
            paramLabel = "KIND",
            split = ",",
            description = "Measures only these kinds: term, phrase, filter, facets, broad, vector, hybrid.")
    private Set<SearchKind> only = EnumSet.allOf(SearchKind.class);

    BenchSearchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (warmUp < 0) {
            throw new UsageException("--warm-up must be 0 or more");
        }
        if (queries < 1) {
            throw new UsageException("--queries must be 1 or more");
        }
        index.with(console, this::measure);
        return ExitCodes.DONE;
    }

    private void measure(Path folder) throws IOException {
        try (Ledger ledger = Ledger.open(folder);
                StatementIndex stored = StatementIndex.open(folder);
                PlainLucene plain = PlainLucene.open(folder)) {
            long count = stored.count(Filter.all());
            console.line(String.format(
                    Locale.ROOT,
                    "%,d statements, %,.0f MB: %,.0f bytes a statement, its article's text included",
                    count,
                    ledger.bytes() / MILLION,
                    (double) ledger.bytes() / count));
            console.line("");
            List<SearchContest> contests = EnumSet.copyOf(only).stream()
                    .map(kind -> new SearchContest(kind, stored, plain, queries))
                    .toList();
            for (int round = 0; round < warmUp; round++) {
                for (SearchContest contest : contests) {
                    contest.warmUp();
                }
            }
            console.line(SearchContest.HEADING);
            for (SearchContest contest : contests) {
                console.line(contest.measured());
                console.out().flush();
            }
        }
    }
}
