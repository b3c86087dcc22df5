package org.onrecord.index;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.onrecord.correct.Correction;
import org.onrecord.correct.Corrections;
import org.onrecord.model.Article;
import org.onrecord.model.Embedding;
import org.onrecord.model.Outcome;
import org.onrecord.model.Place;
import org.onrecord.model.StatementRow;

/** All that an index holds of one article with statements, with which it can be stored again. */
final class StoredBlock {
    private final LeafReaderContext leaf;
    private final int articleAt;
    private final Document stored;
    private final Article article;
    private final SortedMap<Integer, Reviewed> statements = new TreeMap<>();

    /**
     * Reads it.
     *
     * @param documents of the segment, ascending, the article's last
     */
    StoredBlock(LeafReaderContext leaf, List<Integer> documents) throws IOException {
        this.leaf = leaf;
        articleAt = documents.getLast();
        stored = leaf.reader().storedFields().document(articleAt);
        article = ArticleDocument.read(stored);
        RowReader rows = new RowReader(leaf.reader());
        for (int document : documents.subList(0, documents.size() - 1)) {
            statements.put(document, rows.reviewed(document));
        }
    }

    String origin() {
        return article.origin();
    }

    /** Which of the corrections holds for which of the statements. */
    Corrections.Placed place(Corrections corrections) {
        return corrections.place(machine(), article.text());
    }

    /** What the index has of corrections, by statement id. */
    Map<String, Correction> corrections() {
        Map<String, Correction> corrections = new HashMap<>();
        statements.values().forEach(statement -> {
            if (statement.correction() != null) {
                corrections.put(statement.machine().statementId(), statement.correction());
            }
        });
        return corrections;
    }

    /** Numbers of the statements' documents in the whole index, by statement id. */
    Map<String, Integer> documents() {
        Map<String, Integer> documents = new HashMap<>();
        statements.forEach(
                (document, statement) -> documents.put(statement.machine().statementId(), leaf.docBase + document));
        return documents;
    }

    private List<StatementRow> machine() {
        return statements.values().stream().map(Reviewed::machine).toList();
    }

    /** The same with these corrections instead of those that it has. */
    List<Document> with(Map<String, Correction> corrections) throws IOException {
        Place place = new Place(Stored.need(stored, Fields.INPUT_ORIGIN), Stored.need(stored, Fields.ARTICLE_SOURCE));
        List<Document> documents = BlockDocuments.of(
                new Outcome.Kept(article, machine(), embeddings()),
                corrections,
                place,
                Duration.ofMillis(Stored.whole(stored, Fields.TOOK)),
                Stored.need(stored, Fields.STAMP));
        NearDuplicates.restore(leaf.reader(), articleAt, stored, documents.getLast());
        return documents;
    }

    private Map<String, Embedding> embeddings() throws IOException {
        Map<String, Embedding> embeddings = new HashMap<>();
        LeafReader segment = leaf.reader();
        ByteVectorValues vectors = segment.getByteVectorValues(Fields.EMBEDDING);
        if (vectors == null || statements.isEmpty()) {
            return embeddings;
        }
        KnnVectorValues.DocIndexIterator at = vectors.iterator();
        int document = at.advance(statements.firstKey());
        while (document != DocIdSetIterator.NO_MORE_DOCS && document < articleAt) {
            Reviewed statement = statements.get(document);
            if (statement != null) {
                embeddings.put(statement.machine().statementId(), new Embedding(vectors.vectorValue(at.index())));
            }
            document = at.nextDoc();
        }
        return embeddings;
    }
}
