package org.onrecord.index;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Article;
import org.onrecord.model.Fate;
import org.onrecord.model.Ids;
import org.onrecord.model.Outcome;

/** The fate of an article, and the article itself where it could be read, as the stored fields of a document. */
final class ArticleDocument {
    private ArticleDocument() {}

    /** The article whose text is kept with the outcome; null for the other fates. */
    static @Nullable Article heldBy(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Kept kept -> kept.article();
            case Outcome.Empty empty -> empty.article();
            case Outcome.NotLanguage other -> other.article();
            case Outcome.Duplicate duplicate -> null;
            case Outcome.Forgotten forgotten -> null;
            case Outcome.Unsupported unsupported -> null;
            case Outcome.Rejected rejected -> null;
        };
    }

    /** @param stamp how the article was analysed */
    static void store(Outcome outcome, String stamp, Document document) {
        document.add(new StringField(Fields.FATE, Fate.of(outcome).label(), Field.Store.YES));
        Stored.put(document, Fields.ARTICLE_SOURCE, outcome.origin());
        storeReason(outcome, document);
        Article article = heldBy(outcome);
        if (article != null) {
            store(article, document);
            document.add(new StringField(Fields.STAMP, stamp, Field.Store.YES));
            Term state = state(article, stamp);
            document.add(new StringField(state.field(), state.text(), Field.Store.NO));
        }
    }

    /** Finds just this article, text and metadata, in its place and analysed so. */
    static Term state(Article article, String stamp) {
        return new Term(
                Fields.STATE,
                Ids.sha256(String.join(
                        "\n",
                        stamp,
                        article.id(),
                        article.origin(),
                        article.contentType(),
                        article.title(),
                        article.byline(),
                        article.outlet(),
                        article.url(),
                        String.valueOf(article.published()),
                        String.valueOf(article.modified()),
                        article.language())));
    }

    private static void storeReason(Outcome outcome, Document document) {
        switch (outcome) {
            case Outcome.Kept kept -> {}
            case Outcome.Empty empty -> put(document, Fields.WHY, Fate.label(empty.reason()));
            case Outcome.Duplicate duplicate -> {
                put(document, Fields.COPIES, duplicate.articleId());
                Stored.put(document, Fields.DUPLICATE_OF, duplicate.originalOrigin());
            }
            case Outcome.Forgotten forgotten -> put(document, Fields.FORGOTTEN, forgotten.articleId());
            case Outcome.NotLanguage other -> Stored.put(document, Fields.DETECTED_LANGUAGE, other.language());
            case Outcome.Unsupported unsupported ->
                Stored.put(document, Fields.CONTENT_TYPE, unsupported.contentType());
            case Outcome.Rejected rejected -> {
                put(document, Fields.WHY, Fate.label(rejected.category()));
                Stored.put(document, Fields.REASON, rejected.reason());
            }
        }
    }

    /** To look for, and to show. */
    private static void put(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.YES));
    }

    private static void store(Article article, Document document) {
        document.add(new StringField(Fields.HOLDS, article.id(), Field.Store.NO));
        Stored.put(document, Fields.ARTICLE_ID, article.id());
        Stored.put(document, Fields.CONTENT_TYPE, article.contentType());
        Stored.put(document, Fields.ARTICLE_TITLE, article.title());
        Stored.put(document, Fields.ARTICLE_BYLINE, article.byline());
        Stored.put(document, Fields.ARTICLE_OUTLET, article.outlet());
        Stored.put(document, Fields.ARTICLE_URL, article.url());
        Stored.put(document, Fields.ARTICLE_PUBLISHED, article.published());
        Stored.put(document, Fields.ARTICLE_MODIFIED, article.modified());
        Stored.put(document, Fields.ARTICLE_LANGUAGE, article.language());
        Stored.put(document, Fields.ARTICLE_TEXT, article.text());
    }

    /** The article of a document that holds one. */
    static Article read(Document document) {
        return new Article(
                Stored.need(document, Fields.ARTICLE_ID),
                Stored.need(document, Fields.ARTICLE_SOURCE),
                Stored.need(document, Fields.CONTENT_TYPE),
                Stored.text(document, Fields.ARTICLE_TITLE),
                Stored.text(document, Fields.ARTICLE_BYLINE),
                Stored.text(document, Fields.ARTICLE_OUTLET),
                Stored.text(document, Fields.ARTICLE_URL),
                Stored.published(document, Fields.ARTICLE_PUBLISHED),
                Stored.published(document, Fields.ARTICLE_MODIFIED),
                Stored.text(document, Fields.ARTICLE_LANGUAGE),
                Stored.need(document, Fields.ARTICLE_TEXT));
    }
}
