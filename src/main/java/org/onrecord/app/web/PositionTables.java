package org.onrecord.app.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.onrecord.index.Filter;
import org.onrecord.index.LiveIndex;
import org.onrecord.index.StatementIndex;
import org.onrecord.positions.Position;

/**
 * Where speakers stand, kept as long as nothing changes: reading it takes a look at every statement, so what is read is of all targets, for
 * whoever asks about the next one. Safe for threads.
 */
final class PositionTables {
    private static final int MOST_KEPT = 8;

    private final Services.PositionTable source;
    private final Map<Key, Table> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Table> eldest) {
            return size() > MOST_KEPT;
        }
    };

    PositionTables(Services.PositionTable source) {
        this.source = source;
    }

    private record Key(String version, boolean all, double least) {}

    /**
     * Positions in order.
     *
     * @param target id in any case; null for all
     * @param all also of speakers off the roster
     * @param least stances that are less sure do not count
     */
    List<Position> of(LiveIndex.View index, @Nullable String target, boolean all, double least) throws IOException {
        Key key = new Key(index.version(), all, least);
        Table table;
        synchronized (kept) {
            kept.keySet().removeIf(old -> !old.version().equals(key.version()));
            table = kept.computeIfAbsent(key, fresh -> new Table());
        }
        List<Position> positions = table.of(index.statements(), key);
        return target == null
                ? positions
                : positions.stream()
                        .filter(position -> position.target().equalsIgnoreCase(target))
                        .toList();
    }

    /** What one question is answered with. One thread reads; others that came at the same time wait for it. */
    private final class Table {
        private final ReentrantLock reading = new ReentrantLock();
        private @Nullable List<Position> positions;

        List<Position> of(StatementIndex index, Key key) throws IOException {
            reading.lock();
            try {
                List<Position> known = positions;
                if (known == null) {
                    known = read(index, key);
                    positions = known;
                }
                return known;
            } finally {
                reading.unlock();
            }
        }
    }

    private List<Position> read(StatementIndex index, Key key) throws IOException {
        return source.of(
                index,
                key.all() ? Filter.all() : Filter.roster(),
                stance -> stance.confidence() >= key.least(),
                key.all());
    }
}
