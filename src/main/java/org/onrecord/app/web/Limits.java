package org.onrecord.app.web;

import java.time.Duration;

/**
 * How much of the server one request, or all of them together, may take.
 *
 * @param body bytes of a request's body
 * @param text characters of a text to extract statements from
 * @param connections open at a time
 * @param requests in work at a time, waiting ones among them; more are refused
 * @param searching searches that compute at a time; more wait
 * @param exports streamed at a time; more are refused
 * @param waiting how long a search waits for its turn
 * @param search how long a search may take
 * @param extract how long the analysis of a text may take
 * @param silence how long a client may say nothing
 * @param header how long a client may take to send the head of a request, and how long its body
 * @param write how long a client may take to read what is sent at a time, 32 KB of a stream and the whole of any other answer
 */
record Limits(
        int body,
        int text,
        int connections,
        int requests,
        int searching,
        int exports,
        Duration waiting,
        Duration search,
        Duration extract,
        Duration silence,
        Duration header,
        Duration write) {
    /** Searches for each processor: where one waits to be woken, another computes. */
    private static final int SEARCHES_EACH = 4;

    static Limits standard(int processors) {
        return new Limits(
                256 * 1024,
                50_000,
                512,
                128,
                SEARCHES_EACH * processors,
                2,
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofSeconds(60),
                Duration.ofSeconds(30),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30));
    }
}
