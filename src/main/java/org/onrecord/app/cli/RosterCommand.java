package org.onrecord.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Holds the commands that help to write rosters. */
@Command(
        name = "roster",
        description = "Checks rosters and adds speakers to them.",
        footer = {
            "",
            "docs/roster.md says what a roster holds.",
            "",
            "Examples:",
            "  onrecord roster check my-roster.yaml",
            "  onrecord roster add \"Claire Moreau\" --roster my-roster.yaml",
            "  onrecord roster add --help"
        })
final class RosterCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    RosterCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(console.err());
        return ExitCodes.USAGE;
    }
}
