package org.onrecord.index;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.jspecify.annotations.Nullable;
import org.onrecord.correct.Correction;
import org.onrecord.correct.CorrectionJson;
import org.onrecord.model.Article;
import org.onrecord.model.StatementRow;

/** Reads statements of one segment, each with the article that stands behind it; the last article is kept for the next of its statements. */
final class RowReader {
    private final BinaryDocValues rows;
    private final BinaryDocValues corrections;
    private final NumericDocValues ahead;
    private final StoredFields stored;
    private final Map<Integer, Optional<Correction>> pending;
    private int articleAt = -1;
    private @Nullable Article article;

    /** For a few statements. */
    RowReader(LeafReader segment) throws IOException {
        this(segment, segment.storedFields());
    }

    /** @param stored what articles are read from */
    RowReader(LeafReader segment, StoredFields stored) throws IOException {
        rows = DocValues.getBinary(segment, Fields.ROW);
        ahead = DocValues.getNumeric(segment, Fields.ARTICLE_AHEAD);
        corrections = DocValues.getBinary(segment, Fields.CORRECTION);
        pending = Overlay.of(segment);
        this.stored = stored;
    }

    /** The statement that a document of the segment holds, as it is shown; documents come in ascending order. */
    StatementRow row(int document) throws IOException {
        return reviewed(document).row();
    }

    /** The same, with what was corrected told apart. */
    Reviewed reviewed(int document) throws IOException {
        if (!rows.advanceExact(document) || !ahead.advanceExact(document)) {
            throw new IllegalStateException("document " + document + " is not a statement's");
        }
        Article behind = article(document + Math.toIntExact(ahead.longValue()));
        StatementRow machine = RowInput.row(rows.binaryValue(), behind);
        Optional<Correction> correction = pending.get(document);
        return new Reviewed(machine, correction == null ? folded(document) : correction.orElse(null));
    }

    private @Nullable Correction folded(int document) throws IOException {
        return corrections.advanceExact(document)
                ? CorrectionJson.read(corrections.binaryValue().utf8ToString())
                : null;
    }

    private Article article(int document) throws IOException {
        Article kept = article;
        if (kept == null || document != articleAt) {
            kept = ArticleDocument.read(stored.document(document));
            article = kept;
            articleAt = document;
        }
        return kept;
    }
}
