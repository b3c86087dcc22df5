package org.onrecord.app.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Cuts off clients that send the head of a request, or read an answer, so slowly that the connection is never silent for long. For those
 * that are silent and for slow bodies Jetty itself has limits.
 */
final class SlowClients {
    private static final long ROUND_MILLIS = 500;

    private final ServerConnector connector;
    private final Limits limits;
    private final Map<Connection, Heads> heads = new ConcurrentHashMap<>();
    private final Map<EndPoint, Long> writing = new ConcurrentHashMap<>();

    SlowClients(ServerConnector connector, Limits limits) {
        this.connector = connector;
        this.limits = limits;
    }

    /**
     * What was received when.
     *
     * @param requests whose head was complete
     * @param bytes received when the last of these was answered, or when the connection was first seen
     * @param since when a head was first seen to be incomplete; 0 where none is
     */
    private record Heads(long requests, long bytes, long since) {}

    void start(Scheduler scheduler) {
        scheduler.schedule(
                () -> {
                    round(System.nanoTime());
                    start(scheduler);
                },
                ROUND_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    /** That something is being sent; {@link #written} says that it has been. */
    void writing(EndPoint to) {
        writing.put(to, System.nanoTime());
    }

    void written(EndPoint to) {
        writing.remove(to);
    }

    private void round(long now) {
        for (EndPoint client : connector.getConnectedEndPoints()) {
            Long begin = writing.get(client);
            boolean reads = begin == null || now - begin <= limits.write().toNanos();
            if (!reads || isSlow(client.getConnection(), now)) {
                client.close();
            }
        }
        heads.keySet().removeIf(connection -> !connection.getEndPoint().isOpen());
        writing.keySet().removeIf(client -> !client.isOpen());
    }

    /** Whether bytes of a request came, but no whole head for too long. */
    private boolean isSlow(Connection connection, long now) {
        Heads before = heads.get(connection);
        long requests = connection.getMessagesIn();
        long bytes = connection.getBytesIn();
        if (before == null || before.requests != requests) {
            long base = before == null && requests == 0 ? 0 : bytes;
            heads.put(connection, new Heads(requests, base, 0));
            return false;
        }
        if (before.bytes == bytes) {
            return false;
        }
        if (before.since == 0) {
            heads.put(connection, new Heads(requests, before.bytes, now));
            return false;
        }
        return now - before.since > limits.header().toNanos();
    }
}
