package org.onrecord.app.web;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Lets a client that was refused while it sends finish sending, within bounds, before the connection is closed. Otherwise the system
 * answers what still comes with a reset, at which the client may lose the answer (RFC 9112, section 9.6).
 */
final class Lingering extends Callback.Nested {
    private static final long MOST_MILLIS = 1_000;
    private static final long MOST_BYTES = 1 << 20;

    private final Request request;
    private final Response response;
    private long left = MOST_BYTES;
    private boolean ended;
    private Scheduler.@Nullable Task limit;

    /** @param callback what is to be done when the answer was sent */
    Lingering(Request request, Response response, Callback callback) {
        super(callback);
        this.request = request;
        this.response = response;
    }

    @Override
    public void succeeded() {
        // Whoever waits for a word before sending sends nothing now.
        if (response.getStatus() < 400 || request.getHeaders().contains(HttpHeader.EXPECT)) {
            super.succeeded();
        } else {
            read();
        }
    }

    private synchronized void read() {
        while (!ended) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                await();
                return;
            }
            left -= chunk.remaining();
            boolean over = chunk.isLast() || left < 0 || Content.Chunk.isFailure(chunk);
            chunk.release();
            if (over) {
                end();
            }
        }
    }

    private void await() {
        if (limit == null) {
            limit = request.getComponents().getScheduler().schedule(this::end, MOST_MILLIS, TimeUnit.MILLISECONDS);
        }
        request.demand(this::read);
    }

    private synchronized void end() {
        if (!ended) {
            ended = true;
            if (limit != null) {
                limit.cancel();
            }
            super.succeeded();
        }
    }
}
