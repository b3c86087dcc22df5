package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.onrecord.roster.Roster;
import org.onrecord.roster.RosterException;
import org.onrecord.roster.RosterFile;
import org.onrecord.roster.RosterWarnings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says what is wrong with a roster, and what is doubtful. */
@Command(
        name = "check",
        description = "Reads a roster and prints what is wrong with it, and what may not be meant.",
        footer = {
            "",
            "A roster with errors cannot be used, and the exit code is 1; warnings leave it at 0.",
            "Of each entry the first error is printed.",
            "",
            "Examples:",
            "  onrecord roster check my-roster.yaml"
        })
final class RosterCheckCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The roster.")
    private Path file = Path.of("");

    RosterCheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (!Files.exists(file)) {
            throw new UsageException("no such roster file: " + file);
        }
        Roster roster;
        try {
            roster = RosterFile.read(file);
        } catch (RosterException wrong) {
            print("error: ", wrong.problems());
            return ExitCodes.FAILED;
        }
        console.line(Printable.line(
                file + ": ok, " + Reporter.count(roster.speakers().size(), "speaker") + ", "
                        + Reporter.count(roster.targets().size(), "target") + ", "
                        + Reporter.count(roster.namesakes().size(), "namesake")));
        print("warning: ", RosterWarnings.of(roster));
        return ExitCodes.DONE;
    }

    private void print(String kind, List<String> sentences) throws IOException {
        for (String sentence : sentences) {
            console.line(Printable.line(file + ": " + kind + sentence));
        }
    }
}
