package org.onrecord.ingest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes what heads and foots the pages out of rich text, since Tika's parser gives it as if it were text. */
final class RtfHeaders {
    private static final Pattern HEADER = Pattern.compile("\\{\\s*\\\\(?:header|footer)[lrf]?(?![a-z])");

    /** What may stand between a group's braces and is no brace of its own: escapes, and binary data of a given length. */
    private static final Pattern TOKEN = Pattern.compile("\\\\bin(\\d{1,9}) ?|\\\\[\\\\{}]|[{}]");

    private static final int NOT_CLOSED = -1;

    private RtfHeaders() {}

    /** The bytes without the groups that hold headers and footers. */
    static byte[] removed(byte[] rtf) {
        // One character a byte: only braces and words of ASCII matter.
        String text = new String(rtf, StandardCharsets.ISO_8859_1);
        Matcher header = HEADER.matcher(text);
        ByteArrayOutputStream rest = new ByteArrayOutputStream(rtf.length);
        int kept = 0;
        while (header.find()) {
            if (isEscaped(text, header.start())) {
                continue;
            }
            int end = end(text, header.start());
            if (end == NOT_CLOSED) {
                // What is broken stays: to look behind it for others could take as many passes as there are.
                break;
            }
            rest.write(rtf, kept, header.start() - kept);
            kept = end;
            header.region(end, text.length());
        }
        rest.write(rtf, kept, rtf.length - kept);
        return rest.toByteArray();
    }

    private static boolean isEscaped(String text, int brace) {
        int slashes = 0;
        while (brace - slashes > 0 && text.charAt(brace - slashes - 1) == '\\') {
            slashes++;
        }
        return slashes % 2 == 1;
    }

    /** Behind the brace that closes a group. */
    private static int end(String text, int begin) {
        Matcher token = TOKEN.matcher(text);
        int depth = 0;
        int at = begin;
        while (at < text.length() && token.find(at)) {
            at = token.end();
            if (token.group(1) != null) {
                at = (int) Math.min(text.length(), at + Long.parseLong(token.group(1)));
            } else if (token.group().equals("{")) {
                depth++;
            } else if (token.group().equals("}") && --depth == 0) {
                return at;
            }
        }
        return NOT_CLOSED;
    }
}
