package org.onrecord.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The records of a file that were compressed by gzip one by one and joined, each of which begins with the same bytes.
 * Behind a damaged one the next is looked for.
 */
final class GzipMembers {
    /** Programs that compress in pieces take some ten thousand bytes at a time. */
    private static final int LONGEST_PIECE = 1 << 20;

    private static final int[] MAGIC = {0x1F, 0x8B, 8};

    private final SeekableInput in;
    private final byte[] beginning;
    private @Nullable Metered current;
    private long left;
    private long begin;
    private boolean skipped;

    /**
     * @param beginning of each record
     * @param most bytes that all may unpack to
     */
    GzipMembers(SeekableInput in, byte[] beginning, long most) {
        this.in = in;
        this.beginning = beginning.clone();
        this.left = most;
    }

    /**
     * Whether the file was cut into pieces of any size that were compressed one by one, so that records go on from one to
     * the next. Leaves the file at its beginning.
     *
     * @param end with which every record ends
     */
    boolean isInPieces(byte[] end) throws IOException {
        in.seek(0);
        try (InputStream gzip = open()) {
            byte[] piece = gzip.readNBytes(LONGEST_PIECE);
            long second = in.position();
            return !endsWith(piece, end) && first(second).length > 0 && !isRecord(second);
        } catch (IOException damaged) {
            return false;
        } finally {
            in.seek(0);
        }
    }

    private static boolean endsWith(byte[] bytes, byte[] end) {
        int begin = bytes.length - end.length;
        return begin >= 0 && Arrays.equals(bytes, begin, bytes.length, end, 0, end.length);
    }

    /**
     * The next record, unpacked; null where there is none. Where it is damaged, reading it fails. The one before is of no
     * use any more.
     *
     * @throws Metered.TooMuch if all unpack to more than allowed
     */
    @Nullable
    InputStream next() throws IOException {
        long end = current == null ? 0 : end(current);
        begin = end < 0 ? find(begin + 1) : behind(end);
        if (begin < 0) {
            return null;
        }
        in.seek(begin);
        current = new Metered(new Fragile(open()), left);
        return current;
    }

    /** Whether what is no record was passed over on the way to the last one, or to the end, beside those that are damaged. */
    boolean hasSkipped() {
        return skipped;
    }

    /** Where a record ends; -1 if it is damaged, and that is not known. */
    private long end(Metered record) throws IOException {
        try (record) {
            record.transferTo(OutputStream.nullOutputStream());
            left = record.left();
            return in.position();
        } catch (Metered.TooMuch bomb) {
            throw bomb;
        } catch (IOException damaged) {
            left = record.left();
            return -1;
        }
    }

    /** Where the record behind another one begins, or -1. Zeros between them are nothing. */
    private long behind(long end) throws IOException {
        in.seek(end);
        int unit = in.read();
        while (unit == 0) {
            unit = in.read();
        }
        skipped = false;
        if (unit < 0) {
            return -1;
        }
        long expected = in.position() - 1;
        if (isRecord(expected)) {
            return expected;
        }
        skipped = true;
        return find(expected + 1);
    }

    /** Where the first record begins from a place on, or -1. */
    private long find(long from) throws IOException {
        in.seek(from);
        for (int unit = in.read(); unit >= 0; unit = in.read()) {
            if (unit == MAGIC[0]) {
                long at = in.position() - 1;
                if (isRecord(at)) {
                    return at;
                }
                in.seek(at + 1);
            }
        }
        return -1;
    }

    private boolean isRecord(long at) throws IOException {
        return Arrays.equals(first(at), beginning);
    }

    /** The first bytes of what is compressed there, as many as a record's beginning has; none where nothing is. */
    private byte[] first(long at) throws IOException {
        in.seek(at);
        for (int unit : MAGIC) {
            if (in.read() != unit) {
                return new byte[0];
            }
        }
        in.seek(at);
        try (InputStream gzip = open()) {
            return gzip.readNBytes(beginning.length);
        } catch (IOException damaged) {
            return new byte[0];
        }
    }

    private InputStream open() throws IOException {
        return new GzipCompressorInputStream(CloseShieldInputStream.wrap(in));
    }

    /** A stream that fails for good once it has failed: the library's must not be asked again then. */
    private static final class Fragile extends FilterInputStream {
        private @Nullable IOException failure;

        Fragile(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (failure != null) {
                throw failure;
            }
            try {
                return super.read(bytes, offset, length);
            } catch (IOException damaged) {
                failure = damaged;
                throw damaged;
            }
        }

        @Override
        public long skip(long count) throws IOException {
            return IOUtils.skip(this, count);
        }
    }
}
