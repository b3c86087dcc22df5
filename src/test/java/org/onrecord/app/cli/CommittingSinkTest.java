package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.index.Filter;
import org.onrecord.index.IndexSink;
import org.onrecord.index.Settings;
import org.onrecord.index.StatementIndex;
import org.onrecord.model.Article;
import org.onrecord.model.Ids;
import org.onrecord.model.Outcome;

final class CommittingSinkTest {
    private final AtomicLong nanos = new AtomicLong();

    @TempDir
    private Path folder;

    @Test
    void showsReadersWhatWasStoredFiveSecondsAgo() throws IOException {
        try (IndexSink index = IndexSink.open(folder, Settings.NONE)) {
            CommittingSink sink = new CommittingSink(index, nanos::get);
            store(sink, 1);
            passes(Duration.ofSeconds(4));
            store(sink, 2);
            assertThat(shown()).isZero();
            passes(Duration.ofSeconds(1));
            store(sink, 3);
            assertThat(shown()).isEqualTo(3);
            store(sink, 4);
            assertThat(shown()).isEqualTo(3);
        }
        assertThat(shown()).isEqualTo(4);
    }

    @Test
    void givesTheReadingItsTimeWhereCommitsAreSlow() throws IOException {
        try (IndexSink index = IndexSink.open(folder, Settings.NONE)) {
            // Each look at the clock takes 500 ms, a commit lies between two.
            LongSupplier slow = () -> nanos.addAndGet(Duration.ofMillis(500).toNanos());
            CommittingSink sink = new CommittingSink(index, slow);
            passes(Duration.ofSeconds(5));
            store(sink, 1);
            assertThat(shown()).isEqualTo(1);
            passes(Duration.ofSeconds(9));
            store(sink, 2);
            assertThat(shown()).isEqualTo(1);
            passes(Duration.ofSeconds(1));
            store(sink, 3);
            assertThat(shown()).isEqualTo(3);
        }
    }

    private void passes(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private static void store(CommittingSink sink, int number) throws IOException {
        String text = "Greer said " + number + ".";
        Article article = new Article(
                Ids.sha256(text), number + ".txt", "text/plain", null, null, null, null, null, null, "en", text);
        sink.accept(
                "input",
                new Outcome.Kept(
                        article, List.of(Quote.from(article, "" + number).row())),
                Duration.ZERO);
    }

    private long shown() throws IOException {
        try (StatementIndex index = StatementIndex.open(folder)) {
            return index.count(Filter.all());
        }
    }
}
