package org.onrecord.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures a server under load. */
@Command(
        name = "serve",
        description =
                "Measures how fast a server in a process of its own answers many clients, and what memory it holds.",
        footer = {
            "",
            "Kinds of requests, each of three other words and for a page of 20:",
            "  words    by words, with counts by all facets",
            "  hybrid   by words and by meaning",
            "",
            "The clients take part of the processor, too; processor ms are the server's for each answer. bench search --index DIR makes an index to measure on.",
            "",
            "Examples:",
            "  onrecord bench serve --index big",
            "  onrecord bench serve --index big --clients 8 --seconds 30 --only hybrid"
        })
final class BenchServeCommand implements Callable<Integer> {
    private static final Pattern LISTENS = Pattern.compile(".* at http://127\\.0\\.0\\.1:(\\d+)/.*");
    private static final int TIMEOUT_MILLIS = 30_000;

    private final Console console;

    @Mixin
    private IndexOption index = new IndexOption();

    @Option(names = "--clients", paramLabel = "N", description = "Clients at a time (default: ${DEFAULT-VALUE}).")
    private int clients = 32;

    @Option(names = "--seconds", paramLabel = "S", description = "For so long, each kind (default: ${DEFAULT-VALUE}).")
    private int seconds = 10;

    @Option(
            names = "--warm-up",
            paramLabel = "S",
            description =
                    "For so long before, not measured (default: ${DEFAULT-VALUE}): Java compiles what a server runs in"
                            + " its first half minute under load.")
    private int warmUp = 20;

    @Option(
            names = "--only",
            paramLabel = "KIND",
            split = ",",
            description = "Measures only these kinds: words, hybrid.")
    private Set<Kind> only = EnumSet.allOf(Kind.class);

    /** What is asked for. */
    enum Kind {
        WORDS("mode=words&facets=true"),
        HYBRID("mode=hybrid");

        private final String parameters;

        Kind(String parameters) {
            this.parameters = parameters;
        }

        String path(SyntheticArticles articles) {
            return "/api/v1/statements?speakers=all&literal=true&" + parameters + "&q=" + articles.word() + "+"
                    + articles.word() + "+" + articles.word();
        }
    }

    BenchServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (clients < 1 || clients > 100 || seconds < 1 || warmUp < 0) {
            throw new UsageException("--clients must be 1 to 100, --seconds 1 or more, and --warm-up 0 or more");
        }
        List<String> arguments = List.of("serve", "--index", index.folder().toString(), "--port", "0");
        long begin = System.nanoTime();
        Process server = new ProcessBuilder(OwnProcess.command(OwnProcess.options(), arguments))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Thread end = new Thread(server::destroy);
        Runtime.getRuntime().addShutdownHook(end);
        try (BufferedReader said = server.errorReader(StandardCharsets.UTF_8)) {
            measure(port(said), server.toHandle(), begin);
            return ExitCodes.DONE;
        } finally {
            server.destroy();
            Runtime.getRuntime().removeShutdownHook(end);
        }
    }

    /** Where the server listens, as it says itself. */
    private static int port(BufferedReader said) throws IOException, UsageException {
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher found = LISTENS.matcher(line);
            if (found.matches()) {
                return Integer.parseInt(found.group(1));
            }
            all.append(line);
        }
        throw new UsageException("the server did not start: " + all);
    }

    private void measure(int port, ProcessHandle server, long begin) throws IOException, InterruptedException {
        try (LoadClient client = new LoadClient(port, TIMEOUT_MILLIS)) {
            client.get("/healthz");
        }
        console.line(String.format(
                Locale.ROOT, "first answer after %,d ms", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin)));
        // Each goes on with other words: nothing is asked for twice on purpose.
        List<SyntheticArticles> words = IntStream.range(0, clients)
                .mapToObj(client -> new SyntheticArticles(100 + client))
                .toList();
        console.line(
                "            requests/s   p50 ms   p99 ms   max ms   processor ms   not answered   memory of the server's own");
        for (Kind kind : EnumSet.copyOf(only)) {
            run(kind, words, port, warmUp);
            Duration before = processor(server);
            Load load = run(kind, words, port, seconds);
            console.line(line(kind, load, processor(server).minus(before), own(server.pid())));
            console.out().flush();
        }
    }

    /**
     * What the clients saw.
     *
     * @param nanos of each answer, ascending
     * @param failed answers other than 200, and none at all
     * @param wall nanoseconds
     */
    private record Load(List<Long> nanos, long failed, long wall) {}

    private static Load run(Kind kind, List<SyntheticArticles> words, int port, long duration)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        long end = begin + TimeUnit.SECONDS.toNanos(duration);
        List<Long> nanos = new ArrayList<>();
        long failed = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(words.size())) {
            List<Future<List<Long>>> all = new ArrayList<>();
            for (SyntheticArticles each : words) {
                all.add(threads.submit(() -> ask(kind, each, port, end)));
            }
            for (Future<List<Long>> one : all) {
                for (long answer : one.get()) {
                    if (answer < 0) {
                        failed++;
                    } else {
                        nanos.add(answer);
                    }
                }
            }
        } catch (ExecutionException e) {
            throw new IOException("a client failed: " + e.getCause(), e);
        }
        long wall = System.nanoTime() - begin;
        return new Load(nanos.stream().sorted().toList(), failed, wall);
    }

    /** Nanoseconds of each answer, -1 for one that was not given. */
    private static List<Long> ask(Kind kind, SyntheticArticles articles, int port, long end) throws IOException {
        List<Long> nanos = new ArrayList<>();
        try (LoadClient client = new LoadClient(port, TIMEOUT_MILLIS)) {
            while (System.nanoTime() < end) {
                long begin = System.nanoTime();
                int status = client.get(kind.path(articles));
                nanos.add(status == 200 ? System.nanoTime() - begin : -1);
            }
        }
        return nanos;
    }

    /** The server's time on all processors until now. */
    private static Duration processor(ProcessHandle server) {
        return server.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static OptionalLong own(long pid) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        return Files.isReadable(status)
                ? PeakMemory.figure("RssAnon", Files.readAllLines(status))
                : OptionalLong.empty();
    }

    private static String line(Kind kind, Load load, Duration processor, OptionalLong own) {
        return String.format(
                Locale.ROOT,
                "%-10s %,11.0f %8.1f %8.1f %8.1f %14.1f %14d   %s",
                kind.name().toLowerCase(Locale.ROOT),
                load.nanos.size() * 1e9 / load.wall,
                at(load.nanos, 0.5),
                at(load.nanos, 0.99),
                at(load.nanos, 1),
                processor.toNanos() / 1e6 / Math.max(1, load.nanos.size()),
                load.failed,
                own.isPresent() ? String.format(Locale.ROOT, "%,.0f MB", own.getAsLong() / 1e6) : "not known");
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.isEmpty()
                ? 0
                : sorted.get(Math.min(sorted.size() - 1, (int) Math.ceil(share * sorted.size()) - 1)) / 1e6;
    }
}
