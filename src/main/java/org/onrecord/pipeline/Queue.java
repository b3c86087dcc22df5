package org.onrecord.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.onrecord.ingest.Input;
import org.onrecord.ingest.Intake;
import org.onrecord.model.Article;
import org.onrecord.model.Fingerprint;
import org.onrecord.model.LedgerEntry;
import org.onrecord.model.Outcome;
import org.onrecord.model.Outcome.Rejected.Category;
import org.onrecord.model.Place;
import org.onrecord.model.Sink;

/** What was read and is not stored yet, in order. One thread works with it. */
final class Queue {
    /** Articles that may wait for each thread: behind a slow one at the front, the threads go on with what follows. */
    private static final int AHEAD_PER_THREAD = 32;

    /** UTF-16 code units of text that may wait, beside one article of any length. */
    private static final long MAX_TEXT = 8L << 20;

    /** Articles in a row whose analysis ran out of memory: so many are not all too large, the memory is too small. */
    private static final int MOST_EXHAUSTED = 3;

    private final Analyses analyses;
    private final Sink sink;
    private final Progress progress;
    private final int most;
    private final Tally.Counter counter = new Tally.Counter();
    private final Deque<Pending> pending = new ArrayDeque<>();
    private long text;
    private int exhausted;
    /** Inputs of this batch whose outcomes are not all stored: what the sink holds of them may be about to go. */
    private final Set<String> open = new HashSet<>();

    private String input = "";
    private Instant begun = Instant.EPOCH;

    Queue(Analyses analyses, Sink sink, Progress progress, List<Input> inputs, int threads) {
        this.analyses = analyses;
        this.sink = sink;
        this.progress = progress;
        this.most = AHEAD_PER_THREAD * threads;
        inputs.forEach(one -> open.add(one.origin()));
    }

    /**
     * Something that waits for its turn: what to do then is called once.
     *
     * @param analysis null where nothing is analysed
     */
    private record Pending(
            @Nullable Article article, @Nullable Future<?> analysis, Turn turn) {
        int length() {
            return article == null ? 0 : article.text().length();
        }
    }

    /** What to do when everything before is stored. */
    @FunctionalInterface
    private interface Turn {
        void take() throws IOException, InterruptedException;
    }

    /** What comes next is from {@code next}. */
    void begin(Input next, Instant at) {
        input = next.origin();
        begun = at;
    }

    void add(Intake intake) throws IOException, InterruptedException {
        switch (intake) {
            case Intake.Refused refused -> settled(refused.outcome());
            case Intake.Read read -> add(read.article());
        }
        drain(most);
    }

    private void add(Article article) throws IOException {
        if (sink.isForgotten(article.id())) {
            settled(new Outcome.Forgotten(article.origin(), article.id()));
            return;
        }
        if (sink.holds(new Place(input, article.origin()), article)) {
            // In order with the others, so that a duplicate behind it finds it in its place.
            push(article, null, () -> {
                counter.unchanged();
                progress.unchanged();
            });
            return;
        }
        Optional<String> original = originalOf(article);
        if (original.isPresent()) {
            settled(new Outcome.Duplicate(article.origin(), article.id(), original.get()));
            return;
        }
        Future<Analyses.Analysed> future = analyses.submit(article);
        String from = input;
        push(article, future, () -> store(from, await(article, future)));
    }

    private void settled(Outcome outcome) {
        String from = input;
        push(null, null, () -> store(from, new Analyses.Analysed(outcome, Duration.ZERO)));
    }

    private void push(@Nullable Article article, @Nullable Future<?> analysis, Turn turn) {
        Pending last = new Pending(article, analysis, turn);
        pending.add(last);
        text += last.length();
    }

    /** Another place with the same text, stored already or still being analysed. */
    private Optional<String> originalOf(Article article) throws IOException {
        for (Pending other : pending) {
            Article its = other.article();
            if (its != null && its.id().equals(article.id()) && !its.origin().equals(article.origin())) {
                return Optional.of(its.origin());
            }
        }
        return sink.placeOf(article.id())
                .filter(place -> !place.origin().equals(article.origin()))
                .filter(place -> !open.contains(place.input()))
                .map(Place::origin);
    }

    /** Everything of the input that was begun last was added. */
    void endInput(OpenInput ended, InstantSource clock) throws IOException, InterruptedException {
        Input its = ended.input();
        boolean unchanged = ended.isUnchanged();
        Fingerprint fingerprint = ended.fingerprint();
        Instant at = begun;
        if (unchanged) {
            // At once: what the sink holds of it stays.
            open.remove(its.origin());
        }
        push(null, null, () -> {
            open.remove(its.origin());
            if (unchanged) {
                counter.unchangedInput();
            } else {
                Duration took = Duration.between(at, clock.instant());
                sink.finish(entry(its, fingerprint, at, took.isNegative() ? Duration.ZERO : took));
            }
            progress.inputDone(unchanged);
        });
        drain(most);
    }

    private static LedgerEntry entry(Input input, Fingerprint fingerprint, Instant at, Duration took) {
        Path path = input.path();
        return new LedgerEntry(
                input.origin(),
                path == null ? null : path.toAbsolutePath().normalize().toString(),
                fingerprint,
                at,
                took);
    }

    /** Stores what is left. */
    Tally end() throws IOException, InterruptedException {
        drain(0);
        return counter.tally();
    }

    /** Stores in order until no more than {@code left} are pending. */
    private void drain(int left) throws IOException, InterruptedException {
        while (pending.size() > left || (text > MAX_TEXT && pending.size() > 1)) {
            Pending head = pending.removeFirst();
            text -= head.length();
            head.turn().take();
        }
    }

    private void store(String from, Analyses.Analysed analysed) throws IOException {
        Outcome stored = sink.accept(from, analysed.outcome(), analysed.took());
        counter.add(stored);
        progress.finished(stored, analysed.took());
    }

    private Analyses.Analysed await(Article article, Future<Analyses.Analysed> future) throws InterruptedException {
        try {
            return finished(future);
        } catch (ExecutionException failed) {
            return failed.getCause() instanceof OutOfMemoryError ? alone(article) : broken(article, failed.getCause());
        }
    }

    private Analyses.Analysed finished(Future<Analyses.Analysed> future)
            throws ExecutionException, InterruptedException {
        Analyses.Analysed analysed = future.get();
        exhausted = 0;
        return analysed;
    }

    /** Once more, with nothing else at work: one article may take the memory that another one needs. */
    private Analyses.Analysed alone(Article article) throws InterruptedException {
        for (Pending other : pending) {
            if (other.analysis != null) {
                await(other.analysis);
            }
        }
        try {
            return finished(analyses.submit(article));
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof OutOfMemoryError error)) {
                return broken(article, failed.getCause());
            }
            exhausted++;
            if (exhausted == MOST_EXHAUSTED) {
                throw error;
            }
            return rejected(article, Category.TOO_LARGE, "its analysis ran out of memory");
        }
    }

    /** Until it is over, whatever comes of it. */
    @SuppressWarnings("EmptyCatch")
    private static void await(Future<?> analysis) throws InterruptedException {
        try {
            analysis.get();
        } catch (ExecutionException forItsOwnTurn) {
            // Comes out of the future again.
        }
    }

    private static Analyses.Analysed broken(Article article, @Nullable Throwable failure) {
        if (failure instanceof VirtualMachineError error && !(error instanceof StackOverflowError)) {
            // The machine's trouble, not the article's: rejecting one after another hides it.
            throw error;
        }
        return rejected(article, Category.INTERNAL, sentence(failure));
    }

    private static Analyses.Analysed rejected(Article article, Category category, String reason) {
        return new Analyses.Analysed(new Outcome.Rejected(article.origin(), category, reason), Duration.ZERO);
    }

    /** An article that breaks a stage costs that article alone, whatever broke. */
    private static String sentence(@Nullable Throwable failure) {
        if (failure == null) {
            return "analysis failed";
        }
        String message = failure.getMessage() == null ? "" : ": " + failure.getMessage();
        return ("analysis failed with " + failure.getClass().getSimpleName() + message)
                .lines()
                .findFirst()
                .orElse("analysis failed");
    }
}
