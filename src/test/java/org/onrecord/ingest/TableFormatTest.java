package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class TableFormatTest {
    private static final String TWO_LINES = "{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n";
    private static final String TWO_ROWS = "id,text\nx,One.\ny,Two.\n";
    private static final TableFields WITH_ID = new TableFields("text", null, null, null, null, null, null, "id");

    @Test
    void withoutTheTextsFieldTablesAreLeftAside() throws Exception {
        assertThat(Reads.summary(Reads.all("a.jsonl", Reads.utf8(TWO_LINES))))
                .containsExactly("a.jsonl: application/x-ndjson");
        assertThat(Reads.summary(Reads.all("a.csv", Reads.utf8(TWO_ROWS)))).containsExactly("a.csv: text/csv");
        assertThat(Reads.summary(Reads.all("a.csv.gz", gzip(TWO_ROWS)))).containsExactly("a.csv.gz!/a.csv: text/csv");
        assertThat(List.of("text/csv", "text/tab-separated-values", "application/x-ndjson"))
                .allMatch(TableFields::neededFor);
        assertThat(TableFields.neededFor("application/json")).isFalse();
    }

    @Test
    void otherFilesAreReadAsBefore() {
        assertThat(Tables.texts(Tables.all(Tables.TEXT, "a.txt", TWO_ROWS))).containsExactly(TWO_ROWS);
        assertThat(Tables.summary("a.json", TWO_LINES)).containsExactly("a.json: application/json");
        assertThat(Tables.summary("a.csv", "\u0000\u0001\u0002\u0003"))
                .containsExactly("a.csv: application/octet-stream");
    }

    @Test
    void readsTablesInsideCompressedFilesAndArchives() throws Exception {
        assertThat(Reads.summary(Tables.all(Tables.TEXT, "a.jsonl.gz", gzip(TWO_LINES))))
                .containsExactly("a.jsonl.gz!/a.jsonl!/1", "a.jsonl.gz!/a.jsonl!/2");
        assertThat(Reads.summary(Tables.all(WITH_ID, "a.csv.GZ", gzip(TWO_ROWS))))
                .containsExactly("a.csv.GZ!/a.csv!/x", "a.csv.GZ!/a.csv!/y");
        byte[] zip = zip("d/a.jsonl", Reads.utf8(TWO_LINES), "b.csv.gz", gzip(TWO_ROWS));
        assertThat(Reads.summary(Tables.all(WITH_ID, "x.zip", zip)))
                .containsExactly(
                        "x.zip!/d/a.jsonl!/1",
                        "x.zip!/d/a.jsonl!/2",
                        "x.zip!/b.csv.gz!/b.csv!/x",
                        "x.zip!/b.csv.gz!/b.csv!/y");
    }

    @Test
    void insideAnArchiveItsLimitsHold() throws Exception {
        Limits few = new Limits(1_000_000, 1_000_000, 1000, 2, 5, 1_000_000, 100);
        byte[] zip = zip("a.jsonl", Reads.utf8(TWO_LINES));
        DocumentReader reader = Tables.within(few);
        assertThat(Reads.summary(Reads.all(reader, "x.zip", zip)))
                .containsExactly("x.zip!/a.jsonl!/1", "x.zip!/a.jsonl: TOO_LARGE");
        assertThat(Reads.summary(Reads.all(reader, "a.jsonl", Reads.utf8(TWO_LINES.repeat(3)))))
                .hasSize(6);
    }

    @Test
    void aTableInAFileOfItsOwnMayBeLargerThanOtherFiles() throws Exception {
        Limits small = new Limits(100, 100, 1000, 2, 5, 100, 100);
        DocumentReader reader = Tables.within(small);
        assertThat(Reads.all(reader, "a.jsonl", Reads.utf8(TWO_LINES.repeat(50))))
                .hasSize(100);
        assertThat(Reads.all(reader, "a.jsonl.gz", gzip(TWO_LINES.repeat(50)))).hasSize(100);
        assertThat(Reads.summary(Reads.all(Reads.within(small), "a.csv", Reads.utf8(TWO_ROWS.repeat(50)))))
                .containsExactly("a.csv: text/csv");
    }

    @Test
    void aDamagedFileKeepsTheRowsBeforeTheDamage() throws Exception {
        StringBuilder table = new StringBuilder("id,text\n");
        for (int i = 0; i < 20_000; i++) {
            table.append(i)
                    .append(',')
                    .append(Integer.toHexString(i * 0x9E3779B9))
                    .append('\n');
        }
        byte[] whole = gzip(table.toString());
        List<Intake> intakes = Tables.all(Tables.TEXT, "a.csv.gz", Arrays.copyOf(whole, whole.length / 2));
        assertThat(Tables.articles(intakes)).hasSizeBetween(9_000, 11_000);
        assertThat(Reads.summary(intakes.get(intakes.size() - 1))).isEqualTo("a.csv.gz!/a.csv: CORRUPT");
        byte[] small = gzip(TWO_LINES);
        assertThat(Reads.summary(Tables.all(Tables.TEXT, "a.jsonl.gz", Arrays.copyOf(small, small.length - 4))))
                .containsExactly("a.jsonl.gz!/a.jsonl!/1", "a.jsonl.gz!/a.jsonl!/2", "a.jsonl.gz!/a.jsonl: CORRUPT");
    }

    @Test
    void aCompressedTableIsNoBomb() throws Exception {
        List<Intake> intakes =
                Tables.all(Tables.TEXT, "a.jsonl.gz", gzip("{\"text\":\"One.\"}\n" + "\n".repeat(20_000_000)));
        assertThat(Reads.summary(intakes)).containsExactly("a.jsonl.gz!/a.jsonl!/1", "a.jsonl.gz!/a.jsonl: TOO_LARGE");
    }

    @Test
    void rowsOfOneIdAreToldApartByTheirNumber() {
        String table = "id,text\nx,1\n7,2\nx,3\n,4\n 7 ,5\n" + "y".repeat(201) + ",6\n/a\u0007b,7\nx,8\nx#8,9\n7,10\n";
        assertThat(Tables.summary(WITH_ID, "a.csv", table))
                .containsExactly(
                        "a.csv!/x",
                        "a.csv!/7",
                        "a.csv!/x#3",
                        "a.csv!/4",
                        "a.csv!/7#5",
                        "a.csv!/6",
                        "a.csv!/a b",
                        "a.csv!/x#8",
                        "a.csv!/x#8#9",
                        "a.csv!/7#10");
    }

    @Test
    void manyIdsStayApart() {
        HashedSet ids = new HashedSet();
        for (int i = 0; i < 100_000; i++) {
            assertThat(ids.add("id-" + i)).isTrue();
        }
        for (int i = 0; i < 100_000; i += 97) {
            assertThat(ids.add("id-" + i)).isFalse();
        }
    }

    @Test
    void metadataTooLongToBeALineIsNone() {
        String table = "title,text\n" + "t".repeat(2001) + ",One.\n";
        assertThat(Tables.articles(Tables.all(Tables.ALL, "a.csv", table))
                        .get(0)
                        .text())
                .isEqualTo("One.");
    }

    @Test
    void aTableWithoutAUsableRowAmongAThousandIsGivenUp() {
        String table = "{\"text\":\"One.\"}\n" + "{\"body\":1}\n".repeat(5000);
        List<String> fates = Tables.summary("a.jsonl", table);
        assertThat(fates)
                .hasSize(1002)
                .startsWith("a.jsonl!/1", "a.jsonl!/2: UNREADABLE")
                .endsWith("a.jsonl: UNREADABLE");
        String interrupted = ("{\"body\":1}\n".repeat(999) + "{\"text\":\"One.\"}\n").repeat(2);
        assertThat(Tables.summary("a.jsonl", interrupted)).hasSize(2000).endsWith("a.jsonl!/2000");
    }

    @Test
    void jsonLinesOnStandardInputAreRows() {
        List<Intake> intakes = new ArrayList<>();
        new Ingestor(Tables.TEXT, new java.io.ByteArrayInputStream(Reads.utf8(TWO_LINES)))
                .read(new Input("-", null), intakes::add);
        assertThat(Reads.summary(intakes)).containsExactly("-!/1", "-!/2");
    }

    @Test
    @Timeout(300)
    void aHundredThousandRowsAreNeverReadFarAhead() {
        Endless lines = new Endless(100_000);
        long[] rows = {0};
        long[] farthest = {0};
        new Ingestor(WITH_ID, lines).read(new Input("-", null), intake -> {
            rows[0] += intake instanceof Intake.Read ? 1 : 0;
            farthest[0] = Math.max(farthest[0], lines.given - rows[0] * Endless.LINE);
        });
        assertThat(rows[0]).isEqualTo(100_000);
        assertThat(farthest[0]).isLessThan(2 << 20);
    }

    @Test
    @Timeout(300)
    void aHundredThousandRowsOfAFileEachHaveAnOriginOfTheirOwn(@TempDir Path folder) throws Exception {
        StringBuilder table = new StringBuilder("id;text\r\n");
        for (int i = 0; i < 100_000; i++) {
            table.append(i % 1000).append(";\"Row ").append(i).append(";\"\r\n");
        }
        Path file = Files.write(folder.resolve("a.csv.gz"), gzip(table.toString()));
        Set<String> origins = new HashSet<>();
        new DirectReader(new Setup(Limits.DEFAULT, WITH_ID))
                .read(
                        new Input("a", file),
                        intake -> origins.add(((Intake.Read) intake).article().origin()));
        assertThat(origins).hasSize(100_000).contains("a!/a.csv!/999", "a!/a.csv!/999#100000");
    }

    @Test
    void fieldsHaveNames() {
        assertThatIllegalArgumentException().isThrownBy(() -> TableFields.ofText(" "));
    }

    private static byte[] gzip(String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(Reads.utf8(content));
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(Object... namesAndContents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                zip.write((byte[]) namesAndContents[i + 1]);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** JSON Lines that are written as they are read. */
    private static final class Endless extends InputStream {
        private static final int LINE = 200;

        private final int lines;
        private long given;
        private byte[] line = new byte[0];

        Endless(int lines) {
            this.lines = lines;
        }

        @Override
        public int read() {
            int at = (int) (given % LINE);
            if (at == 0) {
                if (given / LINE == lines) {
                    return -1;
                }
                line = line(given / LINE);
            }
            given++;
            return line[at];
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            int unit = length == 0 ? -1 : read();
            int count = 0;
            while (unit >= 0) {
                buffer[offset + count++] = (byte) unit;
                unit = count < length ? read() : -1;
            }
            return count == 0 && length > 0 ? -1 : count;
        }

        private static byte[] line(long number) {
            String begin = "{\"id\":\"row-" + number + "\",\"text\":\"";
            return Reads.utf8(begin + "a".repeat(LINE - begin.length() - 3) + "\"}\n");
        }
    }
}
