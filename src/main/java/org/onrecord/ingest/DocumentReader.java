package org.onrecord.ingest;

import java.io.Closeable;
import java.util.function.Consumer;

/** Reads files into articles and fates, in this process or in another. Safe for threads. */
interface DocumentReader extends Closeable {
    /**
     * Hands {@code out} what the input holds, as {@link Ingestor#read} says.
     *
     * @throws java.io.UncheckedIOException if the thread was interrupted while it waited for another process
     */
    void read(Input input, Consumer<Intake> out);

    /** Ends what the reader started. */
    @Override
    default void close() {}
}
