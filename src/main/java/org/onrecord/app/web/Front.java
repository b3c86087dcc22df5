package org.onrecord.app.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.page.Pages;
import org.onrecord.index.ExpiredCursorException;
import org.onrecord.index.QuerySyntaxException;
import org.onrecord.index.SlowSearchException;

/** Takes a request through the checks to its route, and its answer, or what is wrong with it, back to the client. */
final class Front extends Handler.Abstract {
    /** What is shorter does not become shorter enough. */
    private static final int WORTH_COMPRESSING = 1_400;

    private static final int STREAMED_TOGETHER = 32 * 1024;

    private final Router router;
    private final Access access;
    private final Gates gates;
    private final Limits limits;
    private final Metrics metrics;
    private final SlowClients slow;
    private final Pages pages;
    private final Consumer<String> log;

    /** @param log takes a line for each failure of the server, none for what is wrong with requests */
    Front(
            Router router,
            Access access,
            Gates gates,
            Limits limits,
            Metrics metrics,
            SlowClients slow,
            Pages pages,
            Consumer<String> log) {
        this.router = router;
        this.access = access;
        this.gates = gates;
        this.limits = limits;
        this.metrics = metrics;
        this.slow = slow;
        this.pages = pages;
        this.log = log;
    }

    @Override
    public boolean handle(Request request, Response response, Callback sent) {
        long begin = System.nanoTime();
        Callback callback = new Lingering(request, response, sent);
        Exchange exchange = new Exchange(request, response);
        if (!gates.enter()) {
            exchange.send(exchange.shown(Problem.tooMany("The server is busy.", 1)), callback);
            metrics.answered(method(request), "none", 429, System.nanoTime() - begin);
            return true;
        }
        Callback done = Callback.from(callback, () -> {
            gates.leave();
            metrics.answered(method(request), exchange.route, exchange.status, System.nanoTime() - begin);
        });
        try {
            exchange.answer(done);
        } catch (Problem problem) {
            exchange.send(exchange.shown(problem), done);
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            exchange.fail(e, done);
        }
        return true;
    }

    private static String method(Request request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "POST" -> request.getMethod();
            default -> "other";
        };
    }

    /** One request and its answer. */
    private final class Exchange {
        private final Request request;
        private final Response response;
        private String route = "none";
        private int status;

        Exchange(Request request, Response response) {
            this.request = request;
            this.response = response;
        }

        void answer(Callback done) throws IOException {
            HttpFields headers = request.getHeaders();
            String path = request.getHttpURI().getPath();
            access.check(path.equals(WebServer.HEALTH), headers);
            Router.Found found = router.find(request.getMethod(), path);
            route = found.route().template();
            if (!found.route().method().equals("GET")) {
                access.checkIntent(headers);
            }
            Call call = new Call(
                    request.getHttpURI().getPathQuery(),
                    found.variables(),
                    Params.of(request.getHttpURI().getQuery()),
                    headers.get(HttpHeader.ACCEPT),
                    headers.get(HttpHeader.IF_NONE_MATCH),
                    new Received(request, limits));
            try (Gates.Pass pass = gates.pass(found.route().work())) {
                Reply reply = answered(found.route(), call);
                pass.computed();
                send(reply, done);
            }
        }

        private Reply answered(Route found, Call call) throws IOException {
            try {
                return found.endpoint().answer(call);
            } catch (QuerySyntaxException e) {
                throw new Problem(400, "bad-query", "The query cannot be read", String.valueOf(e.getMessage()));
            } catch (ExpiredCursorException e) {
                throw new Problem(410, "expired-cursor", "The page before is gone", String.valueOf(e.getMessage()));
            } catch (SlowSearchException e) {
                throw new Problem(422, "too-slow-search", "The search takes too long", String.valueOf(e.getMessage()));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }

        /** People who asked for a page get one. */
        private Reply shown(Problem problem) {
            String accept = request.getHeaders().get(HttpHeader.ACCEPT);
            String path = request.getHttpURI().getPath();
            boolean page = accept != null && accept.contains("text/html");
            return page && path != null && !path.startsWith(WebServer.API + "/")
                    ? problem.page(pages)
                    : problem.reply();
        }

        void send(Reply reply, Callback done) {
            status = reply.status();
            response.setStatus(reply.status());
            HttpFields.Mutable headers = response.getHeaders();
            Headers.add(headers);
            headers.put(HttpHeader.CACHE_CONTROL, "no-cache");
            headers.put(HttpHeader.VARY, "Accept, Accept-Encoding");
            reply.headers().forEach(headers::put);
            if (!reply.type().isEmpty()) {
                headers.put(HttpHeader.CONTENT_TYPE, reply.type());
            }
            boolean compressed = acceptsGzip(request.getHeaders()) && isWorth(reply);
            if (compressed) {
                headers.put(HttpHeader.CONTENT_ENCODING, "gzip");
            }
            if (reply.stream() != null) {
                stream(reply.stream(), compressed, done);
            } else {
                write(compressed ? gzip(reply.body()) : reply.body(), done);
            }
        }

        private void write(byte[] body, Callback done) {
            if (status != 304) {
                response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
            }
            EndPoint client = client();
            slow.writing(client);
            boolean isHead = request.getMethod().equals("HEAD");
            response.write(
                    true, isHead ? null : ByteBuffer.wrap(body), Callback.from(done, () -> slow.written(client)));
        }

        private void stream(Reply.Stream stream, boolean compressed, Callback done) {
            if (request.getMethod().equals("HEAD")) {
                response.write(true, null, done);
                return;
            }
            OutputStream sink = Content.Sink.asOutputStream(Content.Sink.asBuffered(
                    response,
                    request.getComponents().getByteBufferPool(),
                    false,
                    STREAMED_TOGETHER,
                    STREAMED_TOGETHER));
            try (OutputStream out = compressed
                    ? new GZIPOutputStream(new Watched(sink, client()), 8 * 1024)
                    : new Watched(sink, client())) {
                stream.writeTo(out);
            } catch (IOException | RuntimeException e) {
                fail(e, done);
                return;
            }
            done.succeeded();
        }

        /** Answers, or breaks off, what went wrong; only what is the server's own fault is logged. */
        void fail(Throwable e, Callback done) {
            Problem problem = clientsFault(e);
            if (problem == null) {
                metrics.failed();
                log.accept(request.getMethod() + " " + route + ": " + e);
            }
            if (response.isCommitted()) {
                done.failed(e);
                return;
            }
            response.reset();
            send(shown(problem == null ? Problem.ofStatus(500) : problem), done);
        }

        private EndPoint client() {
            return request.getConnectionMetaData().getConnection().getEndPoint();
        }

        /** Counts how long the client takes for what it is sent. */
        private final class Watched extends OutputStream {
            private final OutputStream out;
            private final EndPoint client;

            Watched(OutputStream out, EndPoint client) {
                this.out = out;
                this.client = client;
            }

            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                slow.writing(client);
                try {
                    out.write(bytes, offset, length);
                } finally {
                    slow.written(client);
                }
            }

            @Override
            public void close() throws IOException {
                slow.writing(client);
                try {
                    out.close();
                } finally {
                    slow.written(client);
                }
            }
        }
    }

    private static boolean isWorth(Reply reply) {
        return reply.stream() != null || reply.body().length >= WORTH_COMPRESSING;
    }

    private static boolean acceptsGzip(HttpFields headers) {
        String accepted = headers.get(HttpHeader.ACCEPT_ENCODING);
        return accepted != null
                && accepted.toLowerCase(Locale.ROOT)
                        .replace(" ", "")
                        .matches("(.*,)?gzip(;q=(1(\\.0*)?|0\\.\\d*[1-9]\\d*))?(,.*)?");
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** What a client did wrong, or null where it did nothing wrong. */
    private static @Nullable Problem clientsFault(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException http && http.getCode() < 500) {
                return Problem.ofStatus(http.getCode());
            }
            if (cause instanceof TimeoutException) {
                return Problem.ofStatus(408);
            }
            if (cause instanceof EofException || cause instanceof ClosedChannelException) {
                return Problem.ofStatus(400);
            }
        }
        return null;
    }

    /** The body of a request. */
    private record Received(Request request, Limits limits) implements Call.Body {
        @Override
        public String type() {
            String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
            return type == null
                    ? ""
                    : MimeTypes.getContentTypeWithoutCharset(type)
                            .toLowerCase(Locale.ROOT)
                            .split(";", -1)[0]
                            .strip();
        }

        @Override
        public byte[] read() throws IOException {
            String encoding = request.getHeaders().get(HttpHeader.CONTENT_ENCODING);
            if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
                throw new Problem(
                        415,
                        "unsupported-type",
                        "The body is of another type",
                        "Send the body as it is, not compressed.",
                        Map.of("Accept-Encoding", "identity"));
            }
            if (request.getLength() > limits.body()) {
                throw Problem.tooLarge(limits.body());
            }
            // Not closed: that would fail the request, of which the rest may have to be read.
            InputStream in = Content.Source.asInputStream(request);
            try {
                return read(in);
            } catch (Problem problem) {
                in.skipNBytes(in.available());
                throw problem;
            }
        }

        private byte[] read(InputStream in) throws IOException {
            long begin = System.nanoTime();
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            byte[] some = new byte[8 * 1024];
            for (int count = in.read(some); count >= 0; count = in.read(some)) {
                body.write(some, 0, count);
                if (body.size() > limits.body()) {
                    throw Problem.tooLarge(limits.body());
                }
                if (System.nanoTime() - begin > limits.header().toNanos()) {
                    throw Problem.ofStatus(408);
                }
            }
            return body.toByteArray();
        }
    }
}
