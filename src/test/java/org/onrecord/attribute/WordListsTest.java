package org.onrecord.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nouns, pronouns and titles that are listed by hand. */
final class WordListsTest {
    @ParameterizedTest
    @CsvSource({
        "Congresswoman, representative",
        "lawmaker, representative",
        "Sen., senator",
        "ambassador, envoy",
        "Chief, chairman",
        "Nominee, candidate",
        "attorney, lawyer",
        "gardener, gardener"
    })
    void nounsThatMeanTheSameAreOne(String noun, String canonical) {
        assertThat(Nouns.canonical(noun)).isEqualTo(canonical);
    }

    @Test
    void someNounsTellAManFromAWoman() {
        assertThat(Nouns.gender("Chairman")).isEqualTo('m');
        assertThat(Nouns.gender("widow")).isEqualTo('f');
        assertThat(Nouns.gender("minister")).isEqualTo((char) 0);
        assertThat(Nouns.isKnown("counterpart")).isTrue();
        assertThat(Nouns.isKnown("lawmaker")).isTrue();
        assertThat(Nouns.isKnown("harbour")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "He, THIRD_PERSON",
        "her, THIRD_PERSON",
        "I, FIRST_PERSON",
        "ours, FIRST_PERSON",
        "who, RELATIVE",
        "They, GROUP",
        "itself, GROUP",
        "one, NONE",
        "Quill, NONE"
    })
    void pronounsAreSortedByWhatItTakesToResolveThem(String word, Pronouns.Sort sort) {
        assertThat(Pronouns.sort(word)).isEqualTo(sort);
    }

    @Test
    void pronounsOfTheThirdPersonHaveAGender() {
        assertThat(Pronouns.gender("Himself")).isEqualTo('m');
        assertThat(Pronouns.gender("HER")).isEqualTo('f');
        assertThat(Pronouns.gender("they")).isEqualTo((char) 0);
    }

    @Test
    void titlesSayWhoHoldsThem() {
        assertThat(Titles.namesOffice("deputy harbour minister")).isTrue();
        assertThat(Titles.namesOffice("mr.")).isFalse();
        assertThat(Titles.offices("deputy harbour minister")).containsExactly("deputy", "minister");
        assertThat(Titles.gender("young mrs.")).isEqualTo('f');
        assertThat(Titles.gender("dr.")).isEqualTo((char) 0);
    }

    @Test
    void aRuleIsFoundByItsLabel() {
        for (Rule rule : Rule.values()) {
            assertThat(Rule.of(rule.label())).isEqualTo(rule);
        }
        assertThat(Rule.PART_OF_FULL_NAME.label()).isEqualTo("part-of-full-name");
    }
}
