package org.onrecord.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Tells the files that are tables, or tables compressed by gzip, by their name and beginning: they are read from disk as
 * a stream, and so may be larger than other files.
 */
final class TableFiles {
    /** So much of a compressed file unpacks to more than {@link MediaTypes#HEAD} bytes, or is all of it. */
    private static final int PACKED_HEAD = 1 << 16;

    private static final Pattern GZIP = Pattern.compile("(?i)\\.gz(?:ip)?$");

    private final MediaTypes mediaTypes;
    private final Limits limits;

    TableFiles(MediaTypes mediaTypes, Limits limits) {
        this.mediaTypes = mediaTypes;
        this.limits = limits;
    }

    /** The table in a file, or null where the file is something else. */
    @Nullable
    Source find(String origin, Path path) throws Refusal {
        String name = SourceFile.name(path);
        String inner = GZIP.matcher(name).replaceFirst("");
        if (!MediaTypes.isTableName(inner)) {
            return null;
        }
        byte[] head = SourceFile.head(path, PACKED_HEAD);
        if (!inner.equals(name)) {
            return packed(origin, path, inner, head);
        }
        String type = mediaTypes.table(name, head);
        return type == null ? null : Source.streamed(origin, name, type, () -> Files.newInputStream(path));
    }

    private @Nullable Source packed(String origin, Path path, String inner, byte[] head) {
        String type = mediaTypes.table(inner, unpackedHead(head));
        if (type == null) {
            return null;
        }
        long most = limits.streamedBytes(SourceFile.size(path));
        return Source.streamed(
                origin + "!/" + new Labels().next(inner), inner, type, () -> new Metered(unpacked(path), most));
    }

    /** Of a damaged file, this stream gives all before the damage. */
    private static InputStream unpacked(Path path) throws IOException {
        InputStream packed = new BufferedInputStream(Files.newInputStream(path));
        try {
            return new GZIPInputStream(packed);
        } catch (IOException broken) {
            packed.close();
            throw broken;
        }
    }

    /** Nothing where the file is not compressed, or is broken from the first. */
    private static byte[] unpackedHead(byte[] packed) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return Head.of(in, MediaTypes.HEAD).bytes();
        } catch (IOException broken) {
            return new byte[0];
        }
    }
}
