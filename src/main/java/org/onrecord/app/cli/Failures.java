package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.onrecord.correct.ClaimException;
import org.onrecord.correct.CorrectionException;
import org.onrecord.index.IndexException;
import org.onrecord.index.QuerySyntaxException;
import org.onrecord.ingest.InputException;
import org.onrecord.roster.RosterException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into one sentence and an exit code. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final Console console;
    private final boolean debug;

    /**
     * For one run of the program.
     *
     * @param debug whether to show where in the program it was, too
     */
    Failures(Console console, boolean debug) {
        this.console = console;
        this.debug = debug;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        if (failure instanceof UnmatchedArgumentException unmatched && isForACommand(unmatched)) {
            String holder = failure.getCommandLine().getCommandSpec().qualifiedName();
            String name = (holder + " " + unmatched.getUnmatched().getFirst()).replaceFirst("^onrecord ", "");
            console.say("there is no command " + name + "; see " + holder + " --help");
            return ExitCodes.USAGE;
        }
        String message = message(failure).strip().lines().findFirst().orElse("cannot read the command line");
        String sentence = message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
        console.say(
                sentence + "; see " + failure.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCodes.USAGE;
    }

    private static boolean isForACommand(UnmatchedArgumentException unmatched) {
        return !unmatched.getCommandLine().getSubcommands().isEmpty() && !unmatched.isUnknownOption();
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        return code(failure);
    }

    /** Says what {@code failure} means, unless it means nothing, and gives the exit code. */
    int code(Exception failure) {
        if (debug) {
            failure.printStackTrace(console.err());
        }
        if (usersToMend(failure)) {
            return fail(message(failure), ExitCodes.USAGE);
        }
        return switch (failure) {
            case ReaderGoneException done -> ExitCodes.DONE;
            case IOException io -> fail("could not finish: " + reason(io), ExitCodes.FAILED);
            default ->
                fail(
                        "could not finish because of a fault in the program (" + failure
                                + "); ONRECORD_DEBUG=1 shows where it is",
                        ExitCodes.FAILED);
        };
    }

    private static boolean usersToMend(Exception failure) {
        return failure instanceof UsageException
                || failure instanceof InputException
                || failure instanceof RosterException
                || failure instanceof IndexException
                || failure instanceof CorrectionException
                || failure instanceof ClaimException
                || failure instanceof QuerySyntaxException;
    }

    /** Says that memory ran out; called where nothing else is left to do. */
    int outOfMemory() {
        return fail(
                "could not finish: out of memory; give more, for example ONRECORD_JAVA_OPTS=-Xmx6g, or fewer --threads",
                ExitCodes.FAILED);
    }

    private int fail(String sentence, int code) {
        console.say(sentence);
        return code;
    }

    /** What happened to which file; the messages of most file system exceptions are only the path. */
    static String reason(IOException failure) {
        return switch (failure) {
            case NoSuchFileException missing -> "no such file or folder: " + missing.getFile();
            case AccessDeniedException denied -> "no permission for " + denied.getFile();
            case FileSystemException system
            when system.getReason() != null -> system.getFile() + ": " + system.getReason();
            default -> message(failure);
        };
    }

    private static String message(Exception failure) {
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }
}
