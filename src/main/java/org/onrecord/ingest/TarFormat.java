package org.onrecord.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.onrecord.model.Outcome.Rejected.Category;

/** TAR archives: a document for each member that is a file and not hidden. Links lead nowhere. */
final class TarFormat implements Format {
    private static final int NOT_COMPRESSED = -1;

    @Override
    public void read(Source source, Reading reading) throws Refusal {
        reading.open(source);
        Labels labels = new Labels();
        boolean empty = true;
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new BufferedInputStream(source.stream()), StandardCharsets.UTF_8.name())) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (isFile(entry) && tar.canReadEntryData(entry) && !Labels.isHidden(entry.getName())) {
                    empty = false;
                    reading.member(
                            source,
                            Part.file(labels.next(entry.getName())),
                            () -> CloseShieldInputStream.wrap(tar),
                            NOT_COMPRESSED);
                }
            }
        } catch (Metered.TooMuch bomb) {
            throw Refusal.tooLarge("unpacks to far more than its size: the rest was not read");
        } catch (IOException broken) {
            throw Refusal.corrupt("the archive is broken", broken);
        }
        if (empty) {
            throw new Refusal(Category.UNREADABLE, "the archive holds no files");
        }
    }

    private static boolean isFile(TarArchiveEntry entry) {
        boolean special = entry.isSymbolicLink()
                || entry.isLink()
                || entry.isBlockDevice()
                || entry.isCharacterDevice()
                || entry.isFIFO();
        return entry.isFile() && !special;
    }
}
