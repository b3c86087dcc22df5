package org.onrecord.pipeline;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.ingest.Ingestor;
import org.onrecord.ingest.Input;
import org.onrecord.ingest.Intake;
import org.onrecord.model.Article;
import org.onrecord.model.Outcome;
import org.onrecord.model.Outcome.Rejected.Category;
import org.onrecord.model.Sink;

/**
 * Takes many inputs through the pipeline: one thread reads and stores, the others analyse. Outcomes are stored in the
 * order of the inputs, however many threads there are, and only a few articles are in memory at a time.
 */
public final class Batch {
    private static final int AHEAD_PER_THREAD = 3;

    private final Function<Article, Outcome> analyzer;
    private final int threads;
    private final Ingestor ingestor;

    /** With any function from an article to its fate, which may throw. */
    public Batch(Function<Article, Outcome> analyzer, int threads) {
        this(analyzer, threads, new Ingestor());
    }

    /** With what reads the inputs, too. */
    public Batch(Function<Article, Outcome> analyzer, int threads, Ingestor ingestor) {
        if (threads < 1) {
            throw new IllegalArgumentException("fewer than one thread: " + threads);
        }
        this.analyzer = analyzer;
        this.threads = threads;
        this.ingestor = ingestor;
    }

    /**
     * Reads, analyses and stores {@code inputs}.
     *
     * @throws IOException if storing fails; what was stored until then stays
     */
    public Tally run(List<Input> inputs, Sink sink, Progress progress) throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            Run run = new Run(workers, sink, progress, inputs);
            progress.started(inputs.size());
            for (Input input : inputs) {
                run.read(input);
            }
            run.drain(0);
            return run.counter.tally();
        } finally {
            workers.shutdownNow();
        }
    }

    /**
     * One place in the queue.
     *
     * @param endOf the input that ends here, or null
     * @param article what is being analysed, or null where reading gave a fate at once
     */
    private record Pending(
            @Nullable String endOf,
            @Nullable Article article,
            @Nullable Future<Outcome> outcome) {}

    /** Carries a storage failure out of the reader's callback. */
    private static final class StorageException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final IOException failure;

        StorageException(IOException failure) {
            super(failure);
            this.failure = failure;
        }
    }

    private final class Run {
        private final ExecutorService workers;
        private final Sink sink;
        private final Progress progress;
        private final Tally.Counter counter = new Tally.Counter();
        private final Deque<Pending> pending = new ArrayDeque<>();
        /** Inputs of this run whose outcomes are not all stored: what the sink holds of them may be about to go. */
        private final Set<String> open = new HashSet<>();

        Run(ExecutorService workers, Sink sink, Progress progress, List<Input> inputs) {
            this.workers = workers;
            this.sink = sink;
            this.progress = progress;
            inputs.forEach(input -> open.add(input.origin()));
        }

        void read(Input input) throws IOException {
            try {
                ingestor.read(input, this::take);
            } catch (StorageException failed) {
                throw failed.failure;
            }
            pending.add(new Pending(input.origin(), null, null));
        }

        private void take(Intake intake) {
            try {
                pending.add(
                        switch (intake) {
                            case Intake.Refused refused -> done(refused.outcome());
                            case Intake.Read read -> start(read.article());
                        });
                drain(AHEAD_PER_THREAD * threads);
            } catch (IOException failed) {
                throw new StorageException(failed);
            }
        }

        private Pending start(Article article) throws IOException {
            Optional<String> original = originalOf(article);
            if (original.isPresent()) {
                return done(new Outcome.Duplicate(article.origin(), article.id(), original.get()));
            }
            return new Pending(null, article, workers.submit(() -> analyzer.apply(article)));
        }

        private static Pending done(Outcome outcome) {
            return new Pending(null, null, java.util.concurrent.CompletableFuture.completedFuture(outcome));
        }

        /** Another input with the same text, stored already or still being analysed. */
        private Optional<String> originalOf(Article article) throws IOException {
            for (Pending other : pending) {
                Article its = other.article();
                if (its != null
                        && its.id().equals(article.id())
                        && !its.origin().equals(article.origin())) {
                    return Optional.of(its.origin());
                }
            }
            return sink.originOf(article.id())
                    .filter(origin -> !origin.equals(article.origin()))
                    .filter(origin -> !isOpen(origin));
        }

        private boolean isOpen(String origin) {
            int inner = origin.indexOf("!/");
            return open.contains(inner < 0 ? origin : origin.substring(0, inner));
        }

        /** Stores what is finished, in order, until no more than {@code left} are pending. */
        void drain(int left) throws IOException {
            while (pending.size() > left) {
                Pending head = pending.removeFirst();
                Future<Outcome> future = head.outcome();
                if (future == null) {
                    open.remove(head.endOf());
                    progress.inputDone();
                    continue;
                }
                Outcome outcome = await(head, future);
                sink.accept(outcome);
                counter.add(outcome);
                progress.finished(outcome);
            }
        }

        private static Outcome await(Pending head, Future<Outcome> future) throws IOException {
            try {
                return future.get();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new java.io.InterruptedIOException("stopped while articles were being analysed");
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof VirtualMachineError error && !(error instanceof StackOverflowError)) {
                    // Out of memory is the machine's trouble, not the article's: rejecting one after another hides it.
                    throw error;
                }
                Article article = head.article();
                String origin = article == null ? "unknown" : article.origin();
                return new Outcome.Rejected(origin, Category.INTERNAL, sentence(failed.getCause()));
            }
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
}
