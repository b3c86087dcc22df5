package org.onrecord.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.ingest.Inputs;
import org.onrecord.model.Article;
import org.onrecord.model.Fate;
import org.onrecord.model.Outcome;
import org.onrecord.model.Sink;

final class BatchTest {
    @TempDir
    private Path folder;

    private final Memory sink = new Memory();

    @Test
    void outcomesAreStoredInTheOrderOfTheInputsWhicheverThreadIsFirst() throws Exception {
        for (int i = 10; i < 40; i++) {
            write("a" + i + ".txt", "text number " + i);
        }
        CountDownLatch lastStarted = new CountDownLatch(2);
        Function<Article, Outcome> firstIsSlow = article -> {
            lastStarted.countDown();
            await(lastStarted);
            return nothingFound(article);
        };

        run(firstIsSlow, 4);

        assertThat(sink.origins()).hasSize(30).isSorted();
    }

    @Test
    void everyInputHasExactlyOneFate() throws Exception {
        write("a.txt", "one");
        write("b.txt", "");
        write("c.png", "\u0089PNG\r\n\u001a\n");
        write("d.txt", "two");
        Counting progress = new Counting();

        Tally tally =
                new Batch(BatchTest::nothingFound, 2).run(Inputs.expand(List.of(folder.toString())), sink, progress);

        assertThat(sink.outcomes).hasSize(4);
        assertThat(tally.total()).isEqualTo(4);
        assertThat(progress.started).isEqualTo(4);
        assertThat(progress.inputsDone).isEqualTo(4);
        assertThat(progress.finished).isEqualTo(4);
    }

    @Test
    void identicalTextIsADuplicateOfTheFirstEvenWhileThatIsBeingAnalysed() throws Exception {
        write("a.txt", "the same");
        write("b.txt", "the same");

        Tally tally = run(BatchTest::nothingFound, 2);

        assertThat(tally.count(Fate.DUPLICATE)).isEqualTo(1);
        assertThat(sink.outcomes.get(1)).isInstanceOfSatisfying(Outcome.Duplicate.class, duplicate -> {
            assertThat(duplicate.origin()).endsWith("b.txt");
            assertThat(duplicate.originalOrigin()).endsWith("a.txt");
        });
    }

    @Test
    void anArticleThatIsStoredAlreadyUnderItsOwnOriginIsNoDuplicate() throws Exception {
        write("a.txt", "once");
        run(BatchTest::nothingFound, 1);

        Tally again = run(BatchTest::nothingFound, 1);

        assertThat(again.count(Fate.DUPLICATE)).isZero();
    }

    @Test
    void textThatMovesToAnotherFileIsNotLost() throws Exception {
        write("a.txt", "the text");
        run(BatchTest::nothingFound, 2);
        write("a.txt", "something new");
        write("b.txt", "the text");

        Tally tally = run(BatchTest::nothingFound, 2);

        assertThat(tally.count(Fate.EMPTY)).isEqualTo(2);
        assertThat(tally.count(Fate.DUPLICATE)).isZero();
    }

    @Test
    void runningOutOfMemoryIsNotTheArticlesFault() throws Exception {
        write("a.txt", "large");

        assertThatThrownBy(() -> run(
                        article -> {
                            throw new OutOfMemoryError("heap");
                        },
                        1))
                .isInstanceOf(OutOfMemoryError.class);
        assertThat(sink.outcomes).isEmpty();
    }

    @Test
    void anArticleThatBreaksAStageCostsThatArticleAlone() throws Exception {
        write("a.txt", "fine");
        write("b.txt", "deep");
        write("c.txt", "broken");
        write("d.txt", "fine too");
        Function<Article, Outcome> fragile = article -> switch (article.text()) {
            case "deep" -> throw new StackOverflowError();
            case "broken" -> throw new IllegalStateException("no\nway");
            default -> nothingFound(article);
        };

        Tally tally = run(fragile, 2);

        assertThat(tally.count(Fate.REJECTED)).isEqualTo(2);
        assertThat(tally.count(Fate.EMPTY)).isEqualTo(2);
        assertThat(sink.outcomes.get(2))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected -> assertThat(rejected.reason())
                                .isEqualTo("analysis failed with IllegalStateException: no"));
    }

    @Test
    void aSinkThatFailsStopsTheBatchWithItsOwnReason() throws Exception {
        write("a.txt", "one");
        Sink full = new Memory() {
            @Override
            public void accept(Outcome outcome) throws IOException {
                throw new IOException("No space left on device");
            }
        };

        assertThatThrownBy(() -> new Batch(BatchTest::nothingFound, 2)
                        .run(Inputs.expand(List.of(folder.toString())), full, new Counting()))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
    }

    @Test
    void onlyAFewArticlesAreInMemoryAtATime() throws Exception {
        for (int i = 100; i < 200; i++) {
            write("a" + i + ".txt", "text " + i);
        }
        AtomicInteger ahead = new AtomicInteger();
        List<Integer> waiting = Collections.synchronizedList(new ArrayList<>());
        Function<Article, Outcome> counting = article -> {
            waiting.add(ahead.incrementAndGet());
            return nothingFound(article);
        };
        Sink draining = new Memory() {
            @Override
            public void accept(Outcome outcome) {
                ahead.decrementAndGet();
            }
        };

        new Batch(counting, 2).run(Inputs.expand(List.of(folder.toString())), draining, new Counting());

        assertThat(waiting).hasSize(100).allMatch(count -> count <= 8);
    }

    private Tally run(Function<Article, Outcome> analyzer, int threads) throws Exception {
        return new Batch(analyzer, threads).run(Inputs.expand(List.of(folder.toString())), sink, new Counting());
    }

    private static Outcome nothingFound(Article article) {
        return new Outcome.Empty(article, Outcome.Empty.Reason.NO_STATEMENT);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static class Memory implements Sink {
        private final List<Outcome> outcomes = new ArrayList<>();

        @Override
        public Optional<String> originOf(String articleId) {
            return outcomes.stream()
                    .filter(outcome -> outcome instanceof Outcome.Empty empty
                            && empty.article().id().equals(articleId))
                    .map(Outcome::origin)
                    .findFirst();
        }

        @Override
        public void accept(Outcome outcome) throws IOException {
            outcomes.add(outcome);
        }

        List<String> origins() {
            return outcomes.stream().map(Outcome::origin).toList();
        }
    }

    private static final class Counting implements Progress {
        private int started;
        private int finished;
        private int inputsDone;

        @Override
        public void started(int inputs) {
            started = inputs;
        }

        @Override
        public void finished(Outcome outcome) {
            finished++;
        }

        @Override
        public void inputDone() {
            inputsDone++;
        }
    }
}
