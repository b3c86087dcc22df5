package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NameMatchTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ada Lovelace             | ada LOVELACE
            Ada Lovelace             | Lovelace
            Ada Lovelace             | Ms. Lovelace
            Ada Lovelace             | Ada B. Lovelace
            Ada Lovelace             | A. Lovelace
            Ada Lovelace             | A.B. Lovelace
            Tim Berg                 | Timothy Berg
            José Núñez               | Jose Nunez
            Łukasz Grødt             | Lukasz Grodt
            Martin Keel Jr.          | Martin Keel
            Martin Keel, Jr.         | Martin Keel
            Thurston Howell III      | Thurston Howell
            Sen. Ruth Odell          | Ruth Odell
            Vice President Ann Moor  | Ann Moor
            Ban Ki-moon              | Mr. Ban
            Ban Ki-moon              | Ban
            Ban Ki-moon              | Ban Ki Moon
            Lena Smith-Jones         | Lena Smith Jones
            Smith-Jones              | Lena Smith Jones
            Jean-Luc Bard            | Jean Luc Bard
            Ruth Odell               | Odell’s
            Bill de Blasio           | De Blasio
            """)
    void mayBeOnePerson(String one, String other) {
        assertThat(NameMatch.same(one, other)).isTrue();
        assertThat(NameMatch.same(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ada Lovelace      | Ada Byron
            Ada Lovelace      | Ralph Lovelace
            Ban Ki-moon       | Moon
            Ban Ki-moon       | Ban Soo-jin
            Lena Smith-Jones  | Jones
            Lena Smith-Jones  | Tom Jones
            Ada Lovelace      | the countess
            Ada Lovelace      | Lovelace Institute
            Ada Lovelace      | …
            Ada               | Ada Lovelace
            """)
    void isSomebodyElse(String one, String other) {
        assertThat(NameMatch.same(one, other)).isFalse();
        assertThat(NameMatch.same(other, one)).isFalse();
    }

    @Test
    void aDescriptionIsNoName() {
        assertThat(PersonName.isName("Bill de Blasio")).isTrue();
        assertThat(PersonName.isName("The Republican")).isFalse();
        assertThat(PersonName.isName("a senator")).isFalse();
        assertThat(PersonName.isName("New York attorney general")).isFalse();
    }

    @Test
    void aSurnameIsLookedForAsAWord() {
        TextWords words =
                TextWords.of("“I”—Lovelace’s word… Nuñez/Keel. The trumpet of O’Hara, Smith-Jones (and Ban).");

        assertThat(words.holdSurnameOf("Ada Lovelace")).isTrue();
        assertThat(words.holdSurnameOf("Luz Núñez")).isTrue();
        assertThat(words.holdSurnameOf("Martin Keel Jr.")).isTrue();
        assertThat(words.holdSurnameOf("Mo O'Hara")).isTrue();
        assertThat(words.holdSurnameOf("Lena Smith-Jones")).isTrue();
        assertThat(words.holdSurnameOf("Ban Ki-moon")).isTrue();
        assertThat(words.holdSurnameOf("Ann Trump")).isFalse();
        assertThat(words.holdSurnameOf("")).isFalse();
    }
}
