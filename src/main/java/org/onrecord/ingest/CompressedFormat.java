package org.onrecord.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;

/** One document compressed by gzip, bzip2 or xz; of a compressed TAR archive, the members. */
final class CompressedFormat implements Format {
    private static final int MOST_KIBIBYTES = 1 << 17;
    private static final Pattern EXTENSION = Pattern.compile("(?i)\\.(?:gz|gzip|bz2|xz)$");

    private final Format tar;
    private final MediaTypes mediaTypes;

    CompressedFormat(Format tar, MediaTypes mediaTypes) {
        this.tar = tar;
        this.mediaTypes = mediaTypes;
    }

    @Override
    public void read(Source source, Reading reading) throws Refusal {
        reading.open(source);
        reading.enter();
        byte[] bytes = unpack(source, reading);
        String name = EXTENSION.matcher(source.name()).replaceFirst("");
        String type = mediaTypes.detect(name, bytes);
        if (type.equals("application/x-tar") || type.equals("application/x-gtar")) {
            tar.read(new Source(source.origin(), name, bytes, type, source.depth()), reading);
            return;
        }
        String inner = name.substring(name.lastIndexOf('/') + 1);
        reading.document(source.origin() + "!/" + new Labels().next(inner), inner, bytes, source.depth() + 1);
    }

    private static byte[] unpack(Source source, Reading reading) throws Refusal {
        try (InputStream in = new CompressorStreamFactory(true, MOST_KIBIBYTES)
                .createCompressorInputStream(method(source), new ByteArrayInputStream(source.bytes()))) {
            return reading.unpack(in, source.bytes().length);
        } catch (MemoryLimitException tooLarge) {
            throw Refusal.tooLarge("needs too much memory to unpack");
        } catch (IOException broken) {
            throw Refusal.corrupt("the file cannot be unpacked", broken);
        }
    }

    private static String method(Source source) {
        return switch (source.contentType()) {
            case "application/x-bzip2" -> CompressorStreamFactory.BZIP2;
            case "application/x-xz" -> CompressorStreamFactory.XZ;
            default -> CompressorStreamFactory.GZIP;
        };
    }
}
