package org.onrecord.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Holds the commands that measure. */
@Command(
        name = "evaluate",
        description = "Measures statements, extraction, attribution, stance, search or corrections against gold data.",
        footer = {
            "",
            "docs/evaluation.md says what the figures mean.",
            "",
            "Examples:",
            "  onrecord evaluate statements --gold gold.jsonl --pred out/statements.jsonl --text texts",
            "  onrecord evaluate extraction --data polnear",
            "  onrecord evaluate attribution --data polnear",
            "  onrecord evaluate stance --data data",
            "  onrecord evaluate search",
            "  onrecord evaluate corrections --index out/index",
            "  onrecord evaluate extraction --help"
        })
final class EvaluateCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    EvaluateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(console.err());
        return ExitCodes.USAGE;
    }
}
