package org.onrecord.index;

import java.io.IOException;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.StoredFields;

/**
 * Stored fields for who reads most documents of a segment in order. They are compressed in blocks of a hundred documents and more: here a block is
 * unpacked once and kept for its next document, where a reader of single documents unpacks a part of it for each.
 */
final class WholeBlocks {
    /** A block holds several of what is found where it is one document of so many, and unpacking it whole pays. */
    private static final int ONE_IN = 32;

    private WholeBlocks() {}

    /** A reader for one thread, as long as the segment is open. */
    static StoredFields of(LeafReader segment) throws IOException {
        return segment instanceof CodecReader codec
                ? codec.getFieldsReader().getMergeInstance()
                : segment.storedFields();
    }

    /** Whether they are the faster way to {@code documents} of the segment. */
    static boolean suit(long documents, LeafReader segment) {
        return documents >= segment.maxDoc() / ONE_IN;
    }
}
