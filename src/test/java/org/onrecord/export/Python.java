package org.onrecord.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs scripts, to see what is written as its readers see it. */
final class Python {
    private static final int SECONDS = 60;

    private Python() {}

    /** Leaves the test out where there is no Python 3.11 or newer. */
    static void require() throws IOException, InterruptedException {
        assumeTrue(
                runs("import sys; sys.exit(sys.version_info < (3, 11))"),
                "python3 is not on the PATH, or is older than 3.11");
    }

    /** Leaves the test out where there is no such module. */
    static void require(String module) throws IOException, InterruptedException {
        assumeTrue(runs("import " + module), "python3 has no " + module);
    }

    private static boolean runs(String script) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder("python3", "-c", script)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    /** What the script prints. */
    static String run(Path folder, String script, String... arguments) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("script.py"), script);
        Path printed = folder.resolve("printed.txt");
        List<String> command = new ArrayList<>(List.of("python3", "-X", "utf8", file.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
        String output = Files.readString(printed, StandardCharsets.UTF_8);
        assertThat(ended && process.exitValue() == 0).as(output).isTrue();
        return output;
    }
}
