package org.onrecord.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
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
        return first(term, (reader, document) -> Boolean.TRUE) != null;
    }

    /**
     * The first document with the term that is wanted, or null where there is none.
     *
     * @param fields the stored fields to read
     */
    @Nullable
    Document first(Term term, Set<String> fields, Predicate<Document> wanted) throws IOException {
        return first(term, (reader, number) -> {
            Document document = reader.storedFields().document(number, fields);
            return wanted.test(document) ? document : null;
        });
    }

    /** What {@code look} gives of the first document with the term of which it gives anything. */
    private <T> @Nullable T first(Term term, Look<T> look) throws IOException {
        DirectoryReader reader = readers.acquire();
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                T found = first(leaf.reader(), term, look);
                if (found != null) {
                    return found;
                }
            }
            return null;
        } finally {
            readers.release(reader);
        }
    }

    private static <T> @Nullable T first(LeafReader reader, Term term, Look<T> look) throws IOException {
        PostingsEnum documents = reader.postings(term, PostingsEnum.NONE);
        if (documents == null) {
            return null;
        }
        Bits live = reader.getLiveDocs();
        while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (live == null || live.get(documents.docID())) {
                T found = look.at(reader, documents.docID());
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    @FunctionalInterface
    private interface Look<T> {
        @Nullable
        T at(LeafReader reader, int document) throws IOException;
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
