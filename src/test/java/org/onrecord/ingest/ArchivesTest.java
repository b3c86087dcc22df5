package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Article;
import org.onrecord.model.Outcome.Rejected.Category;

final class ArchivesTest {
    private static final byte[] TEXT = Reads.utf8("Bessent said so.\n");

    @Test
    void readsEachMemberThatIsNotHidden() throws Exception {
        byte[] zip = new Zip()
                .add("b/ä.txt", TEXT)
                .add("a.html", Reads.utf8("<html><body><p>Li said so.</p></body></html>"))
                .add("b/", new byte[0])
                .add("__MACOSX/b/._a.txt", TEXT)
                .add("b/.DS_Store", TEXT)
                .add("p.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 0})
                .add("empty.txt", new byte[0])
                .bytes();
        List<Intake> intakes = Reads.all("x.zip", zip);
        assertThat(Reads.summary(intakes))
                .containsExactly(
                        "x.zip!/b/ä.txt", "x.zip!/a.html", "x.zip!/p.png: image/png", "x.zip!/empty.txt: UNREADABLE");
        Article article = ((Intake.Read) intakes.get(0)).article();
        assertThat(article.text()).isEqualTo("Bessent said so.\n");
        assertThat(article.contentType()).isEqualTo("text/plain");
    }

    @Test
    void readsArchivesAndFeedsInsideArchives() throws Exception {
        byte[] feed = Reads.utf8(
                "<rss version=\"2.0\"><channel><item><guid>g</guid><title>T t</title></item></channel></rss>");
        byte[] inner = new Zip().add("a.txt", TEXT).add("f.xml", feed).bytes();
        byte[] outer = new Zip().add("in.zip", inner).add("b.txt", TEXT).bytes();
        assertThat(Reads.summary(Reads.all("x.zip", outer)))
                .containsExactly("x.zip!/in.zip!/a.txt", "x.zip!/in.zip!/f.xml!/g", "x.zip!/b.txt");
    }

    @Test
    void takesNamesAsLabelsOnly() throws Exception {
        byte[] zip = new Zip()
                .add("../../etc/passwd.txt", TEXT)
                .add("/abs.txt", TEXT)
                .add("line\nbreak\u0007.txt", TEXT)
                .bytes();
        assertThat(Reads.summary(Reads.all("x.zip", zip)))
                .containsExactly("x.zip!/../../etc/passwd.txt", "x.zip!/abs.txt", "x.zip!/line break .txt");
    }

    @Test
    void readsTarAndCompressedFiles() throws Exception {
        byte[] tar = tar("d/a.txt", "b.txt");
        assertThat(Reads.summary(Reads.all("x.tar", tar))).containsExactly("x.tar!/d/a.txt", "x.tar!/b.txt");
        assertThat(Reads.summary(Reads.all("x.tgz", Reads.gzip(tar))))
                .containsExactly("x.tgz!/d/a.txt", "x.tgz!/b.txt");
        assertThat(Reads.summary(Reads.all("a.txt.gz", Reads.gzip(TEXT)))).containsExactly("a.txt.gz!/a.txt");
    }

    @Test
    void refusesBombAndReadsTheRest() throws Exception {
        byte[] zip = new Zip()
                .add("bomb.txt", new byte[20_000_000])
                .add("a.txt", TEXT)
                .bytes();
        List<Intake> intakes = Reads.all("x.zip", zip);
        assertThat(Reads.summary(intakes)).containsExactly("x.zip!/bomb.txt: TOO_LARGE", "x.zip!/a.txt");
        assertThat(intakes.get(0).toString()).contains("200 times its packed size");
        assertThat(Reads.rejected("bomb.gz", Reads.gzip(new byte[20_000_000])).category())
                .isEqualTo(Category.TOO_LARGE);
    }

    @Test
    void stopsWhereTheUnpackedBytesEnd() throws Exception {
        Limits limits = new Limits(1000_000, 1000_000, 1000_000, 100, 5, 2500, 1);
        byte[] thousand = new byte[1000];
        Arrays.fill(thousand, (byte) 'a');
        Zip zip = new Zip();
        for (int i = 0; i < 5; i++) {
            zip.add(i + ".txt", thousand);
        }
        assertThat(Reads.summary(Reads.all(Reads.within(limits), "x.zip", zip.bytes())))
                .containsExactly("x.zip!/0.txt", "x.zip!/1.txt", "x.zip!/2.txt: TOO_LARGE", "x.zip: TOO_LARGE");
    }

    @Test
    void aFileOfItsOwnMayHoldMoreInProportionToItsSize() throws Exception {
        Limits limits = new Limits(1000_000, 1000_000, 1000_000, 1, 5, 2500, 200);
        Zip zip = new Zip();
        for (int i = 0; i < 30; i++) {
            zip.add(i + ".txt", Reads.utf8("Bessent said so. ".repeat(100) + i));
        }
        assertThat(Reads.summary(Reads.all(Reads.within(limits), "x.zip", zip.bytes())))
                .containsExactly("x.zip!/0.txt", "x.zip!/1.txt", "x.zip!/2.txt", "x.zip!/3.txt", "x.zip: TOO_LARGE");
    }

    @Test
    void anArchiveMayBeLargerThanOtherFilesButNotItsMembers() throws Exception {
        Limits small = new Limits(1000, 1000, 1000, 100, 5, 1000_000, 200);
        byte[] noise = new byte[2000];
        new Random(1).nextBytes(noise);
        byte[] zip = new Zip().add("noise", noise).add("a.txt", TEXT).bytes();
        byte[] tar = tar("a.txt", "b.txt");
        assertThat(zip.length).isGreaterThan(1000);
        assertThat(Reads.summary(Reads.all(Reads.within(small), "x.zip", zip)))
                .containsExactly("x.zip!/noise: TOO_LARGE", "x.zip!/a.txt");
        for (byte[] file : List.of(tar, Reads.gzip(tar))) {
            assertThat(Reads.summary(Reads.all(Reads.within(small), "x", file)))
                    .containsExactly("x!/a.txt", "x!/b.txt");
        }
        assertThat(Reads.summary(Reads.all(Reads.within(small), "x", Reads.gzip(noise))))
                .containsExactly("x: TOO_LARGE");
        assertThat(Reads.summary(Reads.all(Reads.within(small), "x", noise))).containsExactly("x: TOO_LARGE");
    }

    @Test
    void readsAPackedArchiveAsFarAsItGoes() throws Exception {
        byte[] packed = Reads.gzip(tar("a.txt", "b.txt"));
        assertThat(Reads.summary(Reads.all("x.tar.gz", Arrays.copyOf(packed, packed.length - 20))))
                .startsWith("x.tar.gz!/a.txt")
                .endsWith("x.tar.gz: CORRUPT");
    }

    @Test
    void refusesAPackedArchiveThatIsABomb() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry entry = new TarArchiveEntry(".hidden");
            entry.setSize(20_000_000);
            tar.putArchiveEntry(entry);
            tar.write(new byte[20_000_000]);
            tar.closeArchiveEntry();
        }
        assertThat(Reads.summary(Reads.all("x.tar.gz", Reads.gzip(bytes.toByteArray()))))
                .containsExactly("x.tar.gz: TOO_LARGE");
    }

    @Test
    void stopsWhereMembersAreTooManyOrTooDeep() throws Exception {
        Limits few = new Limits(1000_000, 1000_000, 1000_000, 2, 2, 1000_000, 1000);
        byte[] three = new Zip()
                .add("1.txt", TEXT)
                .add("2.txt", TEXT)
                .add("3.txt", TEXT)
                .bytes();
        assertThat(Reads.summary(Reads.all(Reads.within(few), "x.zip", three)))
                .containsExactly("x.zip!/1.txt", "x.zip!/2.txt", "x.zip: TOO_LARGE");
        byte[] deep = TEXT;
        for (int i = 0; i < 6; i++) {
            deep = new Zip().add(i == 0 ? "a.txt" : "z.zip", deep).bytes();
        }
        assertThat(Reads.summary(Reads.all("x.zip", deep)))
                .containsExactly("x.zip!/z.zip!/z.zip!/z.zip!/z.zip!/z.zip: TOO_LARGE");
    }

    @Test
    void refusesMemberOverTheSizeOfAFile() throws Exception {
        Limits small = new Limits(5000, 1000_000, 1000_000, 10, 5, 1000_000, 100_000);
        byte[] zip = new Zip().add("big.txt", new byte[6000]).add("a.txt", TEXT).bytes();
        assertThat(Reads.summary(Reads.all(Reads.within(small), "x.zip", zip)))
                .containsExactly("x.zip!/big.txt: TOO_LARGE", "x.zip!/a.txt");
        assertThat(Reads.summary(Reads.all(Reads.within(small), "big.txt", new byte[6000])))
                .containsExactly("big.txt: TOO_LARGE");
    }

    @Test
    void refusesBrokenArchives() throws Exception {
        byte[] zip = new Zip().add("a.txt", TEXT).add("b.txt", TEXT).bytes();
        byte[] cut = Arrays.copyOf(zip, zip.length - 40);
        assertThat(Reads.rejected("x.zip", cut).category()).isEqualTo(Category.CORRUPT);
        assertThat(Reads.rejected("x.zip", cut).reason()).doesNotContain("\n").startsWith("the archive is broken");
        byte[] gz = Reads.gzip(TEXT);
        assertThat(Reads.rejected("a.gz", Arrays.copyOf(gz, gz.length - 10)).category())
                .isEqualTo(Category.CORRUPT);
        assertThat(Reads.rejected("x.zip", new Zip().bytes()).reason()).isEqualTo("the archive holds no files");
    }

    @Test
    void refusesDamagedMemberAndReadsTheRest() throws Exception {
        byte[] zip = new Zip().add("a.txt", TEXT).add("b.txt", TEXT).bytes();
        zip["a.txt".length() + 30 + 3] ^= 0x55;
        assertThat(Reads.summary(Reads.all("x.zip", zip))).hasSize(2).last().isEqualTo("x.zip!/b.txt");
        assertThat(Reads.summary(Reads.all("x.zip", zip))).first().isEqualTo("x.zip!/a.txt: CORRUPT");
    }

    @Test
    void refusesEncryptedMember() throws Exception {
        byte[] zip = new Zip().add("a.txt", TEXT).bytes();
        zip[6] |= 1;
        for (int i = 0; i < zip.length - 4; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                zip[i + 8] |= 1;
            }
        }
        assertThat(Reads.summary(Reads.all("x.zip", zip))).containsExactly("x.zip!/a.txt: ENCRYPTED");
    }

    @Test
    void refusesMemberPackedByAnUnknownMethodAndReadsTheRest() throws Exception {
        for (int method : new int[] {20, 93, 95, 99}) {
            byte[] zip = new Zip().add("a.txt", TEXT).add("b.txt", TEXT).bytes();
            zip[8] = (byte) method;
            for (int i = zip.length - 4; i >= 0; i--) {
                if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                    zip[i + 10] = (byte) (zip[i + 42] == 0 ? method : zip[i + 10]);
                }
            }
            List<String> fates = Reads.summary(Reads.all("x.zip", zip));
            assertThat(fates).as("method " + method).hasSize(2).last().isEqualTo("x.zip!/b.txt");
            assertThat(fates.get(0)).startsWith("x.zip!/a.txt: ");
        }
    }

    private static byte[] tar(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            tar.putArchiveEntry(new TarArchiveEntry("link.txt", TarArchiveEntry.LF_SYMLINK));
            tar.closeArchiveEntry();
            for (String name : names) {
                TarArchiveEntry entry = new TarArchiveEntry(name);
                entry.setSize(TEXT.length);
                tar.putArchiveEntry(entry);
                tar.write(TEXT);
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static final class Zip {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final ZipOutputStream zip = new ZipOutputStream(bytes);

        Zip add(String name, byte[] content) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
            return this;
        }

        byte[] bytes() throws IOException {
            zip.close();
            return bytes.toByteArray();
        }
    }
}
