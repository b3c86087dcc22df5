package org.onrecord.ingest;

import java.io.Closeable;
import java.io.InputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads files and standard input into articles. What a parser could crash, hang or exhaust on is read in processes of its
 * own, which are started when they are first needed, kept for the next input, and ended by {@link #close}. Safe for
 * threads: there are as many processes as threads that read at the same time. Only one thread can read standard input.
 */
public final class Ingestor implements DocumentReader, Closeable {
    private final DirectReader direct;
    private final DocumentReader isolated;
    private final StandardInput standardInput;

    /** Reads neither tables nor standard input. */
    public Ingestor() {
        this(null, InputStream.nullInputStream());
    }

    /**
     * Reads with the default limits: 200 MB a file that is not a table, 10 million UTF-16 code units a text, a minute
     * without an answer.
     *
     * @param fields where tables hold their articles; null where that is not known, and tables are not read
     * @param standardInput read where an input names it
     */
    public Ingestor(@Nullable TableFields fields, InputStream standardInput) {
        this(Limits.DEFAULT, fields, standardInput);
    }

    Ingestor(Limits limits, @Nullable TableFields fields, InputStream standardInput) {
        Setup setup = new Setup(limits, fields);
        this.direct = new DirectReader(setup);
        this.isolated = new IsolatedReader(ChildCommand.DEFAULT, setup, Patience.DEFAULT);
        this.standardInput = new StandardInput(standardInput, limits);
    }

    /**
     * Hands {@code out} what the input holds: one article or its fate, or, for a feed, a table or an archive, one for each
     * item, row or member; and one more for the container itself if it could not be read to its end. What a file contains
     * never makes this method throw; what {@code out} throws passes through.
     *
     * @throws java.io.UncheckedIOException if the thread was interrupted
     */
    @Override
    public void read(Input input, Consumer<Intake> out) {
        if (input.path() == null) {
            standardInput(input.origin(), out);
        } else {
            file(input, out);
        }
    }

    private void file(Input input, Consumer<Intake> out) {
        if (!direct.readIfSimple(input, out)) {
            isolated.read(input, out);
        }
    }

    private void standardInput(String origin, Consumer<Intake> out) {
        Head head = standardInput.head();
        if (!direct.readIfTable(origin, head, out)) {
            standardInput.file(origin, head, input -> file(input, out), out);
        }
    }

    /** Ends the processes; those that are reading end with their input. */
    @Override
    public void close() {
        isolated.close();
    }
}
