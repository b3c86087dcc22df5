package org.onrecord.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.ingest.Ingestor;
import org.onrecord.ingest.Inputs;
import org.onrecord.model.Article;
import org.onrecord.model.Fate;
import org.onrecord.model.Fingerprint;
import org.onrecord.model.Ids;
import org.onrecord.model.Interruption;
import org.onrecord.model.LedgerEntry;
import org.onrecord.model.Outcome;
import org.onrecord.model.Place;
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

        Tally tally = batch(BatchTest::nothingFound, 2).run(Inputs.expand(List.of(folder.toString())), sink, progress);

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
    void anArticleThatTakesAllMemoryCostsThatArticleAlone() throws Exception {
        write("a.txt", "large");
        write("b.txt", "small");
        write("c.txt", "large as well");
        write("d.txt", "large too");

        run(BatchTest::outOfMemoryIfLarge, 1);

        assertThat(sink.outcomes).hasSize(4);
        assertThat(sink.outcomes.getFirst())
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected -> assertThat(rejected.category()).isEqualTo(Outcome.Rejected.Category.TOO_LARGE));
        assertThat(sink.outcomes.get(1)).isInstanceOf(Outcome.Empty.class);
    }

    @Test
    void anArticleWhoseMemoryAnotherOneTookIsAnalysedOnceMore() throws Exception {
        write("a.txt", "large");
        write("b.txt", "small");
        AtomicInteger small = new AtomicInteger();

        run(
                article -> {
                    if (article.text().contains("small") && small.getAndIncrement() == 0) {
                        throw new OutOfMemoryError("heap");
                    }
                    return outOfMemoryIfLarge(article);
                },
                2);

        assertThat(sink.outcomes.getFirst()).isInstanceOf(Outcome.Rejected.class);
        assertThat(sink.outcomes.get(1)).isInstanceOf(Outcome.Empty.class);
        assertThat(small).hasValue(2);
    }

    @Test
    void runningOutOfMemoryAgainAndAgainIsNotTheArticlesFault() throws Exception {
        write("a.txt", "large");
        write("b.txt", "large as well");
        write("c.txt", "large too");

        assertThatThrownBy(() -> run(BatchTest::outOfMemoryIfLarge, 1)).isInstanceOf(OutOfMemoryError.class);
        assertThat(sink.outcomes).hasSize(2);
    }

    @Test
    void troubleOfTheMachineIsNotTheArticlesFault() throws Exception {
        write("a.txt", "fine");

        assertThatThrownBy(() -> run(
                        article -> {
                            throw new InternalError("broken");
                        },
                        1))
                .isInstanceOf(InternalError.class);
        assertThat(sink.outcomes).isEmpty();
    }

    private static Outcome outOfMemoryIfLarge(Article article) {
        if (article.text().contains("large")) {
            throw new OutOfMemoryError("heap");
        }
        return nothingFound(article);
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
    void anArticleThatTakesTooLongIsRejectedAndTheOthersGoOn() throws Exception {
        for (int i = 10; i < 20; i++) {
            write("a" + i + ".txt", i % 4 == 0 ? "stuck " + i : "quick " + i);
        }
        CountDownLatch never = new CountDownLatch(1);
        Function<Article, Outcome> stuck = article -> {
            while (article.text().startsWith("stuck") && never.getCount() > 0) {
                // Deaf to interruption.
                Thread.onSpinWait();
            }
            return nothingFound(article);
        };

        Tally tally = batch(stuck, 2, Duration.ofMillis(200))
                .run(Inputs.expand(List.of(folder.toString())), sink, new Counting());
        never.countDown();

        assertThat(tally.count(Fate.REJECTED)).isEqualTo(2);
        assertThat(tally.count(Fate.EMPTY)).isEqualTo(8);
        assertThat(sink.outcomes.get(2))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        late -> assertThat(late.category()).isEqualTo(Outcome.Rejected.Category.TIMEOUT));
    }

    @Test
    void anInterruptedAnalysisFreesItsThread() throws Exception {
        write("a.txt", "stuck");
        write("b.txt", "quick");
        Function<Article, Outcome> listening = article -> {
            while (article.text().equals("stuck")) {
                Interruption.check();
            }
            return nothingFound(article);
        };

        Tally tally = batch(listening, 1, Duration.ofMillis(200))
                .run(Inputs.expand(List.of(folder.toString())), sink, new Counting());

        assertThat(tally.count(Fate.REJECTED)).isEqualTo(1);
        assertThat(tally.count(Fate.EMPTY)).isEqualTo(1);
    }

    @Test
    void eachInputIsNotedWithItsBytesOnceAllOfItIsStored() throws Exception {
        write("a.txt", "one");
        run(BatchTest::nothingFound, 2);
        assertThat(sink.entries)
                .containsExactly(new LedgerEntry(
                        folder + "/a.txt",
                        folder.resolve("a.txt").toAbsolutePath().toString(),
                        new Fingerprint(Ids.sha256("one"), 3),
                        Instant.EPOCH,
                        Duration.ZERO));
    }

    @Test
    void whatIsDoneIsNotReadAndWhatIsHeldIsNotAnalysed() throws Exception {
        write("a.txt", "done");
        write("b.txt", "held");
        write("c.txt", "forgotten");
        write("d.txt", "new");
        Memory knowing = new Memory() {
            @Override
            public boolean isDone(String input, Fingerprint fingerprint) {
                return Ids.sha256("done").equals(fingerprint.sha256());
            }

            @Override
            public boolean holds(Place place, Article article) {
                return article.text().equals("held");
            }

            @Override
            public boolean isForgotten(String articleId) {
                return articleId.equals(Ids.sha256("forgotten"));
            }
        };
        Counting progress = new Counting();

        Tally tally =
                batch(BatchTest::nothingFound, 2).run(Inputs.expand(List.of(folder.toString())), knowing, progress);

        assertThat(knowing.origins()).containsExactly(folder + "/c.txt", folder + "/d.txt");
        assertThat(knowing.outcomes.getFirst()).isInstanceOf(Outcome.Forgotten.class);
        assertThat(knowing.entries).hasSize(3);
        assertThat(tally.unchangedInputs()).isEqualTo(1);
        assertThat(tally.unchanged()).isEqualTo(1);
        assertThat(progress.unchanged).isEqualTo(1);
        assertThat(progress.inputsDone).isEqualTo(4);
    }

    @Test
    void theSameTextAsInAnInputThatIsDoneIsADuplicate() throws Exception {
        write("a.txt", "the same");
        write("b.txt", "the same");
        Memory knowing = new Memory() {
            @Override
            public boolean isDone(String input, Fingerprint fingerprint) {
                return input.endsWith("a.txt");
            }

            @Override
            public Optional<Place> placeOf(String articleId) {
                return Optional.of(new Place(folder + "/a.txt", folder + "/a.txt"));
            }
        };
        Tally tally = batch(BatchTest::nothingFound, 2)
                .run(Inputs.expand(List.of(folder.toString())), knowing, new Counting());
        assertThat(tally.count(Fate.DUPLICATE)).isEqualTo(1);
    }

    @Test
    void aSinkThatFailsStopsTheBatchWithItsOwnReason() throws Exception {
        write("a.txt", "one");
        Sink full = new Memory() {
            @Override
            public Outcome accept(String input, Outcome outcome, Duration took) throws IOException {
                throw new IOException("No space left on device");
            }
        };

        assertThatThrownBy(() -> batch(BatchTest::nothingFound, 2)
                        .run(Inputs.expand(List.of(folder.toString())), full, new Counting()))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
    }

    @Test
    void onlyAFewArticlesAreInMemoryAtATime() throws Exception {
        for (int i = 100; i < 400; i++) {
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
            public Outcome accept(String input, Outcome outcome, Duration took) {
                ahead.decrementAndGet();
                return outcome;
            }
        };

        batch(counting, 2).run(Inputs.expand(List.of(folder.toString())), draining, new Counting());

        assertThat(waiting).hasSize(300).allMatch(count -> count <= 80);
    }

    private Tally run(Function<Article, Outcome> analyzer, int threads) throws Exception {
        return batch(analyzer, threads).run(Inputs.expand(List.of(folder.toString())), sink, new Counting());
    }

    private static Batch batch(Function<Article, Outcome> analyzer, int threads) {
        return batch(analyzer, threads, Duration.ofMinutes(1));
    }

    private static Batch batch(Function<Article, Outcome> analyzer, int threads, Duration limit) {
        return new Batch(analyzer, new FileReader(new Ingestor()), threads, limit, () -> Instant.EPOCH);
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

    private static class Memory extends SinkFilter {
        private final List<Outcome> outcomes = new ArrayList<>();
        private final List<LedgerEntry> entries = new ArrayList<>();
        private final Map<String, String> inputOf = new HashMap<>();

        Memory() {
            super(new NoSink());
        }

        @Override
        public Optional<Place> placeOf(String articleId) {
            return outcomes.stream()
                    .filter(outcome -> outcome instanceof Outcome.Empty empty
                            && empty.article().id().equals(articleId))
                    .map(outcome -> new Place(inputOf.getOrDefault(outcome.origin(), ""), outcome.origin()))
                    .findFirst();
        }

        @Override
        public Outcome accept(String input, Outcome outcome, Duration took) throws IOException {
            outcomes.add(outcome);
            inputOf.put(outcome.origin(), input);
            return outcome;
        }

        @Override
        public void finish(LedgerEntry entry) {
            entries.add(entry);
        }

        List<String> origins() {
            return outcomes.stream().map(Outcome::origin).toList();
        }
    }

    private static final class Counting implements Progress {
        private int started;
        private int finished;
        private int unchanged;
        private int inputsDone;

        @Override
        public void started(int inputs) {
            started = inputs;
        }

        @Override
        public void finished(Outcome outcome, Duration took) {
            finished++;
        }

        @Override
        public void unchanged() {
            unchanged++;
        }

        @Override
        public void inputDone(boolean unchangedInput) {
            inputsDone++;
        }
    }
}
