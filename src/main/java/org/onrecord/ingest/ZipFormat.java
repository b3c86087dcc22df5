package org.onrecord.ingest;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.onrecord.model.Outcome.Rejected.Category;

/** ZIP archives: a document for each member that is a file and not hidden. */
final class ZipFormat implements Format {
    @Override
    public void read(Source source, Reading reading) throws Refusal {
        reading.open(source);
        try (ZipFile zip =
                ZipFile.builder().setSeekableByteChannel(source.channel()).get()) {
            List<ZipArchiveEntry> files = Collections.list(zip.getEntries()).stream()
                    .filter(entry -> !entry.isDirectory() && !Labels.isHidden(entry.getName()))
                    .toList();
            if (files.isEmpty()) {
                throw new Refusal(Category.UNREADABLE, "the archive holds no files");
            }
            Labels labels = new Labels();
            for (ZipArchiveEntry file : files) {
                member(source, reading, zip, file, labels.next(file.getName()));
            }
        } catch (IOException broken) {
            throw Refusal.corrupt("the archive is broken", broken);
        }
    }

    private static void member(Source source, Reading reading, ZipFile zip, ZipArchiveEntry file, String label)
            throws Refusal {
        String origin = source.origin() + "!/" + label;
        if (file.getGeneralPurposeBit().usesEncryption()) {
            reading.enter();
            reading.refuse(origin, Refusal.encrypted());
            return;
        }
        reading.member(source, Part.file(label), () -> zip.getInputStream(file), file.getCompressedSize());
    }
}
