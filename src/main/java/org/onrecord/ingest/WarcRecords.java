package org.onrecord.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a web archive into records and takes out those of pages. Behind a record that is damaged, or says a wrong length, the
 * next one is looked for.
 */
final class WarcRecords {
    /** So far back it is gone to look for the next record behind a wrong length: bytes. */
    private static final int BACK = 1 << 20;

    /** No more is looked at behind a block: bytes. */
    private static final int BEHIND = 64;

    private static final byte[] NOTHING = {};
    static final byte[] END = {'\r', '\n', '\r', '\n'};

    private final Peekable in;
    private final long most;

    /** A record. */
    static final class Found {
        private final @Nullable String page;
        private final byte @Nullable [] bytes;

        private final boolean isTooLarge;

        private Found(@Nullable String page, byte @Nullable [] bytes, boolean isTooLarge) {
            this.page = page;
            this.bytes = bytes;
            this.isTooLarge = isTooLarge;
        }

        /** The address of the page; null where it is not known what the record was. */
        @Nullable
        String page() {
            return page;
        }

        /** The whole record; null where it is damaged or too large. */
        byte @Nullable [] bytes() {
            return bytes;
        }

        boolean isTooLarge() {
            return isTooLarge;
        }
    }

    /**
     * @param most bytes of a block that is wanted
     */
    WarcRecords(InputStream in, long most) {
        this.in = new Peekable(in);
        this.most = most;
    }

    /**
     * The next record of a page, or the next damaged one; null at the end.
     *
     * @throws Metered.TooMuch from the stream
     */
    @Nullable
    Found next() throws IOException {
        while (true) {
            String page = null;
            try {
                in.skipLineEnds(Integer.MAX_VALUE);
                if (in.peek() < 0) {
                    return null;
                }
                WarcHeader header = WarcHeader.read(in);
                page = header == null ? null : header.page();
                byte[] bytes = header == null ? null : whole(header);
                if (bytes == null) {
                    in.findHeader();
                    return new Found(page, null, false);
                }
                if (page != null) {
                    boolean isTooLarge = bytes.length == 0;
                    return new Found(page, isTooLarge ? null : bytes, isTooLarge);
                }
            } catch (Metered.TooMuch bomb) {
                throw bomb;
            } catch (IOException damaged) {
                in.end();
                return new Found(page, null, false);
            }
        }
    }

    /**
     * The record with its block, or nothing if that is not wanted or too large; null where the block is not as long as the
     * header says.
     */
    private byte @Nullable [] whole(WarcHeader header) throws IOException {
        long length = header.length();
        boolean isWanted = header.page() != null && length <= Math.min(most, Integer.MAX_VALUE - BACK);
        in.begin();
        byte[] block = isWanted ? in.readNBytes((int) length) : NOTHING;
        boolean whole = isWanted ? block.length == length : in.skipAll(length);
        if (!whole || !in.isBehindBlock()) {
            in.goBack();
            return null;
        }
        return isWanted ? join(header.bytes(), block) : NOTHING;
    }

    private static byte[] join(byte[] header, byte[] block) {
        return ByteBuffer.allocate(header.length + block.length + END.length)
                .put(header)
                .put(block)
                .put(END)
                .array();
    }

    /** A stream of which the next byte can be looked at. */
    private static final class Peekable extends BufferedInputStream {
        private final @Nullable SeekableInput seekable;
        private long begin;
        private boolean ended;

        Peekable(InputStream in) {
            super(in);
            seekable = in instanceof SeekableInput file ? file : null;
        }

        int peek() throws IOException {
            int unit = ended ? -1 : read();
            pos -= unit < 0 ? 0 : 1;
            return unit;
        }

        void skipLineEnds(int most) throws IOException {
            for (int i = 0; i < most && (peek() == '\r' || peek() == '\n'); i++) {
                pos++;
            }
        }

        /** Skips so many bytes; false if there are fewer. */
        boolean skipAll(long bytes) throws IOException {
            long left = bytes;
            while (left > 0) {
                long skipped = skip(left);
                if (skipped == 0 && read() < 0) {
                    return false;
                }
                left -= Math.max(1, skipped);
            }
            return true;
        }

        /** A block begins here. */
        void begin() {
            mark(BACK + BEHIND);
            begin = seekable == null ? 0 : seekable.position() - (count - pos);
        }

        /** Goes back to where the block begins, or as near as that is possible. */
        void goBack() throws IOException {
            if (seekable != null) {
                seekable.seek(begin);
                pos = count;
                markpos = -1;
            } else if (markpos >= 0) {
                reset();
            }
        }

        /** Whether a block ends here: with two line ends, or at least with a record or nothing behind it. */
        boolean isBehindBlock() throws IOException {
            if (markpos < 0 || pos - markpos > BACK) {
                mark(BEHIND);
            }
            if (isNext(END)) {
                return true;
            }
            skipLineEnds(END.length);
            return peek() < 0 || isNext(WarcHeader.MAGIC);
        }

        /** Goes on to the next line that begins a header, or to the end. */
        void findHeader() throws IOException {
            int last = '\n';
            while (last >= 0) {
                mark(BEHIND);
                if (last == '\n' && isNext(WarcHeader.MAGIC)) {
                    return;
                }
                last = read();
            }
        }

        /** Whether these bytes come next; behind a mark that is near the buffer keeps what is read for that. */
        private boolean isNext(byte[] expected) throws IOException {
            byte[] bytes = readNBytes(expected.length);
            pos -= bytes.length;
            return Arrays.equals(bytes, expected);
        }

        /** From now on it holds nothing. */
        void end() {
            ended = true;
        }
    }
}
