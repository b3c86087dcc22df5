package org.onrecord.app.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.onrecord.roster.Roster;
import org.onrecord.roster.RosterException;
import picocli.CommandLine.Option;

/** Which roster. */
final class RosterOption {
    @Option(
            names = "--roster",
            paramLabel = "FILE",
            description =
                    "The speakers and the targets to look for (default: Greer, Li and Bessent on US-China trade).")
    private @Nullable Path file;

    /** Null for the one that comes with the program. */
    @Nullable
    Path file() {
        return file;
    }

    Roster read() throws RosterException {
        return Home.roster(file, Home.ROSTER);
    }
}
