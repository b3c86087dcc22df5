package org.onrecord.ingest;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which files are read inside this process: plain text and simple pages, and what nothing reads anyway. Only their first
 * characters and their tags decide, so that no container is opened to find out.
 */
final class QuickPath {
    /** A page's tree takes up to fifty times its size in memory. */
    static final int MOST_BYTES = 2_000_000;

    /** The pages of newspapers hold some thousands. Where none is closed, the time for a page grows with the square. */
    private static final int MOST_TAGS = 20_000;

    private static final String PLAIN = "text/plain";
    private static final Set<String> SAFE =
            Set.of(PLAIN, "text/markdown", "text/x-web-markdown", "text/x-log", "text/html", "application/xhtml+xml");
    private static final Set<String> TEXTUAL = Set.of("text", "message");
    private static final Set<String> MEDIA = Set.of("image", "audio", "video");

    private final MediaTypes mediaTypes;
    private final Formats formats;

    QuickPath(MediaTypes mediaTypes, Formats formats) {
        this.mediaTypes = mediaTypes;
        this.formats = formats;
    }

    /** The media type of a file that takes the quick path; null for one that does not. */
    @Nullable
    String mediaType(String name, byte[] bytes) {
        if (bytes.length == 0) {
            return PLAIN;
        }
        String outer = mediaTypes.outerType(bytes);
        String top = outer.substring(0, outer.indexOf('/'));
        if (MEDIA.contains(top)) {
            return formats.of(outer) == null ? outer : null;
        }
        if ((!TEXTUAL.contains(top) && !SAFE.contains(outer)) || tags(bytes) > MOST_TAGS) {
            return null;
        }
        String type = mediaTypes.detect(name, bytes);
        return SAFE.contains(type) || formats.of(type) == null ? type : null;
    }

    private static int tags(byte[] bytes) {
        int tags = 0;
        for (byte unit : bytes) {
            tags += unit == '<' ? 1 : 0;
        }
        return tags;
    }
}
