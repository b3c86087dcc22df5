package org.onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.index.Builder.article;

import org.apache.lucene.document.Document;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Ids;
import org.onrecord.model.Outcome;

final class ArticleDocumentTest {
    @Test
    void fatesKeepTheirReasons() {
        Document rejected = stored(new Outcome.Rejected("a", Outcome.Rejected.Category.TOO_LARGE, "3 GB"));
        assertThat(rejected.get(Fields.FATE)).isEqualTo("rejected");
        assertThat(rejected.get(Fields.WHY)).isEqualTo("too-large");
        assertThat(rejected.get(Fields.REASON)).isEqualTo("3 GB");

        Document empty = stored(new Outcome.Empty(article("b", "text"), Outcome.Empty.Reason.NO_ROSTER));
        assertThat(empty.get(Fields.WHY)).isEqualTo("no-roster");
        assertThat(empty.get(Fields.ARTICLE_TEXT)).isEqualTo("text");

        Document duplicate = stored(new Outcome.Duplicate("c", Ids.sha256("text"), "b"));
        assertThat(duplicate.get(Fields.COPIES)).isEqualTo(Ids.sha256("text"));
        assertThat(duplicate.get(Fields.DUPLICATE_OF)).isEqualTo("b");
        assertThat(duplicate.get(Fields.HOLDS)).isNull();

        assertThat(stored(new Outcome.NotLanguage(article("d", "texte"), "fr")).get(Fields.DETECTED_LANGUAGE))
                .isEqualTo("fr");
        assertThat(stored(new Outcome.Unsupported("e", "video/mp4")).get(Fields.CONTENT_TYPE))
                .isEqualTo("video/mp4");
    }

    private static Document stored(Outcome outcome) {
        Document document = new Document();
        ArticleDocument.store(outcome, "stamp", document);
        assertThat(document.get(Fields.ARTICLE_SOURCE)).isEqualTo(outcome.origin());
        return document;
    }
}
