package org.onrecord.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.onrecord.model.Outcome.Rejected.Category;

/** 7z archives: a document for each member that is a file and not hidden. */
final class SevenZipFormat implements Format {
    private static final int MOST_KIBIBYTES = 1 << 17;
    private static final int PACKED_TOGETHER = -1;

    @Override
    public void read(Source source, Reading reading) throws Refusal {
        reading.open(source);
        try (SevenZFile archive = SevenZFile.builder()
                .setSeekableByteChannel(source.channel())
                .setMaxMemoryLimitKiB(MOST_KIBIBYTES)
                .get()) {
            check(archive, source, reading.limits());
            members(source, reading, archive);
        } catch (PasswordRequiredException locked) {
            throw Refusal.encrypted();
        } catch (MemoryLimitException tooLarge) {
            throw Refusal.tooLarge("needs too much memory to unpack");
        } catch (IOException broken) {
            throw Refusal.corrupt("the archive is broken", broken);
        }
    }

    /**
     * Members are packed together: to reach one, all before it are unpacked, whether they are read or not. So the whole
     * has to be within the limits; no member gives more bytes than the archive says.
     */
    private static void check(SevenZFile archive, Source source, Limits limits) throws Refusal {
        long left = limits.unpackedBytes(source.size());
        for (SevenZArchiveEntry entry : archive.getEntries()) {
            left -= Math.max(0, entry.getSize());
            if (left < 0 || entry.getSize() < 0) {
                throw Refusal.tooLarge("unpacks to far more than its size");
            }
        }
    }

    private static void members(Source source, Reading reading, SevenZFile archive) throws IOException, Refusal {
        List<SevenZArchiveEntry> files = new ArrayList<>();
        archive.getEntries().forEach(files::add);
        files.removeIf(entry -> entry.isDirectory() || entry.isAntiItem() || Labels.isHidden(name(entry)));
        if (files.isEmpty()) {
            throw new Refusal(Category.UNREADABLE, "the archive holds no files");
        }
        Labels labels = new Labels();
        for (SevenZArchiveEntry file : files) {
            Part part = Part.file(labels.next(name(file)));
            reading.member(source, part, () -> archive.getInputStream(file), PACKED_TOGETHER);
        }
    }

    private static String name(SevenZArchiveEntry entry) {
        return entry.getName() == null ? "" : entry.getName();
    }
}
