package org.onrecord.encode;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Ids;
import org.onrecord.model.Span;

/**
 * Puts statements and queries where those of like meaning lie close together, from vectors that an encoder gave for other ends. What it
 * gives has one signed byte for each dimension and is compared by cosine or dot product; it has no elements for a text without words. Safe for threads.
 */
public final class StatementEncoder {
    private static final String FORMAT = "OnRecord search 2";
    private static final int MOST = 2048;
    private static final int MOST_PIECES = 1_000_000;

    /** What a statement is about stands around it as often as in it. The shares were chosen on the judged queries with odd numbers. */
    private static final float PARAGRAPH = 1;

    private static final float OPENING = 0.6f;

    /** A vector that was cut grows again to length 1: its largest numbers then need more than the bytes of what it was cut at. */
    private static final float ROOM = 0.75f;

    private final String encoder;
    private final Projection statements;
    private final Projection queries;
    private final float largest;

    /**
     * Takes what was learned.
     *
     * @param encoder SHA-256 of the file of the encoder whose vectors it reads, in hexadecimal
     * @param statements of parts of articles
     * @param queries with the same table of pieces
     * @param largest where the numbers of a vector of length 1 are cut: few dimensions would outweigh all others
     */
    public StatementEncoder(String encoder, Projection statements, Projection queries, float largest) {
        if (statements.inputs() != queries.inputs() || !statements.pieces().equals(queries.pieces())) {
            throw new IllegalArgumentException("statements and queries have no table of pieces in common");
        }
        if (!(largest > 0 && largest <= 1)) {
            throw new IllegalArgumentException("largest number outside (0, 1]: " + largest);
        }
        this.encoder = encoder;
        this.statements = statements;
        this.queries = queries;
        this.largest = largest;
    }

    /**
     * Reads a file that {@link #write} wrote.
     *
     * @param encoder the file of the encoder whose vectors will be read
     * @throws IOException if it is missing or no such file, or was made for another encoder, whose vectors mean something else
     */
    public static StatementEncoder read(Path file, Path encoder) throws IOException {
        StatementEncoder read;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            read = read(in);
        } catch (EOFException | UTFDataFormatException | IllegalArgumentException damaged) {
            throw new IOException(file + " is no model for search, or damaged", damaged);
        }
        if (!read.encoder.equals(Ids.sha256(encoder))) {
            throw new IOException("the model for search in " + file + " was made for another encoder than " + encoder
                    + ": train it again with 'onrecord train search'");
        }
        return read;
    }

    private static StatementEncoder read(DataInputStream in) throws IOException {
        if (!in.readUTF().equals(FORMAT)) {
            throw new IllegalArgumentException("another format");
        }
        String encoder = in.readUTF();
        float largest = in.readFloat();
        int inputs = size(in, MOST);
        int dimensions = size(in, MOST);
        PieceTable pieces = PieceTable.read(in, size(in, MOST_PIECES), dimensions);
        Projection statements = Projection.read(in, inputs, pieces);
        Projection queries = Projection.read(in, inputs, pieces);
        if (in.read() >= 0) {
            throw new IllegalArgumentException("more than a model");
        }
        return new StatementEncoder(encoder, statements, queries, largest);
    }

    private static int size(DataInputStream in, int most) throws IOException {
        int size = in.readInt();
        if (size < 1 || size > most) {
            throw new IllegalArgumentException("a size outside [1, " + most + "]: " + size);
        }
        return size;
    }

    /** As {@link #read}, but only when it is first asked for, and once for all who ask. */
    public static Supplier<StatementEncoder> lazily(Path file, Path encoder) {
        return new Supplier<>() {
            private @Nullable StatementEncoder loaded;

            @Override
            public synchronized StatementEncoder get() {
                try {
                    StatementEncoder read = loaded == null ? read(file, encoder) : loaded;
                    loaded = read;
                    return read;
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        };
    }

    /** Writes the file; the same model has the same bytes. */
    public void write(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeUTF(FORMAT);
            out.writeUTF(encoder);
            out.writeFloat(largest);
            out.writeInt(statements.inputs());
            out.writeInt(dimensions());
            out.writeInt(statements.pieces().size());
            statements.pieces().write(out);
            statements.write(out);
            queries.write(out);
        }
    }

    /** How many bytes a statement or a query with words has. */
    public int dimensions() {
        return statements.dimensions();
    }

    /**
     * A statement in its article. Spans are UTF-16 positions in the article's text.
     *
     * @param paragraph around it
     * @param opening the article's headline, or whatever it begins with
     */
    public byte[] statement(TextVectors article, List<Span> content, Span paragraph, Span opening) {
        float[] sum = new float[dimensions()];
        add(statements.of(article, article.within(content)), 1, sum);
        add(statements.of(article, article.within(List.of(paragraph))), PARAGRAPH, sum);
        add(statements.of(article, article.within(List.of(opening))), OPENING, sum);
        return bytes(sum);
    }

    private static void add(float[] part, float share, float[] sum) {
        for (int i = 0; i < part.length; i++) {
            sum[i] += share * part[i];
        }
    }

    /** A query, by the vectors of its whole text. */
    public byte[] query(TextVectors query) {
        int[] all = query.within(List.of(new Span(0, Integer.MAX_VALUE)));
        return all.length == 0 ? new byte[0] : bytes(queries.of(query, all));
    }

    /** All are of one length but for rounding, so that their dot products rank as their cosines do. */
    private byte[] bytes(float[] vector) {
        float[] unit = Projection.unit(vector);
        for (int i = 0; i < unit.length; i++) {
            unit[i] = Math.clamp(unit[i], -largest, largest);
        }
        unit = Projection.unit(unit);
        byte[] bytes = new byte[unit.length];
        boolean empty = true;
        for (int i = 0; i < bytes.length; i++) {
            int value = Math.round(unit[i] / largest * ROOM * Byte.MAX_VALUE);
            bytes[i] = (byte) Math.clamp(value, -Byte.MAX_VALUE, Byte.MAX_VALUE);
            empty &= bytes[i] == 0;
        }
        return empty ? new byte[0] : bytes;
    }

    /**
     * The cosine of the angle between two vectors of bytes, -1 to 1; 0 where one has no elements.
     *
     * @throws IllegalArgumentException if both have elements, and not as many
     */
    public static double similarity(byte[] a, byte[] b) {
        if (a.length == 0 || b.length == 0) {
            return 0;
        }
        if (a.length != b.length) {
            throw new IllegalArgumentException("vectors of " + a.length + " and " + b.length + " bytes");
        }
        long product = 0;
        long first = 0;
        long second = 0;
        for (int i = 0; i < a.length; i++) {
            product += (long) a[i] * b[i];
            first += (long) a[i] * a[i];
            second += (long) b[i] * b[i];
        }
        return product / Math.sqrt((double) first * second);
    }
}
