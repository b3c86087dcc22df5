package org.onrecord.app.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.page.Pages;
import org.onrecord.index.IndexSink;
import org.onrecord.index.LiveIndex;
import org.onrecord.index.Question;
import org.onrecord.index.Settings;
import org.onrecord.model.Act;
import org.onrecord.model.Article;
import org.onrecord.model.CueClass;
import org.onrecord.model.Draft;
import org.onrecord.model.Embedding;
import org.onrecord.model.Ids;
import org.onrecord.model.Outcome;
import org.onrecord.model.Published;
import org.onrecord.model.Span;
import org.onrecord.model.Stance;
import org.onrecord.model.StatementRow;
import org.onrecord.positions.Position;
import org.onrecord.roster.Roster;
import org.onrecord.roster.RosterException;
import org.onrecord.roster.RosterFile;

/** A server over a small index that a test writes to, and a client. */
final class Site implements Closeable {
    static final String TOKEN = "0123456789abcdef";

    /** What the server said went wrong with itself. */
    final List<String> log = new CopyOnWriteArrayList<>();

    private final Path folder;
    private final AtomicLong nanos = new AtomicLong();
    private final LiveIndex live;
    private final Services services;
    private final WebServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    /** Where speakers stand, whatever the statements say. */
    private final List<Position> positions = new CopyOnWriteArrayList<>();

    private Site(Path folder, Limits limits, Function<Article, Outcome> analyzer) throws IOException {
        this.folder = folder;
        live = LiveIndex.open(folder, nanos::get, log::add);
        services = new Services(
                live,
                roster(),
                new Question(roster(), LocalDate.EPOCH),
                Site::meaning,
                analyzer,
                (index, filter, wanted, all) -> positions.stream()
                        .filter(position -> all || position.speakerId() != null)
                        .filter(position ->
                                filter.target() == null || position.target().equals(filter.target()))
                        .toList(),
                InstantSource.fixed(Instant.parse("2025-11-01T12:00:00Z")));
        server = WebServer.start(
                new WebServer.Address(InetAddress.getLoopbackAddress(), 0, TOKEN), services, limits, log::add);
    }

    static Site of(Path folder, Article... articles) throws IOException {
        write(folder, articles);
        return new Site(folder, Limits.standard(2), Site::analysed);
    }

    static Site of(Path folder, Limits limits, Function<Article, Outcome> analyzer) throws IOException {
        write(folder, article("a", "2025-10-26", "We want a deal"));
        return new Site(folder, limits, analyzer);
    }

    /** Stores articles as another process would, each line a statement by Li. */
    void write(Article... articles) throws IOException {
        write(folder, articles);
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
    }

    /** Says where speakers stand, before anybody asks. */
    void stand(Position... some) {
        positions.addAll(List.of(some));
    }

    /** Takes what a test stores. */
    @FunctionalInterface
    interface Storing {
        void to(IndexSink sink) throws IOException;
    }

    /** Stores whatever else as another process would. */
    void store(Storing work) throws IOException {
        try (IndexSink sink = IndexSink.open(folder, Settings.NONE)) {
            work.to(sink);
        }
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
    }

    private static void write(Path folder, Article... articles) throws IOException {
        try (IndexSink sink = IndexSink.open(folder, Settings.NONE)) {
            for (Article article : articles) {
                sink.accept(article.origin(), analysed(article), Duration.ZERO);
            }
        }
    }

    void passes(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    int port() {
        return server.port();
    }

    /** Those that are no pages, each as {@code GET /path}. */
    List<String> routes() {
        return WebServer.routes(services, Limits.standard(2), new Metrics(() -> 0, () -> 0), new Pages()).stream()
                .filter(route ->
                        route.method().equals("POST") || route.template().matches("/(api/|metrics|healthz).*"))
                .map(route -> route.method() + " " + route.template())
                .toList();
    }

    private static Roster roster() {
        try {
            return RosterFile.read(Path.of("models", "rosters", "us-china-trade.yaml"));
        } catch (RosterException e) {
            throw new AssertionError(e);
        }
    }

    /** Near to texts with the same words. */
    private static Optional<Embedding> meaning(String text) {
        byte[] values = new byte[64];
        for (String word : text.split("[ .,]+", -1)) {
            values[Math.floorMod(word.hashCode(), values.length)] = 20;
        }
        return Optional.of(new Embedding(values));
    }

    static Article article(String origin, @Nullable String day, String... lines) {
        String text = String.join("\n", lines);
        return new Article(
                Ids.sha256(text),
                origin,
                "text/plain",
                "Talks in " + origin,
                null,
                "The Outlet",
                "https://news.example/" + origin,
                day == null ? null : Published.on(LocalDate.parse(day)),
                null,
                "en",
                text);
    }

    static Outcome analysed(Article article) {
        List<StatementRow> rows = new ArrayList<>();
        int begin = 0;
        for (String line : article.text().lines().toList()) {
            rows.add(row(article, line, begin));
            begin += line.codePointCount(0, line.length()) + 1;
        }
        Map<String, Embedding> embeddings = new HashMap<>();
        rows.forEach(
                row -> embeddings.put(row.statementId(), meaning(row.text()).orElseThrow()));
        return new Outcome.Kept(article, rows, embeddings);
    }

    /** By Li, or by whom stands before two colons. */
    private static StatementRow row(Article article, String line, int begin) {
        int colons = line.indexOf("::");
        Span content = new Span(begin, begin + line.codePointCount(0, line.length()));
        return new StatementRow(
                StatementRow.SCHEMA_VERSION,
                Ids.sha256(article.id() + begin),
                article.id(),
                article.origin(),
                article.title(),
                null,
                article.outlet(),
                article.url(),
                article.published(),
                "en",
                colons < 0 ? "li" : null,
                colons < 0 ? "Li Chenggang" : line.substring(0, colons),
                null,
                null,
                Draft.Type.DIRECT,
                line,
                List.of(content),
                null,
                null,
                line,
                0.9,
                "by-hand",
                0.8,
                List.of(new Stance("deal", true, Stance.Label.FAVOR, 0.7, List.of())),
                List.of(),
                null,
                null,
                "",
                List.of(),
                CueClass.NEUTRAL,
                Act.Kind.NONE,
                0,
                false,
                null,
                null,
                null);
    }

    /** @param headers names and values in turn */
    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return client.send(request(path, headers).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(String path, String... headers) throws IOException, InterruptedException {
        return client.send(request(path, headers).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<String> post(String path, String body, String... headers) throws IOException, InterruptedException {
        return client.send(
                request(path, headers)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(Duration.ofSeconds(20));
        return headers.length == 0 ? request : request.headers(headers);
    }

    /** Sends bytes as they are, and gives what comes until the server ends the connection. */
    String raw(String sent) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(sent.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    /** The lines of a request's head, with what is always there. */
    String head(String request, String... headers) {
        List<String> lines = new ArrayList<>(List.of(request, "Host: localhost:" + port(), "Connection: close"));
        lines.addAll(Arrays.asList(headers));
        return String.join("\r\n", lines) + "\r\n\r\n";
    }

    @Override
    public void close() throws IOException {
        server.close();
        client.close();
        live.close();
    }
}
