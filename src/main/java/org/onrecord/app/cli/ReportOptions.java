package org.onrecord.app.cli;

import java.util.Locale;
import org.onrecord.model.Fate;
import org.onrecord.pipeline.Tally;
import picocli.CommandLine.Option;

/** What long work tells, and when it counts as failed. */
final class ReportOptions {
    @Option(names = "--quiet", description = "No progress and no closing lines: only what failed.")
    private boolean quiet;

    @Option(
            names = "--log-format",
            paramLabel = "text|json",
            description = "How standard error tells what happens: in sentences (default), or a JSON object a line.")
    private LogFormat format = LogFormat.TEXT;

    @Option(
            names = "--allow-rejected",
            paramLabel = "N",
            description = "Ends with exit code 0 where no more than N articles or files were rejected"
                    + " (default: ${DEFAULT-VALUE}).")
    private int allowed;

    /** How what happens is told. */
    enum LogFormat {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean quiet() {
        return quiet;
    }

    Log log(Console console) {
        return switch (format) {
            case TEXT -> Log.text(console, quiet);
            case JSON -> Log.json(console, quiet);
        };
    }

    /** The exit code of work that came to its end. */
    int code(Tally tally) {
        return tally.count(Fate.REJECTED) > allowed ? ExitCodes.FAILED : ExitCodes.DONE;
    }
}
