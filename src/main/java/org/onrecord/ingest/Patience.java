package org.onrecord.ingest;

import java.time.Duration;

/**
 * How long another process is waited for. Time that the receiver of an article takes does not count.
 *
 * @param start until a new process is ready
 * @param answer until the next article or fate of an input, or its end
 * @param perMegabyte how much longer than that for each million bytes of the input
 * @param input for the whole of an input, however regularly it answers
 */
record Patience(Duration start, Duration answer, Duration perMegabyte, Duration input) {
    static final Patience DEFAULT =
            new Patience(Duration.ofMinutes(2), Duration.ofMinutes(1), Duration.ofSeconds(1), Duration.ofHours(1));

    private static final long MEGABYTE = 1_000_000;

    /** How long the next answer may take for an input of {@code bytes} bytes. */
    Duration answer(long bytes) {
        return answer.plus(perMegabyte.multipliedBy(bytes / MEGABYTE));
    }
}
