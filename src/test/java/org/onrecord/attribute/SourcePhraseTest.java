package org.onrecord.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Span;

final class SourcePhraseTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "the director of the port; the director",
                "Ada Quill, an analyst; Ada Quill",
                "a man waiting outside; a man",
                "the baker (69); the baker",
                "who knows; who knows",
                "of the port; of the port",
                "the director; the director"
            })
    void theFirstPhraseEndsWhereMoreIsSaidOfIt(String mention, String base) {
        assertThat(SourcePhrase.base(mention, whole(mention)).of(mention)).isEqualTo(base);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "port director Ada* Quill*; Ada Quill",
                "Ada* Quill*, a friend of Omar* Vale*; Ada Quill",
                "Ada* Quill*'s; Ada Quill",
                "the director, Ada* Quill*; Ada Quill",
                "the director of the port, Ada* Quill*; Ada Quill",
                "his friend and host Ada* Quill*; Ada Quill",
                "Secretary of State Ada* Quill*; Ada Quill"
            })
    void aNameThatAPhraseEndsWithIsItsBearers(String marked, String name) {
        assertThat(name(marked)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a person close to Ada* Quill*",
                "Ada* Quill* spokesman",
                "Ada* Quill* 's lawyer",
                "the director, a friend of Ada* Quill*",
                "the lawyer, Ada* Quill* 's brother",
                "the director of the port"
            })
    void aNameElsewhereIsSomebodyElses(String marked) {
        assertThat(name(marked)).isNull();
    }

    @Test
    void aDescriptionStandsOnOneLineAndIsNotLong() {
        String text = "a tired\n  and hungry official";
        String endless = "an official " + "of the northern harbour office ".repeat(4);

        assertThat(SourcePhrase.description(text, whole(text))).isEqualTo("a tired and hungry official");
        assertThat(SourcePhrase.description(endless, whole(endless))).isEqualTo("an official");
    }

    private static @Nullable String name(String marked) {
        AnnotatedArticle article = Tagged.article(marked);
        List<NameOccurrence> inside = new NameFinder(Rosters.made()).find(article, List.of());
        NameOccurrence name = SourcePhrase.name(article.text(), whole(article.text()), inside);
        return name == null ? null : name.name();
    }

    private static Span whole(String text) {
        return new Span(0, text.length());
    }
}
