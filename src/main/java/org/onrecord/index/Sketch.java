package org.onrecord.index;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Ids;
import org.onrecord.model.StatementRow;

/**
 * What tells nearly identical statements of one speaker without reading them: who speaks, and which words there are, as hashes of 64 and
 * of 16 bits. Two words in 65,536 are taken for one, which matters to none of the shares that are asked for.
 */
final class Sketch {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final long NOBODY = 0;
    private static final double SAME = 0.7;
    private static final double CUT = 0.9;
    private static final int SHORTEST_CUT = 5;
    private static final int HASH = 0x9E3779B9;

    private final long speaker;
    private final short[] words;

    /** @param words in ascending order, each once */
    private Sketch(long speaker, short[] words) {
        this.speaker = speaker;
        this.words = words;
    }

    static Sketch of(StatementRow row) {
        return new Sketch(speaker(row.speakerId(), row.speakerName()), words(row.text()));
    }

    private static long speaker(@Nullable String id, @Nullable String name) {
        return name == null
                ? NOBODY
                : Long.parseUnsignedLong(Ids.sha256(Objects.requireNonNullElse(id, "") + "\n" + name), 0, 16, 16);
    }

    private static short[] words(String text) {
        int[] distinct = NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .mapToInt(word -> (short) ((word.hashCode() * HASH) >>> Short.SIZE))
                .sorted()
                .distinct()
                .toArray();
        short[] hashes = new short[distinct.length];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = (short) distinct[i];
        }
        return hashes;
    }

    /** Reads what {@link #bytes} gave. */
    static Sketch read(BytesRef bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
        long speaker = in.getLong();
        short[] words = new short[in.remaining() / Short.BYTES];
        in.asShortBuffer().get(words);
        return new Sketch(speaker, words);
    }

    BytesRef bytes() {
        ByteBuffer out = ByteBuffer.allocate(Long.BYTES + Short.BYTES * words.length);
        out.putLong(speaker);
        for (short word : words) {
            out.putShort(word);
        }
        return new BytesRef(out.array());
    }

    /**
     * Whether both are the same quotation: one speaker's, and of the words of both at least seven in ten are the same (Jaccard index), or a
     * cut of at least five words has nine in ten of its words in the longer one.
     */
    boolean resembles(Sketch other) {
        int shorter = Math.min(words.length, other.words.length);
        if (speaker == NOBODY || speaker != other.speaker || shorter == 0) {
            return false;
        }
        int common = common(other);
        int all = words.length + other.words.length - common;
        return common >= SAME * all || (shorter >= SHORTEST_CUT && common >= CUT * shorter);
    }

    private int common(Sketch other) {
        int common = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < words.length && theirs < other.words.length) {
            int order = Short.compare(words[mine], other.words[theirs]);
            if (order == 0) {
                common++;
            }
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
        return common;
    }
}
