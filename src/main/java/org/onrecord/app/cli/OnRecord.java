package org.onrecord.app.cli;

import picocli.CommandLine.Command;

/** The command that holds the others. */
@Command(
        name = "onrecord",
        mixinStandardHelpOptions = true,
        description = "Reads the news and answers: who said what, about what, and which side were they taking?")
final class OnRecord {}
