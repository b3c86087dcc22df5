package org.onrecord.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.onrecord.correct.CorrectionFile;

/**
 * Reads an index that another process may be writing to: always the latest commit, with the corrections made since, and earlier ones as long as somebody pages through
 * what was found in them. Segments that commits have in common are open once. Several threads may read at a time.
 *
 * <p>Whoever reads holds a {@link View} and closes it; a commit that is not kept any more stays open until its last view is closed.
 */
public final class LiveIndex implements Closeable {
    /** How long a commit is kept after the last page of it. */
    static final Duration KEPT = Duration.ofMinutes(5);

    /**
     * So many commits are kept beside the latest; of more, the one whose last page is longest ago is given up. A writer commits every five
     * seconds at most, 60 times while one is kept.
     */
    static final int MOST_KEPT = 64;

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final OpenIndex opened;
    private final CorrectionFile file;
    private final FacetColumns columns = new FacetColumns();
    private final LongSupplier nanoClock;
    private final Consumer<String> log;
    private final ReentrantLock looking = new ReentrantLock();
    private final Map<Long, State> kept = new HashMap<>();

    /** The corrections that could be read last; empty where all were folded in. Guarded by {@link #looking}. */
    private Optional<CorrectionFile.Content> said = Optional.empty();

    private State latest;
    private long looked;
    private boolean closed;

    private LiveIndex(OpenIndex opened, CorrectionFile file, LongSupplier nanoClock, Consumer<String> log)
            throws IOException {
        this.opened = opened;
        this.file = file;
        this.nanoClock = nanoClock;
        this.log = log;
        latest = state(opened, null);
        looked = nanoClock.getAsLong();
    }

    /**
     * Opens the index in a folder. Where the file of its corrections cannot be read, it goes on with those that it could read before, or
     * else with those that are folded in.
     *
     * @param nanoClock as {@link System#nanoTime}
     * @param log takes a line when the corrections cannot be read any more
     * @throws IndexException if there is none, or one of another version
     */
    public static LiveIndex open(Path folder, LongSupplier nanoClock, Consumer<String> log) throws IOException {
        OpenIndex opened = OpenIndex.in(folder);
        try {
            return new LiveIndex(opened, CorrectionFile.beside(folder), nanoClock, log);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(opened);
            throw e;
        }
    }

    /** @param before what was shown until then; null at first */
    private State state(OpenIndex stored, @Nullable State before) throws IOException {
        CorrectionFile.Stamp corrected = file.stamp();
        String fault = null;
        try {
            said = Overlay.unfolded(stored.reader(), file);
        } catch (IOException unreadable) {
            fault = String.valueOf(unreadable.getMessage());
            CorrectionFile.Position folded = FoldedTo.of(stored.reader());
            // A commit with more of them folded in has the later ones.
            said = said.filter(content -> content.continues(folded));
            if (before == null || !fault.equals(before.fault)) {
                log.accept("corrections cannot be read, and those that could be read before are shown: " + fault);
            }
        }
        return new State(stored, StatementIndex.of(stored, said, file, columns), corrected, fault);
    }

    /** The latest commit, as of a second ago at most. */
    public View latest() throws IOException {
        look();
        synchronized (this) {
            return new View(open(latest));
        }
    }

    /**
     * The commit that a page was of.
     *
     * @throws ExpiredCursorException if it is not kept any more, or has no such page
     */
    public View at(Cursor cursor) throws IOException {
        look();
        synchronized (this) {
            State state = latest.commit == cursor.commit() ? latest : kept.get(cursor.commit());
            if (state == null || !state.has(cursor)) {
                throw new ExpiredCursorException();
            }
            return new View(open(state));
        }
    }

    /** How many commits are open, the latest among them. */
    public synchronized int states() {
        return 1 + kept.size();
    }

    /** Gives up what nobody pages through any more; any reading does so, too. */
    public synchronized void tidy() throws IOException {
        long now = nanoClock.getAsLong();
        for (State state : List.copyOf(kept.values())) {
            if (!state.isWanted(now)) {
                giveUp(state);
            }
        }
    }

    private static State open(State state) {
        state.index.reader().incRef();
        return state;
    }

    /** A commit that was just opened; where its corrections cannot be read it is closed again. */
    private State of(DirectoryReader changed, State before) throws IOException {
        try {
            return state(new OpenIndex(opened.directory(), changed, new IndexSearcher(changed)), before);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(changed);
            throw e;
        }
    }

    /** One thread looks; the others go on reading what was the latest. */
    private void look() throws IOException {
        if (!looking.tryLock()) {
            return;
        }
        try {
            if (nanoClock.getAsLong() - looked >= LOOK_AGAIN.toNanos()) {
                lookNow();
            }
        } finally {
            looking.unlock();
        }
    }

    /** Shows from now on what is committed and corrected by now, and not only what was a second ago. */
    public void refresh() throws IOException {
        looking.lock();
        try {
            lookNow();
        } finally {
            looking.unlock();
        }
    }

    private void lookNow() throws IOException {
        looked = nanoClock.getAsLong();
        tidy();
        State before = current();
        DirectoryReader changed = DirectoryReader.openIfChanged(before.index.reader());
        if (changed != null) {
            replace(of(changed, before));
        } else if (before.fault != null || !before.corrected.equals(file.stamp())) {
            State corrected = state(before.index, before);
            before.index.reader().incRef();
            replace(corrected);
        }
    }

    private synchronized State current() {
        if (closed) {
            throw new IllegalStateException("the index is closed");
        }
        return latest;
    }

    private synchronized void replace(State next) throws IOException {
        State before = latest;
        latest = next;
        if (before.commit == next.commit) {
            next.isPaged = before.isPaged;
            next.paged = before.paged;
        }
        if (!before.isWanted(nanoClock.getAsLong()) || before.commit == next.commit) {
            before.index.reader().decRef();
            return;
        }
        kept.put(before.commit, before);
        while (kept.size() > MOST_KEPT) {
            State oldest = before;
            for (State state : kept.values()) {
                oldest = state.paged - oldest.paged < 0 ? state : oldest;
            }
            giveUp(oldest);
        }
    }

    private void giveUp(State state) throws IOException {
        kept.remove(state.commit);
        state.index.reader().decRef();
    }

    private synchronized void keep(State state) {
        state.isPaged = true;
        state.paged = nanoClock.getAsLong();
    }

    @Override
    public void close() throws IOException {
        looking.lock();
        try {
            List<Closeable> open = new ArrayList<>();
            synchronized (this) {
                if (closed) {
                    return;
                }
                closed = true;
                kept.values().forEach(state -> open.add(state.index.reader()::decRef));
                kept.clear();
                open.add(latest.index.reader()::decRef);
            }
            open.add(opened.directory());
            IOUtils.close(open);
        } finally {
            looking.unlock();
        }
    }

    /** A commit, open by one reference of its own. What changes is guarded by the index's lock. */
    private static final class State {
        private final OpenIndex index;
        private final StatementIndex statements;
        private final CorrectionFile.Stamp corrected;
        private final @Nullable String fault;
        private final long commit;
        private boolean isPaged;
        private long paged;

        /** @param fault why there may be corrections that cannot be read; null where there are none */
        State(OpenIndex index, StatementIndex statements, CorrectionFile.Stamp corrected, @Nullable String fault) {
            this.index = index;
            this.statements = statements;
            this.corrected = corrected;
            this.fault = fault;
            commit = index.reader().getVersion();
        }

        /** Whether somebody may still page through it. */
        boolean isWanted(long now) {
            return isPaged && now - paged <= KEPT.toNanos();
        }

        boolean has(Cursor cursor) {
            return cursor.window() == null
                    || cursor.window().document() < index.reader().maxDoc();
        }
    }

    /** One commit; it does not change. To be closed by whoever asked for it. */
    public final class View implements Closeable {
        private final State state;
        private boolean done;

        private View(State state) {
            this.state = state;
        }

        /** Tells states apart, by the commit and by the corrections over it. */
        public String version() {
            return Long.toString(state.commit, Character.MAX_RADIX) + "."
                    + Integer.toHexString(state.corrected.hashCode()) + (state.fault == null ? "" : ".unread");
        }

        /** Why corrections cannot be read that may have been made since, as a sentence; null where all are shown. */
        public @Nullable String correctionsError() {
            return state.fault;
        }

        /** Reads the statements; closed with this. */
        public StatementIndex statements() {
            return state.statements;
        }

        /** Reads what became of the inputs; closed with this. */
        public Ledger ledger() {
            return new Ledger(state.index);
        }

        /** As {@link StatementIndex#search(Search, BooleanSupplier)}; if there is a next page, the commit is kept for it. */
        public Results search(Search search, BooleanSupplier tooLate) throws IOException {
            Results found = state.statements.search(search, tooLate);
            keepFor(found.next());
            return found;
        }

        /** As {@link StatementIndex#articles(int, Cursor)}; if there is a next page, the commit is kept for it. */
        public ArticlePage articles(int size, @Nullable Cursor after) throws IOException {
            ArticlePage found = state.statements.articles(size, after);
            keepFor(found.next());
            return found;
        }

        private void keepFor(@Nullable Cursor next) {
            if (next != null) {
                keep(state);
            }
        }

        @Override
        public void close() throws IOException {
            if (!done) {
                done = true;
                state.index.reader().decRef();
            }
        }
    }
}
