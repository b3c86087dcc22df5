package org.onrecord.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;

/** One document compressed by gzip, bzip2 or xz; of a compressed TAR archive, the members. */
final class CompressedFormat implements Format {
    private static final int MOST_KIBIBYTES = 1 << 17;

    /** Of what is unpacked; whether it is an archive shows itself in the first bytes. */
    private static final int HEAD = 1 << 16;

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
        String name = EXTENSION.matcher(source.name()).replaceFirst("");
        try (InputStream packed = new BufferedInputStream(source.stream());
                InputStream in = unpacked(source.contentType(), packed)) {
            Head head = Head.of(in, HEAD);
            String type = mediaTypes.detect(name, head.bytes());
            if (type.equals("application/x-tar") || type.equals("application/x-gtar")) {
                tar.read(archive(source, name, type, head.all(), reading.limits()), reading);
            } else {
                String inner = new Labels().next(name.substring(name.lastIndexOf('/') + 1));
                byte[] bytes = reading.unpack(head.all(), source.size());
                reading.document(source.origin() + "!/" + inner, inner, bytes, source.depth() + 1);
            }
        } catch (MemoryLimitException tooLarge) {
            throw Refusal.tooLarge("needs too much memory to unpack");
        } catch (IOException broken) {
            throw Refusal.corrupt("the file cannot be unpacked", broken);
        }
    }

    /** An archive whose members are unpacked one after another. */
    private static Source archive(Source source, String name, String type, InputStream in, Limits limits) {
        Metered unpacked = new Metered(in, limits.unpackedBytes(source.size()));
        return Source.of(source.origin(), name, type, source.depth(), new Content.Stream(() -> unpacked));
    }

    private static InputStream unpacked(String contentType, InputStream packed) throws IOException {
        CompressorStreamFactory factory = new CompressorStreamFactory(true, MOST_KIBIBYTES);
        return switch (contentType) {
            case "application/x-bzip2" -> factory.createCompressorInputStream(CompressorStreamFactory.BZIP2, packed);
            case "application/x-xz" -> factory.createCompressorInputStream(CompressorStreamFactory.XZ, packed);
            // Of a damaged file, this one gives all before the damage.
            default -> new GZIPInputStream(packed);
        };
    }
}
