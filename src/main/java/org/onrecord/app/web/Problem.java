package org.onrecord.app.web;

import java.util.Map;
import org.onrecord.app.page.Pages;
import org.onrecord.app.page.ProblemView;

/** Why a request is not answered as asked, for its sender: problem details after RFC 9457. Nothing went wrong in the server. */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String name;
    private final String title;
    private final Map<String, String> headers;

    /**
     * With what the sender can do about it.
     *
     * @param name tells kinds of problems apart: {@code expired-cursor}
     * @param detail one sentence
     * @param headers of the answer
     */
    Problem(int status, String name, String title, String detail, Map<String, String> headers) {
        super(detail, null, false, false);
        this.status = status;
        this.name = name;
        this.title = title;
        this.headers = Map.copyOf(headers);
    }

    Problem(int status, String name, String title, String detail) {
        this(status, name, title, detail, Map.of());
    }

    static Problem badRequest(String detail) {
        return new Problem(400, "bad-request", "The request cannot be read", detail);
    }

    static Problem notFound(String detail) {
        return new Problem(404, "not-found", "There is no such thing", detail);
    }

    static Problem tooMany(String detail, int seconds) {
        return new Problem(
                429, "too-many-requests", "Too much is asked at a time", detail, Map.of("Retry-After", "" + seconds));
    }

    static Problem tooLarge(int most) {
        return new Problem(
                413,
                "too-large",
                "The body is too large",
                "A body has at most " + most + " bytes: send less at a time.");
    }

    /** For what went wrong before anything here was asked. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 408 -> new Problem(408, "too-slow", "The request came too slowly", "Send the request without pauses.");
            case 414 -> new Problem(414, "address-too-long", "The address is too long", "Send a shorter query.");
            case 431 -> new Problem(431, "headers-too-large", "The headers are too large", "Send smaller headers.");
            case 500 ->
                new Problem(500, "internal", "The server failed", "This is a fault of the server; its log says more.");
            case 503 ->
                new Problem(503, "stopping", "The server is stopping", "Try again later.", Map.of("Retry-After", "5"));
            default ->
                new Problem(
                        status,
                        "bad-request",
                        "The request cannot be read",
                        "It is not HTTP as this server understands it.");
        };
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    /** The answer's body. */
    byte[] json() {
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeStringField("type", "urn:onrecord:problem:" + name);
            json.writeStringField("title", title);
            json.writeNumberField("status", status);
            json.writeStringField("detail", String.valueOf(getMessage()));
            json.writeEndObject();
        });
    }

    /** For people. */
    Reply page(Pages pages) {
        return dressed(
                Reply.of(status, Reply.HTML, pages.render(new ProblemView(title, String.valueOf(getMessage())))));
    }

    Reply reply() {
        return dressed(Reply.of(status, Reply.PROBLEM, json()));
    }

    private Reply dressed(Reply reply) {
        return reply.with(headers).with("Cache-Control", "no-store");
    }
}
