package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.onrecord.index.Filter;
import org.onrecord.index.Ledger;
import org.onrecord.index.PlainLucene;
import org.onrecord.index.Search;
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
            description = "Searches of each kind before those measured (default: ${DEFAULT-VALUE}): on one core Java takes"
                    + " a thousand and more to compile what they run.")
    private int warmUp = 1_500;

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
            console.line(
                    "milliseconds                first     p50     p90     p99     max   Lucene p50     p99   over Lucene");
            for (SearchKind kind : EnumSet.copyOf(only)) {
                console.line(line(kind, stored, plain));
                console.out().flush();
            }
        }
    }

    /** Searches. */
    @FunctionalInterface
    private interface Searching {
        Object search() throws IOException;
    }

    private static long time(Searching searching) throws IOException {
        long begin = System.nanoTime();
        searching.search();
        return System.nanoTime() - begin;
    }

    private String line(SearchKind kind, StatementIndex stored, PlainLucene plain) throws IOException {
        SyntheticArticles articles = new SyntheticArticles(BenchIndex.SEED + 1);
        long[] whole = new long[queries];
        long[] alone = new long[queries];
        long first = 0;
        for (int i = -warmUp; i < queries; i++) {
            Search search = kind.next(articles, Math.floorMod(i, queries));
            // Whoever comes second finds in the processor's caches what the other read.
            long after = i % 2 == 0 ? -1 : time(() -> plain.search(search));
            long mine = time(() -> stored.search(search));
            long other = after < 0 ? time(() -> plain.search(search)) : after;
            if (i == -warmUp) {
                first = mine;
            }
            if (i >= 0) {
                whole[i] = mine;
                alone[i] = other;
            }
        }
        double ratio =
                (double) Arrays.stream(whole).sum() / Arrays.stream(alone).sum();
        Arrays.sort(whole);
        Arrays.sort(alone);
        return String.format(
                Locale.ROOT,
                "%-24s %8.1f %7.1f %7.1f %7.1f %7.1f      %7.1f %7.1f       %7.2f",
                kind.name().toLowerCase(Locale.ROOT),
                first / MILLION,
                at(whole, 0.5),
                at(whole, 0.9),
                at(whole, 0.99),
                at(whole, 1),
                at(alone, 0.5),
                at(alone, 0.99),
                ratio);
    }

    private static double at(long[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)] / MILLION;
    }
}
