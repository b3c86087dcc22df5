package org.onrecord.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Span;

final class DescriptionTest {
    @ParameterizedTest
    @CsvSource({
        "the port director, DEFINITE",
        "this director, DEFINITE",
        "a port director, INDEFINITE",
        "another_DT director, INDEFINITE",
        "his director, POSSESSIVE",
        "the port 's director, POSSESSIVE",
        "port director, BARE"
    })
    void itOpensWithItsArticle(String marked, Description.Opening opening) {
        assertThat(whole(marked).article()).isEqualTo(opening);
    }

    @Test
    void theHeadIsTheLastNounByItsCommonWord() {
        Description description = whole("The young_JJ Democratic_JJ congresswoman");

        assertThat(description.head()).isEqualTo("representative");
        assertThat(description.modifiers()).containsExactly("young", "democratic");
        assertThat(description.gender()).isEqualTo('f');
        assertThat(description.plural()).isFalse();
        assertThat(description.extended()).isFalse();
    }

    @Test
    void whatFollowsTheFirstPhraseExtendsIt() {
        Description description = whole("two_CD directors_NNS of the port");

        assertThat(description.phrase()).isEqualTo("two directors");
        assertThat(description.head()).isEqualTo("directors");
        assertThat(description.plural()).isTrue();
        assertThat(description.extended()).isTrue();
    }

    @Test
    void withoutANounThereIsNoHead() {
        Description description = whole("one_CD");

        assertThat(description.head()).isEmpty();
        assertThat(description.gender()).isEqualTo((char) 0);
        assertThat(description.modifiers()).isEmpty();
    }

    private static Description whole(String marked) {
        AnnotatedArticle article = Tagged.article(marked);
        return Description.of(article, new Span(0, article.text().length()));
    }
}
