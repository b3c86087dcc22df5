package org.onrecord.app.cli;

import java.time.Duration;
import picocli.CommandLine.Option;

/** How much of the machine analysing may take. */
final class EffortOptions {
    /** How long the analysis of one article may take if nothing else is said: long articles take seconds. */
    static final Duration LIMIT = Duration.ofMinutes(2);

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Articles to analyse at a time (default: as many as there are processors).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "Rejects an article whose analysis takes longer (default: ${DEFAULT-VALUE}).")
    private long timeout = LIMIT.toSeconds();

    Work.Effort effort() throws UsageException {
        if (threads < 1) {
            throw new UsageException("--threads must be 1 or more, not " + threads);
        }
        if (timeout < 1) {
            throw new UsageException("--timeout must be 1 or more, not " + timeout);
        }
        return new Work.Effort(threads, Duration.ofSeconds(timeout));
    }
}
