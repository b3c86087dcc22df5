package org.onrecord.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Takes editors' comments out of a Word document, since Tika's parser gives them as if they were text. */
final class WordComments {
    private static final String COMMENTS = "word/comments.xml";
    private static final String NONE =
            "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>";

    private WordComments() {}

    /** The document without comments; as it is where it has none, or is so damaged that only its parser can say how. */
    static byte[] removed(byte[] document) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(document))
                .get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntriesInPhysicalOrder());
            boolean any = entries.stream().anyMatch(WordComments::isComments);
            return any ? without(zip, entries) : document;
        } catch (IOException | RuntimeException damaged) {
            return document;
        }
    }

    private static byte[] without(ZipFile zip, List<ZipArchiveEntry> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
            for (ZipArchiveEntry entry : entries) {
                if (isComments(entry)) {
                    out.putArchiveEntry(new ZipArchiveEntry(entry.getName()));
                    out.write(NONE.getBytes(StandardCharsets.UTF_8));
                    out.closeArchiveEntry();
                } else {
                    out.addRawArchiveEntry(entry, zip.getRawInputStream(entry));
                }
            }
        }
        return bytes.toByteArray();
    }

    private static boolean isComments(ZipArchiveEntry entry) {
        return entry.getName().equals(COMMENTS);
    }
}
