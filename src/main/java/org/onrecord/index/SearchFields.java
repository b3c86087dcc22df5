package org.onrecord.index;

import java.time.LocalDate;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Stance;
import org.onrecord.model.StatementRow;

/** The fields by which a statement is found. */
final class SearchFields {
    private static final FieldType KEYWORD = keyword(false);
    private static final FieldType STORED_KEYWORD = keyword(true);

    private SearchFields() {}

    static void add(StatementRow row, Document document) {
        document.add(new TextField(Fields.TEXT, row.text(), Field.Store.YES));
        document.add(new TextField(Fields.CONTEXT, row.context(), Field.Store.YES));
        document.add(new Field(Fields.TYPE, row.type().name(), STORED_KEYWORD));
        addSpeaker(row, document);
        row.stance().stream().filter(Stance::about).forEach(stance -> addStance(stance, document));
        addAct(row, document);
        addArticle(row, document);
        document.add(new Field(Fields.ID, row.statementId(), KEYWORD));
        document.add(new Field(Fields.ID, row.articleId(), KEYWORD));
    }

    private static void addSpeaker(StatementRow row, Document document) {
        if (row.speakerId() != null) {
            document.add(new Field(Fields.SPEAKER_ID, row.speakerId(), STORED_KEYWORD));
        }
        if (row.speakerId() != null || row.speakerCandidates().stream().anyMatch(candidate -> candidate.id() != null)) {
            document.add(new StringField(Fields.ROSTER, Fields.YES, Field.Store.NO));
        }
        if (row.speakerKind() != null) {
            document.add(new Field(Fields.SPEAKER_KIND, row.speakerKind().name(), STORED_KEYWORD));
        }
        addWords(document, Fields.SPEAKER, row.speakerId());
        addWords(document, Fields.SPEAKER, row.speakerName());
        addWords(document, Fields.SOURCE, row.sourceText());
        addWords(document, Fields.CUE, row.cueText());
    }

    private static void addStance(Stance stance, Document document) {
        document.add(new Field(Fields.TARGET, stance.target(), KEYWORD));
        document.add(new Field(Fields.STANCE, stance.label().name(), KEYWORD));
        document.add(new Field(Fields.STANCE, stanceToward(stance.target(), stance.label()), KEYWORD));
    }

    private static void addAct(StatementRow row, Document document) {
        document.add(new Field(Fields.CUE_CLASS, row.cueClass().name(), STORED_KEYWORD));
        document.add(new Field(Fields.ACT, row.act().name(), STORED_KEYWORD));
        document.add(new Field(Fields.CONDITIONAL, Boolean.toString(row.conditional()), STORED_KEYWORD));
        if (row.due() != null) {
            addDay(document, Fields.DUE, row.due());
        }
    }

    /** The value of {@link Fields#STANCE} that names both target and side, such as {@code us_tariffs.AGAINST}. */
    static String stanceToward(String target, Stance.Label label) {
        return target + "." + label.name();
    }

    private static void addArticle(StatementRow row, Document document) {
        addWords(document, Fields.OUTLET, row.articleOutlet());
        addWords(document, Fields.TITLE, row.articleTitle());
        String language = row.articleLanguage();
        if (language != null) {
            document.add(new Field(Fields.LANG, language, KEYWORD));
            document.add(new Field(Fields.LANG, Locale.forLanguageTag(language).getLanguage(), KEYWORD));
        }
        if (row.articlePublished() != null) {
            addDay(document, Fields.PUBLISHED, row.articlePublished().date());
        }
    }

    private static void addDay(Document document, String field, LocalDate day) {
        document.add(new LongField(field, day.toEpochDay(), Field.Store.NO));
    }

    private static void addWords(Document document, String field, @Nullable String value) {
        if (value != null) {
            document.add(new TextField(field, value, Field.Store.NO));
        }
    }

    private static FieldType keyword(boolean stored) {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS);
        type.setOmitNorms(true);
        type.setStored(stored);
        type.freeze();
        return type;
    }
}
