package org.onrecord.ingest;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Mailboxes: a mail for each line that starts with "From " and looks like a mailbox's. */
final class MboxFormat implements Format {
    private static final int NOT_COMPRESSED = -1;
    private static final int LONGEST_LINE = 1000;
    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

    /** A sender and a time; some programs leave both out. In a mail's text such a line is prose. */
    private static final Pattern SEPARATOR = Pattern.compile("From (?:.*\\d{1,2}:\\d{2}.*\\d{4}.*)?");

    @Override
    public void read(Source source, Reading reading) throws Refusal {
        reading.open(source);
        byte[] bytes = source.bytes();
        int begin = lineEnd(bytes, 0);
        int number = 1;
        while (begin < bytes.length) {
            int end = mailEnd(bytes, begin);
            mail(source, reading, String.valueOf(number++), begin, end);
            begin = lineEnd(bytes, end);
        }
    }

    private static void mail(Source source, Reading reading, String label, int begin, int end) throws Refusal {
        Part part = new Part(label, label + ".eml", "message/rfc822", Served.NOT);
        reading.member(
                source, part, () -> new ByteArrayInputStream(source.bytes(), begin, end - begin), NOT_COMPRESSED);
    }

    /** Where the next mail's separator starts, or the end of the file. */
    private static int mailEnd(byte[] bytes, int begin) {
        int line = begin;
        boolean afterBlank = false;
        while (line < bytes.length) {
            int next = lineEnd(bytes, line);
            if (afterBlank && isSeparator(bytes, line, next)) {
                return line;
            }
            afterBlank = isBlank(bytes, line, next);
            line = next;
        }
        return bytes.length;
    }

    private static boolean isSeparator(byte[] bytes, int begin, int end) {
        for (int i = 0; i < FROM.length; i++) {
            if (begin + i >= end || bytes[begin + i] != FROM[i]) {
                return false;
            }
        }
        int length = Math.min(end - begin, LONGEST_LINE);
        String line = new String(bytes, begin, length, StandardCharsets.ISO_8859_1);
        return SEPARATOR.matcher(line.replaceFirst("[\\r\\n]+$", "")).matches();
    }

    private static boolean isBlank(byte[] bytes, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (bytes[i] != '\r' && bytes[i] != '\n') {
                return false;
            }
        }
        return true;
    }

    /** The start of the next line. */
    private static int lineEnd(byte[] bytes, int begin) {
        int end = begin;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return Math.min(end + 1, bytes.length);
    }
}
