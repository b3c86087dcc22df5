package org.onrecord.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts a mailbox into its mails, of which one at a time is in memory. */
final class MboxMails {
    /** A longer line is taken in pieces, the first of which tells whether it is a separator: bytes. */
    private static final int PIECE = 1000;

    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

    /** A sender and a time; some programs leave both out. In a mail's text such a line is prose. */
    private static final Pattern SEPARATOR = Pattern.compile("From (?:.*\\d{1,2}:\\d{2}.*\\d{4}.*)?");

    private final InputStream in;
    private final long most;
    private final byte[] piece = new byte[PIECE];
    private int length;
    private boolean beginsLine;
    private boolean endsLine = true;

    /**
     * Passes over the first line, which is a separator.
     *
     * @param in buffered
     * @param most bytes of a mail; of a longer one no more is given than one byte beside
     */
    MboxMails(InputStream in, long most) throws IOException {
        this.in = in;
        this.most = most;
        advance();
        passLine();
    }

    /** The next mail; null at the end. */
    byte @Nullable [] next() throws IOException {
        if (length == 0) {
            return null;
        }
        ByteArrayOutputStream mail = new ByteArrayOutputStream();
        boolean afterBlank = false;
        do {
            if (beginsLine && afterBlank && isSeparator()) {
                passLine();
                return mail.toByteArray();
            }
            mail.write(piece, 0, (int) Math.min(length, most + 1 - mail.size()));
            afterBlank = beginsLine && isBlank();
        } while (advance());
        return mail.toByteArray();
    }

    /** Goes on behind the line that the piece is of. */
    private void passLine() throws IOException {
        boolean within = !endsLine;
        while (within) {
            within = advance() && !endsLine;
        }
        advance();
    }

    /** Goes on to the next piece; false at the end. */
    private boolean advance() throws IOException {
        beginsLine = endsLine;
        endsLine = false;
        length = 0;
        while (length < PIECE && !endsLine) {
            int unit = in.read();
            if (unit < 0) {
                break;
            }
            piece[length++] = (byte) unit;
            endsLine = unit == '\n';
        }
        return length > 0;
    }

    private boolean isSeparator() {
        for (int i = 0; i < FROM.length; i++) {
            if (i >= length || piece[i] != FROM[i]) {
                return false;
            }
        }
        String line = new String(piece, 0, length, StandardCharsets.ISO_8859_1);
        return SEPARATOR.matcher(line.replaceFirst("[\\r\\n]+$", "")).matches();
    }

    private boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (piece[i] != '\r' && piece[i] != '\n') {
                return false;
            }
        }
        return true;
    }
}
