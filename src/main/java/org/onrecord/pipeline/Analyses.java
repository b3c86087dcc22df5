package org.onrecord.pipeline;

import java.io.Closeable;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Article;
import org.onrecord.model.Outcome;
import org.onrecord.model.Outcome.Rejected.Category;

/**
 * Analyses articles on several threads. One that takes too long is rejected and its thread interrupted; where that does not stop it,
 * another thread takes the place of its own.
 */
final class Analyses implements Closeable {
    /** How long an interrupted analysis may go on before its thread is given up. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private static final ThreadFactory WORKERS =
            Thread.ofPlatform().daemon().name("onrecord-analysis").factory();

    private final Function<Article, Outcome> analyzer;
    private final Duration limit;
    private final Set<Thread> workers = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<Task> tasks = new LinkedBlockingQueue<>();
    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("onrecord-watchdog").factory());
    private volatile boolean closed;

    /** @param limit how long the analysis of one article may take */
    Analyses(Function<Article, Outcome> analyzer, int threads, Duration limit) {
        this.analyzer = analyzer;
        this.limit = limit;
        for (int i = 0; i < threads; i++) {
            startWorker();
        }
    }

    /** An outcome, and how long it took. */
    record Analysed(Outcome outcome, Duration took) {}

    /** Analyses an article when a thread is free. What breaks the analysis comes out of the future. */
    Future<Analysed> submit(Article article) {
        Task task = new Task(article);
        tasks.add(task);
        return task.result;
    }

    private void startWorker() {
        Thread worker = WORKERS.newThread(this::work);
        workers.add(worker);
        worker.start();
    }

    private void work() {
        try {
            Task task;
            do {
                task = tasks.take();
                task.run(Thread.currentThread());
            } while (!closed && !task.isGivenUp());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the threads, and with them what they are doing. */
    @Override
    public void close() {
        closed = true;
        watchdog.shutdownNow();
        workers.forEach(Thread::interrupt);
    }

    private final class Task {
        private final Article article;
        private final CompletableFuture<Analysed> result = new CompletableFuture<>();
        private boolean finished;
        private boolean givenUp;
        private @Nullable Future<?> grace;

        Task(Article article) {
            this.article = article;
        }

        void run(Thread thread) {
            long begun = System.nanoTime();
            Future<?> timer = null;
            try {
                timer = watchdog.schedule(() -> expire(thread), limit.toMillis(), TimeUnit.MILLISECONDS);
                Outcome outcome = analyzer.apply(article);
                result.complete(new Analysed(outcome, Duration.ofNanos(System.nanoTime() - begun)));
            } catch (Throwable failure) {
                result.completeExceptionally(failure);
            } finally {
                if (timer != null) {
                    timer.cancel(false);
                }
                finish();
            }
        }

        /** From here on nobody interrupts the thread for this article's sake. */
        private synchronized void finish() {
            finished = true;
            Thread.interrupted();
            if (grace != null) {
                grace.cancel(false);
            }
        }

        private synchronized void expire(Thread thread) {
            if (finished) {
                return;
            }
            String reason = "its analysis took longer than " + limit.toSeconds() + " s";
            result.complete(new Analysed(new Outcome.Rejected(article.origin(), Category.TIMEOUT, reason), limit));
            thread.interrupt();
            grace = watchdog.schedule(this::replace, GRACE.toMillis(), TimeUnit.MILLISECONDS);
        }

        private synchronized void replace() {
            if (!finished) {
                givenUp = true;
                startWorker();
            }
        }

        private synchronized boolean isGivenUp() {
            return givenUp;
        }
    }
}
