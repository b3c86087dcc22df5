package org.onrecord.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderManager;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Looks single terms up in what a writer has committed. Safe for threads. */
final class Committed implements Closeable {
    private final ReaderManager readers;

    Committed(IndexWriter writer) throws IOException {
        readers = new ReaderManager(writer);
    }

    /** Whether any document has the term. */
    boolean holds(Term term) throws IOException {
        return first(term, Set.of(), document -> true) != null;
    }

    /**
     * The first document with the term that is wanted, or null where there is none.
     *
     * @param fields the stored fields to read
     */
    @Nullable
    Document first(Term term, Set<String> fields, Predicate<Document> wanted) throws IOException {
        DirectoryReader reader = readers.acquire();
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                Document found = first(leaf, term, fields, wanted);
                if (found != null) {
                    return found;
                }
            }
            return null;
        } finally {
            readers.release(reader);
        }
    }

    private static @Nullable Document first(
            LeafReaderContext leaf, Term term, Set<String> fields, Predicate<Document> wanted) throws IOException {
        PostingsEnum documents = leaf.reader().postings(term, PostingsEnum.NONE);
        if (documents == null) {
            return null;
        }
        Bits live = Objects.requireNonNullElseGet(
                leaf.reader().getLiveDocs(),
                () -> new Bits.MatchAllBits(leaf.reader().maxDoc()));
        while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (live.get(documents.docID())) {
                Document document = leaf.reader().storedFields().document(documents.docID(), fields);
                if (wanted.test(document)) {
                    return document;
                }
            }
        }
        return null;
    }

    /** What was committed last; {@link #release} gives it back. */
    DirectoryReader acquire() throws IOException {
        return readers.acquire();
    }

    void release(DirectoryReader reader) throws IOException {
        readers.release(reader);
    }

    /** Looks at the latest commit from now on. */
    void refresh() throws IOException {
        readers.maybeRefreshBlocking();
    }

    @Override
    public void close() throws IOException {
        readers.close();
    }
}
