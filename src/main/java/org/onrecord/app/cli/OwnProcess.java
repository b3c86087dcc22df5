package org.onrecord.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a command of the program in another process: with the same Java, its options and its class path. */
final class OwnProcess {
    /** How options of Java begin that suit its compiler and its heap to this program. */
    private static final List<String> SUITED = List.of("-XX:Compile", "-Xmn");

    private OwnProcess() {}

    /** The options of this Java, without what suits its compiler and its heap to this program. */
    static List<String> plainOptions() {
        return options().stream()
                .filter(option -> SUITED.stream().noneMatch(option::startsWith))
                .toList();
    }

    /** The options of this Java. */
    static List<String> options() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments();
    }

    /**
     * The lines that the command writes to standard output; its standard error is this process's.
     *
     * @param options of Java
     * @throws IOException if it cannot be started or does not end with exit code 0
     */
    static List<String> run(List<String> options, List<String> arguments) throws IOException {
        Process process = new ProcessBuilder(command(options, arguments))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        // Whoever ends this process means the other one, too.
        Thread end = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(end);
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            process.getOutputStream().close();
            List<String> lines = output.lines().toList();
            int code = process.waitFor();
            if (code != ExitCodes.DONE) {
                throw new IOException("a measurement in a process of its own ended with exit code " + code);
            }
            Runtime.getRuntime().removeShutdownHook(end);
            return lines;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped during a measurement");
        } finally {
            process.destroy();
        }
    }

    /** What starts it. */
    static List<String> command(List<String> options, List<String> arguments) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse(java.toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(arguments);
        return command;
    }
}
