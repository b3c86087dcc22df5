package org.onrecord.app.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.onrecord.index.PlainLucene;
import org.onrecord.index.Search;
import org.onrecord.index.StatementIndex;

/** Searches of one kind, each done by the index and on Lucene's API alone. */
final class SearchContest {
    static final String HEADING =
            "milliseconds                first     p50     p90     p99     max   Lucene p50     p99   over Lucene";

    private static final double MILLION = 1e6;

    private final SearchKind kind;
    private final StatementIndex stored;
    private final PlainLucene plain;
    private final SyntheticArticles articles = new SyntheticArticles(BenchIndex.SEED + 1);
    private final long[] whole;
    private final long[] alone;
    private long first = -1;
    private int done;

    /** @param queries how many are measured */
    SearchContest(SearchKind kind, StatementIndex stored, PlainLucene plain, int queries) {
        this.kind = kind;
        this.stored = stored;
        this.plain = plain;
        whole = new long[queries];
        alone = new long[queries];
    }

    /** Searches once, and counts that only as the first. */
    void warmUp() throws IOException {
        search(0);
    }

    /** Searches as often as was asked for. */
    String measured() throws IOException {
        for (int i = 0; i < whole.length; i++) {
            search(i);
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

    private void search(int slot) throws IOException {
        Search search = kind.next(articles, done);
        // Whoever comes second finds in the processor's caches what the other read.
        if (done++ % 2 == 0) {
            whole[slot] = time(() -> stored.search(search));
            alone[slot] = time(() -> plain.search(search));
        } else {
            alone[slot] = time(() -> plain.search(search));
            whole[slot] = time(() -> stored.search(search));
        }
        first = first < 0 ? whole[slot] : first;
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

    private static double at(long[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)] / MILLION;
    }
}
