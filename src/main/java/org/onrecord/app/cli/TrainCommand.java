package org.onrecord.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Holds the commands that build models. */
@Command(
        name = "train",
        description = "Rebuilds the models that come with the program.",
        footer = {
            "",
            "docs/operations.md says what it takes, models/README.md what came of it.",
            "",
            "Examples:",
            "  onrecord train extractor --data polnear",
            "  onrecord train attributor --data polnear",
            "  onrecord train stance --data data --without candidates",
            "  onrecord train search --data polnear",
            "  onrecord train extractor --help"
        })
final class TrainCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    TrainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(console.err());
        return ExitCodes.USAGE;
    }
}
