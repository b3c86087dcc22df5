package org.onrecord.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Holds the commands that look after an index. */
@Command(
        name = "index",
        description = "Looks after an index.",
        footer = {
            "",
            "Examples:",
            "  onrecord index stats --index news-index",
            "  onrecord index check --index news-index",
            "  onrecord index compact --index news-index"
        })
final class IndexCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    IndexCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(console.err());
        return ExitCodes.USAGE;
    }
}
