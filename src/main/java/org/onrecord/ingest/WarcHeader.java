package org.onrecord.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines before the block of a record of a web archive. */
final class WarcHeader {
    static final byte[] MAGIC = "WARC/".getBytes(StandardCharsets.US_ASCII);

    private static final int LONGEST = 1 << 16;

    private final byte[] bytes;
    private final Map<String, String> fields;

    /**
     * @param fields by their names in lower case; of several of one name the last
     */
    private WarcHeader(byte[] bytes, Map<String, String> fields) {
        this.bytes = bytes;
        this.fields = fields;
    }

    /** The header that stands next; null where none does, or one without the length of its block. */
    static @Nullable WarcHeader read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Map<String, String> fields = new HashMap<>();
        if (!line(in, bytes).startsWith("WARC/")) {
            return null;
        }
        for (String line = line(in, bytes); !line.isBlank(); line = line(in, bytes)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        WarcHeader header = new WarcHeader(bytes.toByteArray(), fields);
        return bytes.size() < LONGEST && header.length() >= 0 ? header : null;
    }

    /** One line, added to all; empty also where the stream ends, or where the lines are too long. */
    private static String line(InputStream in, ByteArrayOutputStream all) throws IOException {
        int begin = all.size();
        int unit = 0;
        while (unit != '\n' && all.size() < LONGEST) {
            unit = in.read();
            if (unit < 0) {
                break;
            }
            all.write(unit);
        }
        return new String(all.toByteArray(), begin, all.size() - begin, StandardCharsets.UTF_8);
    }

    /** The lines as they stand, with the blank one behind them; readers leave them as they are. */
    byte[] bytes() {
        return bytes;
    }

    /** The size of the block in bytes; -1 where the header does not say. */
    long length() {
        try {
            return Long.parseLong(fields.getOrDefault("content-length", "-1"));
        } catch (NumberFormatException noLength) {
            return -1;
        }
    }

    /** The address of a page or another answer of a web server; null for any other record. */
    @Nullable
    String page() {
        String target = fields.getOrDefault("warc-target-uri", "");
        // Some programs write the address in angle brackets, as the first version of the format showed it.
        String bare =
                target.startsWith("<") && target.endsWith(">") ? target.substring(1, target.length() - 1) : target;
        boolean isAnswer = fields.getOrDefault("warc-type", "").equals("response")
                && fields.getOrDefault("content-type", "").startsWith("application/http");
        return isAnswer ? Urls.web(bare) : null;
    }
}
