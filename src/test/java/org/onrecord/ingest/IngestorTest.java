package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.commons.io.input.BrokenInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.model.Outcome.Rejected.Category;

final class IngestorTest {
    private static final String SAID = "Bessent said that the talks had gone well.";

    @Test
    void leavesOutWhatItCannotRead() {
        assertThat(type("a.rar", "Rar!\u001A\u0007\u0001\u0000xxxxxxxx"))
                .isEqualTo("a.rar: application/x-rar-compressed");
        assertThat(type("a.jpg", "\u00FF\u00D8\u00FF\u00E0\u0000\u0010JFIF\u0000"))
                .isEqualTo("a.jpg: image/jpeg");
        assertThat(type("a.mp3", "ID3\u0003\u0000\u0000\u0000\u0000\u0000\u0000"))
                .isEqualTo("a.mp3: audio/mpeg");
        assertThat(type("a.exe", "MZ\u0090\u0000\u0003\u0000\u0000\u0000" + "\u0000".repeat(200)))
                .startsWith("a.exe: application/x-");
        assertThat(type("a", "\u0000\u0001\u0002\u0003\u00FF")).isEqualTo("a: application/octet-stream");
    }

    @Test
    void dataAreNoArticles() {
        String row = "{\"text\": \"Bessent said that the talks had gone well.\"}\n";
        assertThat(type("a.jsonl", row + row)).isEqualTo("a.jsonl: application/x-ndjson");
        assertThat(type("a.NDJSON", row)).isEqualTo("a.NDJSON: application/x-ndjson");
        assertThat(type("a.json", row)).isEqualTo("a.json: application/json");
        assertThat(type("b.json", "[" + row + "]")).isEqualTo("b.json: application/json");
        assertThat(type("c.jsonl", "\n" + row)).isEqualTo("c.jsonl: application/x-ndjson");
        assertThat(type("a.csv", "text\n" + SAID)).isEqualTo("a.csv: text/csv");
        assertThat(type("a.tsv", "text\n" + SAID)).isEqualTo("a.tsv: text/tab-separated-values");
    }

    @Test
    void goesByContentWhereNameSaysOtherwise() {
        assertThat(type("a.html", "\u0000\u0001\u0002\u0003\u00FF\u00FE\u0000\u0000"))
                .isEqualTo("a.html: application/octet-stream");
        assertThat(type("a.txt", "\u0000\u0001\u0002\u0003\u00FF\u00FE\u0000\u0000"))
                .isEqualTo("a.txt: application/octet-stream");
        assertThat(type("a.html", "\u00FF\u00D8\u00FF\u00E0\u0000\u0010JFIF\u0000"))
                .isEqualTo("a.html: image/jpeg");
        assertThat(Reads.article("a.pdf", SAID).contentType()).isEqualTo("text/plain");
        assertThat(Reads.article("a.docx", SAID).contentType()).isEqualTo("text/plain");
        assertThat(Reads.article("a.rtf", SAID).contentType()).isEqualTo("text/plain");
        assertThat(Reads.article("a.zip", SAID).contentType()).isEqualTo("text/plain");
        assertThat(Reads.article("a.jpg", "<!DOCTYPE html><html><body><p>" + SAID + "</p></body></html>")
                        .contentType())
                .isEqualTo("text/html");
        assertThat(Reads.article("a.html", "<p>" + SAID).contentType()).isEqualTo("text/html");
        assertThat(Reads.article("noextension", SAID).contentType()).isEqualTo("text/plain");
    }

    @Test
    void givesEveryInputOneFateWhateverItHolds() {
        Random random = new Random(7);
        List<String> starts = List.of(
                "",
                "%PDF-1.4\n",
                "PK\u0003\u0004",
                "<html>",
                "{\\rtf1 ",
                "\u001F\u008B\u0008",
                "<?xml version=\"1.0\"?><rss>",
                "From: a\nTo: b\n\n",
                "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1",
                "BZh9",
                "\u00FD7zXZ\u0000");
        for (String start : starts) {
            for (String name : List.of("a", "a.txt", "a.html", "a.docx", "a.eml", "a.xml")) {
                byte[] noise = new byte[300];
                random.nextBytes(noise);
                byte[] bytes =
                        (start + new String(noise, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
                assertThat(Reads.all(name, bytes)).as(name + " with " + start).hasSize(1);
            }
        }
    }

    @Test
    void refusesWhatIsMissingOrNoFile(@TempDir Path folder) throws Exception {
        List<Intake> intakes = new ArrayList<>();
        new Ingestor().read(new Input("gone.txt", folder.resolve("gone.txt")), intakes::add);
        new Ingestor().read(new Input("folder", folder), intakes::add);
        assertThat(Reads.summary(intakes)).containsExactly("gone.txt: UNREADABLE", "folder: UNREADABLE");
    }

    @Test
    void countsParserThatFailsOrRunsOutOfStackAsTheDocumentsFate() {
        List<Intake> intakes = new ArrayList<>();
        Reading reading = new Reading(
                type -> switch (type) {
                    case "text/plain" -> IngestorTest::recurse;
                    default ->
                        (source, into) -> {
                            throw new IllegalStateException("at\nfault");
                        };
                },
                new MediaTypes()::detect,
                Limits.DEFAULT,
                intakes::add);
        reading.document("a.txt", "a.txt", Reads.utf8(SAID), 0);
        reading.document("a.html", "a.html", Reads.utf8("<html>"), 0);
        assertThat(Reads.summary(intakes)).containsExactly("a.txt: CRASH", "a.html: CORRUPT");
        assertThat(intakes.get(1))
                .isInstanceOfSatisfying(
                        Intake.Refused.class,
                        refused -> assertThat(refused.outcome().toString())
                                .contains(Category.CORRUPT.name(), "the document broke its parser")
                                .doesNotContain("\n"));
    }

    @Test
    void readsStandardInputAsOneDocumentOfWhateverType() {
        assertThat(standardInput(SAID).get(0)).isInstanceOfSatisfying(Intake.Read.class, read -> {
            assertThat(read.article().origin()).isEqualTo("-");
            assertThat(read.article().contentType()).isEqualTo("text/plain");
            assertThat(read.article().text()).isEqualTo(SAID);
        });
        assertThat(standardInput("<!DOCTYPE html><html><body><p>" + SAID + "</p></body></html>"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Intake.Read.class,
                        read -> assertThat(read.article().contentType()).isEqualTo("text/html"));
        assertThat(Reads.summary(standardInput(""))).containsExactly("-: UNREADABLE");
        assertThat(Reads.summary(standardInput("{\"text\": \"So.\"}\n"))).containsExactly("-: application/x-ndjson");
        String feed =
                "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"id\": \"1\", \"content_text\": \"So.\"}]}";
        assertThat(Reads.summary(standardInput(feed))).containsExactly("-!/1");
    }

    @Test
    void anotherProcessReadsStandardInputAndTablesInArchives(@TempDir Path folder) throws Exception {
        Path zip = Files.write(folder.resolve("x.zip"), Build.zip("a.csv", "text\n" + SAID));
        List<Intake> intakes = new ArrayList<>();
        try (Ingestor ingestor = new Ingestor(Tables.TEXT, new ByteArrayInputStream(Build.docx(SAID)))) {
            ingestor.read(new Input("-", null), intakes::add);
            ingestor.read(new Input("x.zip", zip), intakes::add);
        }
        assertThat(Reads.summary(intakes)).containsExactly("-", "x.zip!/a.csv!/1");
        assertThat(Tables.texts(intakes)).containsExactly(SAID, SAID);
    }

    @Test
    void standardInputThatBreaksOrIsTooLargeHasAFate() {
        List<Intake> intakes = new ArrayList<>();
        InputStream broken = new SequenceInputStream(
                new ByteArrayInputStream(Reads.utf8(SAID)), new BrokenInputStream(() -> new IOException("gone")));
        new Ingestor(null, broken).read(new Input("-", null), intakes::add);
        Limits small = new Limits(10, 1000, 1000, 100, 5, 1000, 100);
        new Ingestor(small, null, new ByteArrayInputStream(Reads.utf8(SAID))).read(new Input("-", null), intakes::add);
        assertThat(Reads.summary(intakes)).containsExactly("-: UNREADABLE", "-: TOO_LARGE");
    }

    private static List<Intake> standardInput(String content) {
        List<Intake> intakes = new ArrayList<>();
        new Ingestor(null, new ByteArrayInputStream(Reads.utf8(content))).read(new Input("-", null), intakes::add);
        return intakes;
    }

    @Test
    void passesOnWhatTheReceiverThrows(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), SAID);
        assertThatIllegalStateException()
                .isThrownBy(() -> new Ingestor().read(new Input("a.txt", file), intake -> {
                    throw new IllegalStateException("full");
                }))
                .withMessage("full");
    }

    @Test
    void readsInManyThreadsWhatItReadsInOne() throws Exception {
        String page = "<html><head><title>T t</title></head><body><p>" + SAID + "</p></body></html>";
        Callable<String> read = () -> Reads.article("a.html", page).text()
                + Reads.article("a.txt", SAID).text();
        String expected = read.call();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<String> text : threads.invokeAll(java.util.Collections.nCopies(40, read))) {
                assertThat(text.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void recurse(Source source, Reading reading) throws Refusal {
        reading.limits().checkMarkup(source);
        if (source.depth() == 0) {
            recurse(source, reading);
            reading.limits().checkMarkup(source);
        }
    }

    private static String type(String name, String latin1) {
        List<Intake> intakes = Reads.all(name, latin1.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(intakes).hasSize(1);
        return Reads.summary(intakes.get(0));
    }
}
