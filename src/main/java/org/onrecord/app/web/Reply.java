package org.onrecord.app.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a request is answered with: whole, or streamed as it is computed. */
final class Reply {
    static final String JSON = "application/json";
    static final String PROBLEM = "application/problem+json";
    static final String HTML = "text/html; charset=utf-8";

    private final int status;
    private final String type;
    private final Map<String, String> headers;
    private final byte[] body;
    private final @Nullable Stream stream;

    private Reply(int status, String type, Map<String, String> headers, byte[] body, @Nullable Stream stream) {
        this.status = status;
        this.type = type;
        this.headers = headers;
        this.body = body;
        this.stream = stream;
    }

    /** Writes a body to a client that may be slow or gone. */
    @FunctionalInterface
    interface Stream {
        void writeTo(OutputStream out) throws IOException;
    }

    static Reply of(int status, String type, byte[] body) {
        return new Reply(status, type, Map.of(), body, null);
    }

    static Reply text(String type, String body) {
        return of(200, type, body.getBytes(StandardCharsets.UTF_8));
    }

    static Reply json(Json.Content content) {
        return json(200, content);
    }

    static Reply json(int status, Json.Content content) {
        return of(status, JSON, Json.bytes(content));
    }

    /** A page. */
    static Reply html(byte[] page) {
        return of(200, HTML, page);
    }

    /** That the answer is at another address of this server. */
    static Reply seeOther(String address) {
        return of(303, "", new byte[0]).with("Location", address);
    }

    static Reply streamed(String type, Stream stream) {
        return new Reply(200, type, Map.of(), new byte[0], stream);
    }

    /** That the client has it already. */
    static Reply unchanged() {
        return of(304, "", new byte[0]);
    }

    Reply with(String name, String value) {
        return with(Map.of(name, value));
    }

    Reply with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new Reply(status, type, all, body, stream);
    }

    int status() {
        return status;
    }

    /** The media type; empty where there is no body. */
    String type() {
        return type;
    }

    Map<String, String> headers() {
        return headers;
    }

    /** All of the body where it is not streamed. */
    byte[] body() {
        return body;
    }

    @Nullable
    Stream stream() {
        return stream;
    }
}
