package org.onrecord.ingest;

import org.jspecify.annotations.Nullable;

/**
 * A document inside a container, as the container tells of it.
 *
 * @param label what the document's origin ends in, behind {@code !/}
 * @param name a file name, a hint for detection
 * @param mediaType the media type where the container leaves no doubt about it; null where the content decides
 */
record Part(String label, String name, @Nullable String mediaType, Served served) {
    /** A file in an archive. */
    static Part file(String label) {
        return new Part(label, label, null, Served.NOT);
    }
}
