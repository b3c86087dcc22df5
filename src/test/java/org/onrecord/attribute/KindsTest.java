package org.onrecord.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Span;
import org.onrecord.model.SpeakerKind;

final class KindsTest {
    @ParameterizedTest
    @CsvSource({
        "a spokesman for the port, PERSON",
        "the port director, PERSON",
        "a former_JJ aide, PERSON",
        "Ada* Quill*, PERSON",
        "the trade ministry, ORGANISATION",
        "North# Vale# Bank#, ORGANISATION",
        "Vale@, ORGANISATION",
        "the authorities_NNS, ORGANISATION",
        "a report on_IN the harbour, DOCUMENT",
        "the figures_NNS, DOCUMENT",
        "farmers_NNS, GROUP",
        "officials_NNS in Vale@, GROUP",
        "two_CD ministries_NNS, GROUP",
        "40_CD percent, GROUP",
        "many_JJ, GROUP",
        "seven_CD, GROUP",
        "somehow_RB, UNKNOWN",
        "the wind, UNKNOWN"
    })
    void theLastNounTells(String marked, SpeakerKind kind) {
        AnnotatedArticle article = Tagged.article(marked);

        assertThat(Kinds.of(article, new Span(0, article.text().length()))).isEqualTo(kind);
    }
}
