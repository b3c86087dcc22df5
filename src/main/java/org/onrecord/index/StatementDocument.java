package org.onrecord.index;

import java.time.YearMonth;
import java.util.Locale;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.onrecord.correct.Correction;
import org.onrecord.correct.CorrectionJson;
import org.onrecord.model.Article;
import org.onrecord.model.Stance;
import org.onrecord.model.StatementRow;

/** A statement as a document: what it is found, filtered, counted and sorted by, and its bytes. */
final class StatementDocument {
    private static final FieldType KEYWORD = keyword();

    private StatementDocument() {}

    /**
     * The document of a statement: it keeps what the machine says, and is found by what a person said.
     *
     * @param ahead how many documents further on that of its article stands
     */
    static Document of(Reviewed statement, Article article, int ahead) {
        StatementRow row = statement.row();
        Document document = new Document();
        String kind = statement.isRejected() ? Fields.REJECTED : Fields.STATEMENT;
        document.add(new StringField(Fields.KIND, kind, Field.Store.NO));
        Order.add(document, article.day(), article.origin());
        document.add(new NumericDocValuesField(Fields.ARTICLE_AHEAD, ahead));
        document.add(new BinaryDocValuesField(Fields.SKETCH, Sketch.of(row).bytes()));
        document.add(new BinaryDocValuesField(Fields.ROW, new BytesRef(RowOutput.bytes(statement.machine(), article))));
        addCorrection(statement.correction(), document);
        document.add(new Field(Fields.ID, row.statementId(), KEYWORD));
        document.add(new Field(Fields.IN_ARTICLE, row.articleId(), KEYWORD));
        addWords(row, document);
        addSpeaker(row, document);
        if (mayBeOnRoster(statement)) {
            document.add(new StringField(Fields.ROSTER, Fields.YES, Field.Store.NO));
        }
        row.stance().stream().filter(Stance::about).forEach(stance -> addStance(stance, document));
        addAct(row, document);
        addArticle(row, document);
        if (article.day() != null) {
            addValue(document, Fields.MONTH, YearMonth.from(article.day()).toString());
        }
        document.add(new DoubleField(Fields.CONFIDENCE, confidence(row), Field.Store.NO));
        return document;
    }

    /** How sure it is that this was said, and by this speaker. */
    static double confidence(StatementRow row) {
        return row.extractionConfidence() * row.attributionConfidence();
    }

    private static void addWords(StatementRow row, Document document) {
        addWords(document, Fields.TEXT, row.text());
        addWords(document, Fields.TEXT_EXACT, row.text());
        addWords(document, Fields.CONTEXT, row.context());
        addWords(document, Fields.SPEAKER, row.speakerId());
        addWords(document, Fields.SPEAKER, row.speakerName());
        addWords(document, Fields.SOURCE, row.sourceText());
        addWords(document, Fields.CUE, row.cueText());
    }

    private static void addSpeaker(StatementRow row, Document document) {
        if (row.speakerId() != null) {
            document.add(new Field(Fields.SPEAKER_ID, row.speakerId(), KEYWORD));
        }
        if (row.speakerName() != null) {
            addValue(document, Fields.SPEAKER_NAME, Analyzers.cut(row.speakerName()));
        }
        if (row.speakerKind() != null) {
            document.add(new Field(Fields.SPEAKER_KIND, row.speakerKind().name(), KEYWORD));
        }
    }

    /** Somebody on the roster said it, or, as long as no person knows who did, was considered. */
    private static boolean mayBeOnRoster(Reviewed statement) {
        Correction correction = statement.correction();
        boolean known = correction != null && correction.speaker() != null;
        return statement.row().speakerId() != null
                || (!known
                        && statement.row().speakerCandidates().stream().anyMatch(candidate -> candidate.id() != null));
    }

    private static void addCorrection(@Nullable Correction correction, Document document) {
        if (correction != null) {
            document.add(new BinaryDocValuesField(Fields.CORRECTION, new BytesRef(CorrectionJson.write(correction))));
            document.add(new StringField(Fields.CORRECTED, Fields.YES, Field.Store.NO));
        }
    }

    private static void addStance(Stance stance, Document document) {
        addLabel(document, Fields.TARGET, stance.target());
        addLabel(document, Fields.STANCE, stance.label().name());
        addLabel(document, Fields.STANCE, stanceToward(stance.target(), stance.label()));
    }

    private static void addAct(StatementRow row, Document document) {
        addLabel(document, Fields.TYPE, row.type().name());
        addLabel(document, Fields.ACT, row.act().name());
        document.add(new Field(Fields.CUE_CLASS, row.cueClass().name(), KEYWORD));
        document.add(new Field(Fields.CONDITIONAL, Boolean.toString(row.conditional()), KEYWORD));
        if (row.due() != null) {
            document.add(new LongField(Fields.DUE, row.due().toEpochDay(), Field.Store.NO));
        }
    }

    /** The value of {@link Fields#STANCE} that names both target and side, such as {@code us_tariffs.AGAINST}. */
    static String stanceToward(String target, Stance.Label label) {
        return target + "." + label.name();
    }

    private static void addArticle(StatementRow row, Document document) {
        addWords(document, Fields.OUTLET, row.articleOutlet());
        if (row.articleOutlet() != null) {
            addValue(document, Fields.OUTLET_NAME, Analyzers.cut(row.articleOutlet()));
        }
        addWords(document, Fields.TITLE, row.articleTitle());
        String language = row.articleLanguage();
        if (language != null) {
            document.add(new Field(Fields.LANG, language, KEYWORD));
            document.add(new Field(Fields.LANG, Locale.forLanguageTag(language).getLanguage(), KEYWORD));
        }
    }

    private static void addWords(Document document, String field, @Nullable String value) {
        if (value != null) {
            document.add(new TextField(field, value, Field.Store.NO));
        }
    }

    /** A value that is counted, and found in any case. */
    private static void addLabel(Document document, String field, String value) {
        document.add(new KeywordField(field, Analyzers.QUERY.normalize(field, value), Field.Store.NO));
    }

    /** A value that is counted and found as it is. */
    private static void addValue(Document document, String field, String value) {
        document.add(new KeywordField(field, value, Field.Store.NO));
    }

    private static FieldType keyword() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }
}
