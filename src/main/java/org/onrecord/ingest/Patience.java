package org.onrecord.ingest;

import java.time.Duration;

/**
 * How long other processes are waited for, and how many of them an input may cost. Time that the receiver of an article takes does not count.
 *
 * @param start until a new process is ready
 * @param answer until the next sign of progress: an article, a fate, or the beginning or end of a document
 * @param perMegabyte how much longer than that for each million bytes of the document
 * @param input for the whole of an input, however regularly it answers, and {@code perMegabyte} beside
 * @param losses documents of one input that may bring a process down or hold it up; a container of more was made to be one
 */
record Patience(Duration start, Duration answer, Duration perMegabyte, Duration input, int losses) {
    static final Patience DEFAULT =
            new Patience(Duration.ofMinutes(2), Duration.ofMinutes(1), Duration.ofSeconds(1), Duration.ofHours(1), 20);

    private static final long MEGABYTE = 1_000_000;

    /** How long the next answer may take for a document of {@code bytes} bytes. */
    Duration answer(long bytes) {
        return answer.plus(bySize(bytes));
    }

    /** How long an input of {@code bytes} bytes may take. */
    Duration input(long bytes) {
        return input.plus(bySize(bytes));
    }

    private Duration bySize(long bytes) {
        return perMegabyte.multipliedBy(bytes / MEGABYTE);
    }
}
