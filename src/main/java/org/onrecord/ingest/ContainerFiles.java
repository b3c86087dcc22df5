package org.onrecord.ingest;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the files that are archives or mailboxes by their beginning: their members are read from disk one by one, so that
 * such a file may be larger than other files.
 */
final class ContainerFiles {
    private static final int HEAD = 1 << 16;
    private static final String ZIP = "application/zip";
    private static final String GZIP = "application/gzip";

    /** What its first bytes alone tell. */
    private static final Set<String> TYPES = Set.of(
            WarcFormat.PLAIN,
            WarcFormat.PACKED,
            GZIP,
            "application/x-bzip2",
            "application/x-xz",
            "application/x-tar",
            "application/x-gtar",
            "application/x-7z-compressed",
            "application/mbox");

    private final MediaTypes mediaTypes;

    ContainerFiles(MediaTypes mediaTypes) {
        this.mediaTypes = mediaTypes;
    }

    /**
     * The container in a file, or null where the file is something else.
     *
     * @param progress called from time to time while the container is read
     */
    @Nullable
    Source find(Input input, Runnable progress) throws Refusal {
        Path path = input.file();
        String type = type(path, SourceFile.head(path, HEAD));
        if (type == null) {
            return null;
        }
        Content content = new Content.OnDisk(path, SourceFile.size(path), progress);
        return Source.of(input.origin(), SourceFile.name(path), type, 0, content);
    }

    private @Nullable String type(Path path, byte[] head) throws Refusal {
        String outer = mediaTypes.outerType(head);
        if (outer.equals(ZIP)) {
            // Many documents are ZIP files inside.
            return SourceFile.opened(path, mediaTypes::detectFile).equals(ZIP) ? ZIP : null;
        }
        if (outer.equals(GZIP) && WarcFormat.isPacked(head)) {
            return WarcFormat.PACKED;
        }
        return TYPES.contains(outer) ? outer : null;
    }
}
