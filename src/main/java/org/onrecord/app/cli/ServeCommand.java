package org.onrecord.app.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.web.PortTakenException;
import org.onrecord.app.web.Services;
import org.onrecord.app.web.WebServer;
import org.onrecord.index.LiveIndex;
import org.onrecord.index.Question;
import org.onrecord.model.Article;
import org.onrecord.model.Embedding;
import org.onrecord.model.Outcome;
import org.onrecord.pipeline.SpeakerScope;
import org.onrecord.pipeline.Thresholds;
import org.onrecord.roster.Roster;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Answers requests over HTTP until it is told to stop. */
@Command(
        name = "serve",
        description = "Serves an index over HTTP: pages for people, and JSON, CSV and JSON Lines for programs.",
        footer = {
            "",
            "It listens on this machine alone, and shows what is committed while run or ingest go on writing. Ctrl-C ends it.",
            "docs/api.md describes the API; the server itself does at /api/v1/docs.",
            "",
            "Examples:",
            "  onrecord serve --index out/index",
            "  curl 'http://127.0.0.1:8080/api/v1/statements?q=rare+earths&facets=true'",
            "  onrecord serve --host 0.0.0.0 --token-file token.txt   # to others, who need the token",
        })
final class ServeCommand implements Callable<Integer> {
    private static final int SHORTEST_TOKEN = 16;

    private final Console console;
    private final Work work;

    @Mixin
    private IndexOption index = new IndexOption();

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "The address to listen on (default: ${DEFAULT-VALUE}). Others than this machine's own need"
                    + " --token-file.")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port (default: ${DEFAULT-VALUE}); 0 takes a free one.")
    private int port = 8080;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "Holds the token that requests have to show, 16 characters or more.")
    private @Nullable Path tokenFile;

    @Mixin
    private RosterOption roster = new RosterOption();

    ServeCommand(Console console, Work work) {
        this.console = console;
        this.work = work;
    }

    @Override
    public Integer call() throws Exception {
        WebServer.Address address = address();
        Roster known = roster.read();
        try (LiveIndex live = LiveIndex.open(index.folder(), System::nanoTime, console::say)) {
            Function<String, Optional<Embedding>> meaning = new RecentMeanings(work.meaning());
            Services services = new Services(
                    live,
                    known,
                    new Question(known, LocalDate.EPOCH),
                    meaning,
                    lazily(() -> analyzer(known)),
                    (statements, filter, wanted, all) ->
                            Positions.of(statements, filter, wanted).sorted(all, known),
                    InstantSource.system());
            try (WebServer server = WebServer.start(address, services, console::say)) {
                console.say("serving " + index.folder() + " at http://" + name() + ":" + server.port()
                        + "/; Ctrl-C ends it");
                load(meaning);
                awaitEnd(server);
            }
        } catch (PortTakenException taken) {
            throw new UsageException(String.valueOf(taken.getMessage()));
        }
        return ExitCodes.DONE;
    }

    /** Whoever searches first need not wait for the model of search by meaning. */
    private void load(Function<String, Optional<Embedding>> meaning) {
        if (meaning.apply("statements").isEmpty()) {
            console.say("search by meaning is off: its model gives nothing");
        }
    }

    /** An address as it stands in a URL. */
    private String name() {
        return host.indexOf(':') < 0 ? host : "[" + host + "]";
    }

    private WebServer.Address address() throws UsageException, IOException {
        if (port < 0 || port > 65_535) {
            throw new UsageException("--port must be 0 to 65535, not " + port);
        }
        InetAddress address;
        try {
            address = InetAddress.getByName(host);
        } catch (UnknownHostException unknown) {
            throw new UsageException("--host " + host + " is no address of this machine");
        }
        String token = token();
        if (token == null && !address.isLoopbackAddress()) {
            throw new UsageException("--host " + host + " lets others in: it needs --token-file");
        }
        return new WebServer.Address(address, port, token);
    }

    private @Nullable String token() throws UsageException, IOException {
        if (tokenFile == null) {
            return null;
        }
        String token = Files.readString(tokenFile).strip();
        if (token.length() < SHORTEST_TOKEN || !token.matches("[!-~]+")) {
            throw new UsageException("the token in " + tokenFile + " must have " + SHORTEST_TOKEN
                    + " characters or more, all of them visible ASCII");
        }
        return token;
    }

    private Function<Article, Outcome> analyzer(Roster known) {
        try {
            return work.analyzer(new Work.How(known, roster.file(), SpeakerScope.ALL, Thresholds.DEFAULT, false));
        } catch (UsageException noModel) {
            throw new IllegalStateException(noModel.getMessage(), noModel);
        }
    }

    private static Function<Article, Outcome> lazily(Supplier<Function<Article, Outcome>> analyzer) {
        return new Function<>() {
            private @Nullable Function<Article, Outcome> loaded;

            @Override
            public Outcome apply(Article article) {
                return loaded().apply(article);
            }

            private synchronized Function<Article, Outcome> loaded() {
                Function<Article, Outcome> known = loaded;
                if (known == null) {
                    known = analyzer.get();
                    loaded = known;
                }
                return known;
            }
        };
    }

    /** Until the process is told to end; the server stops first. */
    private static void awaitEnd(WebServer server) throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        Thread stop = new Thread(() -> {
            try {
                server.close();
                ClassArchive.write();
            } catch (IOException unstopped) {
                // The process ends all the same.
                Thread.currentThread().interrupt();
            } finally {
                told.countDown();
            }
        });
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            told.await();
        } finally {
            if (told.getCount() > 0) {
                Runtime.getRuntime().removeShutdownHook(stop);
            }
        }
    }
}
