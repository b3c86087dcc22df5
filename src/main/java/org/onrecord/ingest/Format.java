package org.onrecord.ingest;

/** How documents of one kind are read. Implementations keep no state between documents. */
@FunctionalInterface
interface Format {
    /**
     * Hands what the document holds to {@code reading}: one article, or the items or members of a container.
     *
     * @throws Refusal if the document as a whole cannot be read
     */
    void read(Source source, Reading reading) throws Refusal;
}
