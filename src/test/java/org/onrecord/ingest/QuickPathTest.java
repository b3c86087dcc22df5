package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read without another process. */
final class QuickPathTest {
    private static final String SAID = "Bessent said that the talks had gone well.";
    private static final String PAGE = "<!DOCTYPE html><html><body><p>" + SAID + "</p></body></html>";
    private static final DirectReader READER = new DirectReader(new Setup(Limits.DEFAULT, Tables.TEXT));

    @TempDir
    private Path folder;

    @Test
    void plainTextSimplePagesAndTablesAreSafe() throws Exception {
        assertThat(read("a.txt", Reads.utf8(SAID))).containsExactly("a.txt");
        assertThat(read("a.md", Reads.utf8("# Talks\n\n" + SAID))).containsExactly("a.md");
        assertThat(read("a", Reads.utf8(SAID))).containsExactly("a");
        assertThat(read("a.html", Reads.utf8(PAGE))).containsExactly("a.html");
        assertThat(read("a.csv", Reads.utf8("text\n" + SAID))).containsExactly("a.csv!/1");
        assertThat(read("a.csv.gz", Build.gzip(Reads.utf8("text\n" + SAID)))).containsExactly("a.csv.gz!/a.csv!/1");
    }

    @Test
    void whatNothingReadsAndWhatIsNoFileHasItsFateAtOnce() throws Exception {
        assertThat(read("a.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}))
                .containsExactly("a.jpg: image/jpeg");
        assertThat(read("empty.pdf", new byte[0])).containsExactly("empty.pdf: UNREADABLE");
        List<Intake> intakes = new ArrayList<>();
        assertThat(READER.readIfSimple(new Input("gone", folder.resolve("gone")), intakes::add))
                .isTrue();
        assertThat(Reads.summary(intakes)).containsExactly("gone: UNREADABLE");
    }

    @Test
    void whatOthersParseOrIsLargeOrIntricateIsNot() throws Exception {
        assertThat(read("a.txt", Build.docx(SAID))).isEmpty();
        assertThat(read("a.pdf", Build.pdf(document -> {}, SAID))).isEmpty();
        assertThat(read("a.zip", Build.zip("a.txt", SAID))).isEmpty();
        assertThat(read("a.rtf", Reads.utf8("{\\rtf1 " + SAID + "}"))).isEmpty();
        assertThat(read("a.rss", Reads.utf8("<rss><channel><item><title>" + SAID + "</title></item></channel></rss>")))
                .isEmpty();
        assertThat(read(
                        "a.eml",
                        Reads.utf8(
                                "Message-ID: <1>\nFrom: a@n.example\nTo: b@n.example\nMIME-Version: 1.0\n\n" + SAID)))
                .isEmpty();
        assertThat(read("large.txt", Reads.utf8(SAID.repeat(50_000)))).isEmpty();
        assertThat(read("tags.html", Reads.utf8(PAGE + "<i></i>".repeat(10_000))))
                .isEmpty();
    }

    /** The fates of a file that is safe; none of one that is not. */
    private List<String> read(String name, byte[] bytes) throws Exception {
        List<Intake> intakes = new ArrayList<>();
        Input input = new Input(name, Files.write(folder.resolve(name), bytes));
        assertThat(READER.readIfSimple(input, intakes::add)).isEqualTo(!intakes.isEmpty());
        return Reads.summary(intakes);
    }
}
