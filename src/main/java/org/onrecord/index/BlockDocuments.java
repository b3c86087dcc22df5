package org.onrecord.index;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.onrecord.correct.Correction;
import org.onrecord.model.Article;
import org.onrecord.model.Embedding;
import org.onrecord.model.Ids;
import org.onrecord.model.Outcome;
import org.onrecord.model.Place;
import org.onrecord.model.StatementRow;

/** All that one origin has, as the documents of one block: the statements in order, and behind them the article. */
final class BlockDocuments {
    private BlockDocuments() {}

    /**
     * What an outcome leaves, but for what near-duplicates are found by.
     *
     * @param corrections by statement id
     * @param stamp how the article was analysed
     */
    static List<Document> of(
            Outcome outcome, Map<String, Correction> corrections, Place place, Duration took, String stamp) {
        List<Document> documents = new ArrayList<>();
        if (outcome instanceof Outcome.Kept kept) {
            addStatements(kept, corrections, documents);
        }
        Document document = new Document();
        document.add(new StringField(Fields.KIND, Fields.ARTICLE, Field.Store.NO));
        Article held = ArticleDocument.heldBy(outcome);
        Order.add(document, held == null ? null : held.day(), outcome.origin());
        Stored.put(document, Fields.INPUT_ORIGIN, place.input());
        Stored.put(document, Fields.TOOK, took.toMillis());
        ArticleDocument.store(outcome, stamp, document);
        documents.add(document);
        List<Field> keys = List.of(field(key(place.origin())), field(inputKey(place.input())));
        documents.forEach(each -> keys.forEach(each::add));
        return documents;
    }

    private static void addStatements(
            Outcome.Kept kept, Map<String, Correction> corrections, List<Document> documents) {
        for (StatementRow row :
                kept.statements().stream().sorted(Order.IN_BLOCK).toList()) {
            if (!row.articleSource().equals(kept.origin())) {
                throw new IllegalArgumentException(
                        "a statement from " + row.articleSource() + " among those of " + kept.origin());
            }
            int ahead = kept.statements().size() - documents.size();
            Document document =
                    StatementDocument.of(new Reviewed(row, corrections.get(row.statementId())), kept.article(), ahead);
            Embedding embedding = kept.embeddings().get(row.statementId());
            if (embedding != null) {
                Meaning.store(embedding, document);
            }
            documents.add(document);
        }
    }

    /** Finds what one origin has. */
    static Term key(String origin) {
        return new Term(Fields.KEY, Ids.sha256(origin));
    }

    /** Finds all that an input gave. */
    static Term inputKey(String input) {
        return new Term(Fields.INPUT_KEY, Ids.sha256(input));
    }

    private static Field field(Term term) {
        return new StringField(term.field(), term.text(), Field.Store.NO);
    }
}
