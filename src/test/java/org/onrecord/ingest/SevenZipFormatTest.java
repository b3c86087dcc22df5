package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Outcome.Rejected.Category;

final class SevenZipFormatTest {
    private static final byte[] TEXT = Reads.utf8("Bessent said so.\n");

    @Test
    void readsEachMemberThatIsNotHidden() throws Exception {
        for (SevenZMethod method : List.of(SevenZMethod.LZMA2, SevenZMethod.DEFLATE, SevenZMethod.COPY)) {
            byte[] archive = archive(method, "b/ä.txt", TEXT, "b/.DS_Store", TEXT, "c.txt", TEXT, "e.txt", new byte[0]);
            assertThat(Reads.summary(Reads.all("x.7z", archive)))
                    .as(method.name())
                    .containsExactly("x.7z!/b/ä.txt", "x.7z!/c.txt", "x.7z!/e.txt: UNREADABLE");
        }
    }

    @Test
    void refusesBomb() throws Exception {
        byte[] bomb = archive(SevenZMethod.LZMA2, "a.txt", TEXT, "bomb.txt", new byte[20_000_000]);
        assertThat(Reads.rejected("x.7z", bomb).category()).isEqualTo(Category.TOO_LARGE);
    }

    @Test
    void refusesMemberOverTheSizeOfAFileAndReadsTheRest() throws Exception {
        Limits small = new Limits(5000, 1000_000, 1000_000, 10, 5, 1000_000, 100_000);
        byte[] archive = archive(SevenZMethod.LZMA2, "big.txt", new byte[6000], "a.txt", TEXT);
        assertThat(Reads.summary(Reads.all(Reads.within(small), "x.7z", archive)))
                .containsExactly("x.7z!/big.txt: TOO_LARGE", "x.7z!/a.txt");
    }

    @Test
    void refusesBrokenArchive() throws Exception {
        byte[] archive = archive(SevenZMethod.LZMA2, "a.txt", TEXT, "b.txt", TEXT);
        for (int part = 1; part < 10; part++) {
            byte[] cut = Arrays.copyOf(archive, archive.length * part / 10);
            assertThat(Reads.rejected("x.7z", cut).category())
                    .as(part + " tenths")
                    .isEqualTo(Category.CORRUPT);
        }
        assertThat(Reads.rejected("x.7z", archive(SevenZMethod.COPY)).reason()).isEqualTo("the archive holds no files");
    }

    private static byte[] archive(SevenZMethod method, Object... namesAndContents) throws IOException {
        SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
        try (SevenZOutputFile out = new SevenZOutputFile(channel)) {
            out.setContentCompression(method);
            for (int i = 0; i < namesAndContents.length; i += 2) {
                SevenZArchiveEntry entry = new SevenZArchiveEntry();
                entry.setName((String) namesAndContents[i]);
                out.putArchiveEntry(entry);
                out.write((byte[]) namesAndContents[i + 1]);
                out.closeArchiveEntry();
            }
        }
        return Arrays.copyOf(channel.array(), (int) channel.size());
    }
}
