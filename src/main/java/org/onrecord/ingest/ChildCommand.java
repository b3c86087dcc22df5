package org.onrecord.ingest;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a parser's process is started: with the Java and the class path of this one, and with nothing else of it.
 *
 * @param main a class with a main method that calls {@link ParserProcess#serve}
 * @param heapMegabytes the largest heap; Java takes about 100 MB beside it
 * @param mostInputs after how many inputs another one takes its place, with all that libraries have hoarded; a new one is
 *     slow for its first thousand
 * @param mostBytes after inputs of how many bytes, too
 */
record ChildCommand(Class<?> main, int heapMegabytes, int mostInputs, long mostBytes) {
    static final ChildCommand DEFAULT = new ChildCommand(ParserProcess.class, 512, 10_000, 4_000_000_000L);

    /** Java reads file names and its own arguments by them; everything else in the environment is no parser's business. */
    private static final Set<String> LOCALE = Set.of("LANG", "LC_ALL", "LC_CTYPE");

    /**
     * Names are resolved by a file that is not there, and sockets are sent to a proxy without an address: so a library
     * that follows a link out of a document gets nowhere. It would not hold native code.
     */
    private static final List<String> NO_NETWORK = List.of(
            "-Djdk.net.hosts.file=no-hosts",
            "-DsocksProxyHost=no-network.invalid",
            "-DsocksProxyPort=1",
            "-DsocksNonProxyHosts=",
            "-Dhttp.nonProxyHosts=",
            "-Dftp.nonProxyHosts=");

    /** Once memory has run out, nothing in the process can be relied upon: it ends, and its parent is told why. */
    private static final List<String> MODEST = List.of(
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:MaxDirectMemorySize=64m",
            "-XX:+UseSerialGC",
            "-Djava.awt.headless=true");

    /** Whatever Java itself has to say, and the remains of a crash, go to standard error, which nobody reads. */
    private static final List<String> QUIET = List.of(
            "-XX:+DisplayVMOutputToStderr", "-XX:+ErrorFileToStderr", "-XX:-CreateCoredumpOnCrash", "-XX:-UsePerfData");

    /**
     * Starts the process.
     *
     * @param folder its working folder and place for temporary files
     */
    Process start(Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(arguments(folder)).directory(folder.toFile());
        builder.environment().keySet().retainAll(LOCALE);
        return builder.redirectError(Redirect.DISCARD).start();
    }

    private List<String> arguments(Path folder) {
        List<String> arguments = new ArrayList<>();
        arguments.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        arguments.add("-Xmx" + heapMegabytes + "m");
        arguments.addAll(MODEST);
        arguments.add("-Djava.io.tmpdir=" + folder);
        arguments.addAll(NO_NETWORK);
        arguments.addAll(QUIET);
        arguments.addAll(List.of("-cp", classPath(), main.getName(), folder.toString()));
        return arguments;
    }

    /** The class path of this process; its relative entries are those of another working folder. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
