package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.model.Article;
import org.onrecord.model.Ids;

/** Documents that crash, stall, swell, lie or spy, mixed with good ones, read as a user's folder is. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "names and permissions are those of other systems")
final class HostileSetTest {
    private static final String SECRET = "what-no-document-may-show";

    @TempDir
    private Path folder;

    @Test
    void everyDocumentHasItsFateAndTheGoodOnesArrive() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
        Path set = Files.createDirectory(folder.resolve("set"));
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            List<Sample> samples = samples(secret, server);
            write(samples, set);
            List<String> before = files(folder);
            Map<String, List<Intake>> intakes = read(set);

            assertThat(samples).hasSizeGreaterThan(60);
            assertThat(samples.stream().map(Sample::kind).distinct()).hasSizeGreaterThan(20);
            assertThat(intakes.keySet())
                    .isEqualTo(samples.stream().map(Sample::name).collect(Collectors.toSet()));
            List<String> failures = new ArrayList<>();
            for (Sample sample : samples) {
                failures.addAll(failures(sample, intakes.getOrDefault(sample.name(), List.of())));
            }
            assertThat(failures).isEmpty();
            assertThat(files(folder)).as("files are written nowhere").isEqualTo(before);
            assertNothingReached(server);
        }
    }

    private static List<Sample> samples(Path secret, ServerSocket server) {
        List<Sample> samples = new ArrayList<>();
        samples.addAll(HostileArchives.all());
        samples.addAll(HostileTexts.all());
        samples.addAll(
                HostileDocuments.all(secret.toUri().toString(), "http://127.0.0.1:" + server.getLocalPort() + "/x"));
        samples.addAll(good(samples.size() / 5));
        return samples;
    }

    /** Articles that nothing is wrong with, whose names put them between the others. */
    private static List<Sample> good(int count) {
        List<Sample> good = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String said = "Li said on day " + i + " that the talks would go on.";
            String name = (char) ('a' + i % 26) + "-good-" + i;
            good.add(
                    switch (i % 6) {
                        case 0 -> Sample.good("good", name + ".txt", Reads.utf8(said), said);
                        case 1 ->
                            Sample.good("good", name + ".html", Reads.utf8("<html><body><p>" + said + "</p>"), said);
                        case 2 -> Sample.good("good", name + ".pdf", Build.pdf(document -> {}, said), said);
                        case 3 -> Sample.good("good", name + ".docx", Build.docx(said), said);
                        case 4 -> Sample.good("good", name + ".zip", Build.zip("a.txt", said), said, "!/a.txt");
                        default -> Sample.good("good", name + ".odt", Build.odt("", said), said);
                    });
        }
        return good;
    }

    private static void write(List<Sample> samples, Path set) throws IOException {
        for (Sample sample : samples) {
            Files.write(set.resolve(sample.name()), sample.bytes());
        }
    }

    /** Reads a folder by two threads: what each file gave. */
    private static Map<String, List<Intake>> read(Path set) throws Exception {
        Map<String, List<Intake>> intakes = Collections.synchronizedMap(new TreeMap<>());
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Ingestor ingestor = new Ingestor()) {
            List<Future<?>> reads = new ArrayList<>();
            for (Input input : Inputs.expand(List.of(set.toString()))) {
                String name = SourceFile.name(input.file());
                Input named = new Input(name, input.path());
                reads.add(threads.submit(() -> {
                    List<Intake> its = new ArrayList<>();
                    ingestor.read(named, its::add);
                    intakes.put(name, its);
                }));
            }
            for (Future<?> read : reads) {
                read.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return intakes;
    }

    private static List<String> failures(Sample sample, List<Intake> intakes) {
        List<String> failures = new ArrayList<>();
        List<String> summaries = Reads.summary(intakes);
        if (!sample.isMetBy(summaries)) {
            failures.add(sample + " gave " + intakes);
        }
        List<Article> articles = Tables.articles(intakes);
        String text = sample.text();
        if (text != null
                && articles.stream().noneMatch(article -> article.text().contains(text))) {
            failures.add(sample + " lost its text");
        }
        for (Article article : articles) {
            if (article.text().contains(SECRET) || article.text().contains("lollol")) {
                failures.add(sample + " resolved an entity");
            }
            if (!article.id().equals(Ids.sha256(article.text()))) {
                failures.add(sample + " has a text that changed");
            }
        }
        return failures;
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toString).sorted().toList();
        }
    }

    private static void assertNothingReached(ServerSocket server) throws IOException {
        server.setSoTimeout(100);
        try {
            server.accept().close();
        } catch (SocketTimeoutException nobody) {
            return;
        }
        throw new AssertionError("a document has opened a connection");
    }

    @Test
    void whatIsNoReadableFileHasItsFateToo() throws Exception {
        Path set = Files.createDirectory(folder.resolve("set"));
        Files.createSymbolicLink(set.resolve("dangling.txt"), set.resolve("nowhere"));
        Files.createSymbolicLink(set.resolve("itself.txt"), set.resolve("itself.txt"));
        Files.createSymbolicLink(set.resolve("loop"), set);
        Files.createSymbolicLink(set.resolve("device.pdf"), Path.of("/dev/zero"));
        Path locked = Files.writeString(set.resolve("locked.txt"), "Li said so.");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        Files.writeString(set.resolve("\u202Eodd\nname\u001B.txt"), "Li said so.");
        Map<String, List<Intake>> intakes = read(set);
        List<String> summaries = intakes.values().stream()
                .flatMap(its -> Reads.summary(its).stream())
                .toList();
        assertThat(summaries).hasSize(5);
        assertThat(summaries).contains("dangling.txt: UNREADABLE", "itself.txt: UNREADABLE", "device.pdf: UNREADABLE");
        // Whoever may do anything may read the locked one.
        assertThat(summaries)
                .containsAnyOf("locked.txt", "locked.txt: UNREADABLE")
                .contains("\u202Eodd\nname\u001B.txt");
        Files.delete(set.resolve("device.pdf"));
    }
}
