package org.onrecord.ingest;

/** Told what becomes of one input while it is read. */
@FunctionalInterface
interface Receiver {
    /** An article or a fate. */
    void take(Intake intake);

    /** A document inside the input is opened; until its {@link #end}, all that is told is about it and what it contains. */
    default void begin(String origin) {}

    /** The document that was opened last, or the input itself, has this size: bytes. */
    default void size(long bytes) {}

    /** The document that was opened last is read. */
    default void end() {}

    /** Much has been read that holds no documents. */
    default void alive() {}
}
