package org.onrecord.encode;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Cuts text into the word pieces of a {@code tokenizer.json}: no special tokens, no truncation, no padding. Safe for threads.
 *
 * <p>DJL unpacks its native library (14 MB, once) into {@code .djl.ai/tokenizers} of the home folder, or of {@code java.io.tmpdir} where
 * the home folder is read-only; the system property or environment variable {@code DJL_CACHE_DIR} names another folder.
 */
public final class WordPieces implements AutoCloseable {
    private static final Map<String, String> OPTIONS =
            Map.of("truncation", "false", "padding", "false", "addSpecialTokens", "false");

    private static final String CONTINUED = "##";

    private final HuggingFaceTokenizer tokenizer;
    private final ReadWriteLock closing = new ReentrantReadWriteLock();

    /**
     * Reads a {@code tokenizer.json}; does not close the stream.
     *
     * @throws IOException if the stream cannot be read
     * @throws IllegalArgumentException if it holds no tokenizer
     */
    public WordPieces(InputStream json) throws IOException {
        stayOffTheNetwork();
        var bytes = new ByteArrayInputStream(json.readAllBytes());
        try {
            tokenizer = HuggingFaceTokenizer.newInstance(bytes, OPTIONS);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("not a tokenizer.json", e);
        }
    }

    /** As the other constructor, of a file. */
    public static WordPieces open(Path json) throws IOException {
        try (var in = Files.newInputStream(json)) {
            return new WordPieces(in);
        }
    }

    /** DJL reports each tokenizer to its makers through an address of Amazon's machines, unless told otherwise before the first. */
    private static void stayOffTheNetwork() {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
    }

    /**
     * The pieces of a text of any length, in order. White space and control characters belong to no piece; a special token spelled out
     * in the text ({@code [SEP]}) is one piece and gets its id. Several pieces may share one character.
     *
     * @throws IllegalStateException if closed
     */
    public Pieces cut(String text) {
        var joined = new Joined();
        Chunks.of(text).forEach(chunk -> joined.add(chunk, encode(chunk.sound())));
        return joined.toPieces();
    }

    /** The characters of a piece, without the marks of one that goes on with a word. */
    public String piece(int id) {
        closing.readLock().lock();
        try {
            String piece = tokenizer.decode(new long[] {id}, false);
            return piece.startsWith(CONTINUED) ? piece.substring(CONTINUED.length()) : piece;
        } finally {
            closing.readLock().unlock();
        }
    }

    private Encoding encode(String text) {
        closing.readLock().lock();
        try {
            return tokenizer.encode(text, false, false);
        } finally {
            closing.readLock().unlock();
        }
    }

    /** Waits for cuts in progress. */
    @Override
    public void close() {
        closing.writeLock().lock();
        try {
            tokenizer.close();
        } finally {
            closing.writeLock().unlock();
        }
    }

    /** The pieces of the chunks so far. */
    private static final class Joined {
        private int[] ids = new int[256];
        private int[] begins = new int[256];
        private int[] ends = new int[256];
        private boolean[] starts = new boolean[256];
        private int size;

        private void add(Chunks.Chunk chunk, Encoding encoding) {
            long[] added = encoding.getIds();
            long[] words = encoding.getWordIds();
            CharSpan[] spans = encoding.getCharTokenSpans();
            reserve(added.length);
            int[] positions = chunk.positions();
            for (int i = 0; i < added.length; i++) {
                ids[size] = (int) added[i];
                begins[size] = positions[spans[i].getStart()];
                ends[size] = positions[spans[i].getEnd()];
                starts[size] = i == 0 || words[i] != words[i - 1];
                size++;
            }
        }

        private void reserve(int more) {
            if (size + more > ids.length) {
                resize(Math.max(size + more, 2 * ids.length));
            }
        }

        private void resize(int length) {
            ids = Arrays.copyOf(ids, length);
            begins = Arrays.copyOf(begins, length);
            ends = Arrays.copyOf(ends, length);
            starts = Arrays.copyOf(starts, length);
        }

        private Pieces toPieces() {
            resize(size);
            return new Pieces(ids, begins, ends, starts);
        }
    }
}
