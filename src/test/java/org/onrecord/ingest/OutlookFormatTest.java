package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Article;

final class OutlookFormatTest {
    private static final String SUBJECT = "0037";
    private static final String SENDER = "0C1A";
    private static final String PLAIN = "1000";
    private static final String HTML = "1013";

    @Test
    void readsMailAndItsAttachments() throws Exception {
        byte[] msg = msg(PLAIN, "“We are close,” Bessent said.\r\n\r\nLi said:\r\nNo.\r\n", true);
        List<Intake> intakes = Reads.all("a.msg", msg);
        assertThat(Reads.summary(intakes)).containsExactly("a.msg", "a.msg!/statement.txt");
        Article mail = ((Intake.Read) intakes.get(0)).article();
        assertThat(mail.text()).isEqualTo("Talks go on\n\n“We are close,” Bessent said.\n\nLi said:\n\nNo.");
        assertThat(mail.title()).isEqualTo("Talks go on");
        assertThat(mail.byline()).isEqualTo("Jane Doe");
        assertThat(Reads.iso(mail.published())).isEqualTo("2025-10-26T06:05:00Z");
        assertThat(mail.contentType()).isEqualTo("application/vnd.ms-outlook");
        assertThat(((Intake.Read) intakes.get(1)).article().text()).isEqualTo("Li said so.\n");
    }

    @Test
    void readsHtmlWhereThereIsNothingElse() throws Exception {
        byte[] msg = msg(
                HTML, "<html><body><p>Bessent said so.</p><script>x</script><p>Li did not.</p></body></html>", false);
        assertThat(Reads.article("a.msg", msg).text()).isEqualTo("Talks go on\n\nBessent said so.\n\nLi did not.");
    }

    @Test
    void refusesMailWithoutText() throws Exception {
        assertThat(Reads.rejected("a.msg", msg(PLAIN, " ", false)).reason()).isEqualTo("no text in the document");
    }

    @Test
    void givesMailThatIsCutShortOneFate() throws Exception {
        byte[] msg = msg(PLAIN, "Bessent said so.", false);
        for (int part = 1; part < 10; part++) {
            assertThat(Reads.all("a.msg", Arrays.copyOf(msg, msg.length * part / 10)))
                    .as(part + " tenths")
                    .hasSize(1);
        }
    }

    private static byte[] msg(String bodyTag, String body, boolean attachment) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            DirectoryEntry root = files.getRoot();
            files.createDirectory("__nameid_version1.0");
            add(root, "__properties_version1.0", sent(Instant.parse("2025-10-26T06:05:00Z")));
            text(root, "001A", "IPM.Note");
            text(root, SUBJECT, "Talks go on");
            text(root, SENDER, "Jane Doe");
            text(root, bodyTag, body);
            if (attachment) {
                DirectoryEntry folder = root.createDirectory("__attach_version1.0_#00000000");
                text(folder, "3707", "statement.txt");
                add(folder, "__substg1.0_37010102", Reads.utf8("Li said so.\n"));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            files.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    /** A header of 32 bytes and one property: the time of submission, in tenths of microseconds since 1601. */
    private static byte[] sent(Instant moment) {
        long ticks = (moment.getEpochSecond() + 11_644_473_600L) * 10_000_000L;
        return ByteBuffer.allocate(48)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(32, 0x00390040)
                .putInt(36, 6)
                .putLong(40, ticks)
                .array();
    }

    private static void text(DirectoryEntry folder, String tag, String value) throws IOException {
        add(folder, "__substg1.0_" + tag + "001F", value.getBytes(StandardCharsets.UTF_16LE));
    }

    private static void add(DirectoryEntry folder, String name, byte[] content) throws IOException {
        folder.createDocument(name, new ByteArrayInputStream(content));
    }
}
