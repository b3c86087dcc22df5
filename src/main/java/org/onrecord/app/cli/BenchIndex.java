package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onrecord.index.IndexSink;
import org.onrecord.index.Settings;
import picocli.CommandLine.Option;

/** The index that is measured: one that there is, or one of made-up statements. */
final class BenchIndex {
    static final long SEED = 1;

    /** Articles between two commits: as many as ingestion reads in some seconds. */
    private static final int COMMITTED_TOGETHER = 1_000;

    @Option(
            names = "--statements",
            paramLabel = "N",
            description = "Statements of the index that is made (default: ${DEFAULT-VALUE}).")
    private int statements = 100_000;

    @Option(
            names = "--index",
            paramLabel = "DIR",
            description = "Keeps the index in this folder, or measures the one that an earlier run made there.")
    private @Nullable Path kept;

    /** Measures the index in a folder. */
    @FunctionalInterface
    interface Trial {
        void of(Path folder) throws IOException, UsageException;
    }

    /** Makes the index, unless it is there already, and measures it. */
    void with(Console console, Trial trial) throws IOException, UsageException {
        if (statements < 1) {
            throw new UsageException("--statements must be 1 or more, not " + statements);
        }
        if (kept != null) {
            if (!Files.isDirectory(kept)) {
                fill(kept, console);
            }
            trial.of(kept);
        } else {
            try (TemporaryFolder folder = new TemporaryFolder()) {
                fill(folder.path(), console);
                trial.of(folder.path());
            }
        }
    }

    private void fill(Path folder, Console console) throws IOException {
        StatusLine status = new StatusLine(console, false, System::nanoTime);
        SyntheticArticles articles = new SyntheticArticles(SEED);
        long begin = System.nanoTime();
        int made = 0;
        try (IndexSink sink = IndexSink.open(folder, Settings.NONE)) {
            for (int number = 0; made < statements; number++) {
                sink.accept("archive", articles.next(number), Duration.ZERO);
                made += SyntheticArticles.STATEMENTS_EACH;
                if (number % COMMITTED_TOGETHER == 0) {
                    sink.commit();
                }
                int done = made;
                status.draw(() -> String.format(Locale.ROOT, "index: statement %,d of %,d", done, statements));
            }
        }
        status.erase();
        double seconds = (System.nanoTime() - begin) / 1e9;
        console.line(String.format(
                Locale.ROOT, "%,d statements indexed in %,.0f s: %,.0f a second", made, seconds, made / seconds));
        console.out().flush();
    }
}
