package org.onrecord.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.model.Mention;
import org.onrecord.model.Span;

final class SourcesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jane Holloway and Peter Lindqvist | Jane Holloway | Peter Lindqvist",
                "Jane Holloway, and the Swedish envoy Peter Lindqvist | Jane Holloway | the Swedish envoy Peter Lindqvist",
                "Holloway and Lindqvist, the envoys | Holloway | Lindqvist, the envoys",
            })
    void twoPeopleAreTwoSources(String text, String first, String second) {
        assertThat(words(text)).containsExactly(first, second);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Treasury and Commerce officials",
                "the Treasury and the State Department",
                "the Ministry of Trade and Industry",
                "Jane Holloway, who runs the ministry",
                "two people and a dog",
            })
    void whatIsNotTwoPeopleIsOneSource(String text) {
        assertThat(words(text)).containsExactly(text);
    }

    @Test
    void aPossessiveIsNoPartOfTheName() {
        assertThat(words("Jane Holloway’s")).containsExactly("Jane Holloway");
        assertThat(words("the ministers'")).containsExactly("the ministers");
    }

    @Test
    void aListOfNamesIsEachOfThem() {
        String text = "Jane Holloway, Li Chenggang and Scott Bessent";

        assertThat(Sources.of(text, new Span(0, text.length())))
                .extracting(mention -> mention.span().of(text))
                .containsExactly("Jane Holloway", "Li Chenggang", "Scott Bessent");
    }

    @Test
    void anAppositionMakesNoList() {
        String text = "Jane Holloway, a former Trade Minister, and staff";

        assertThat(Sources.of(text, new Span(0, text.length()))).hasSize(1);
    }

    @Test
    void aMentionSaysHowItRefers() {
        assertThat(Sources.kind("She")).isEqualTo(Mention.Kind.PRONOUN);
        assertThat(Sources.kind("The minister")).isEqualTo(Mention.Kind.NOMINAL);
        assertThat(Sources.kind("Trade Minister Jane Holloway")).isEqualTo(Mention.Kind.NAME);
    }

    private static List<String> words(String text) {
        return Sources.of(text, new Span(0, text.length())).stream()
                .map(mention -> mention.span().of(text))
                .toList();
    }
}
