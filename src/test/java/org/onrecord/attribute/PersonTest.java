package org.onrecord.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PersonTest {
    @Test
    void theFirstOfTheLongestNamesIsTheName() {
        Person person = read(new Called().by("Quill").by("Ada M. Quill").by("Rosa Quill"));

        assertThat(person.name()).isEqualTo("Ada M. Quill");
        assertThat(person.fullNames()).containsExactly(List.of("ada", "m.", "quill"), List.of("rosa", "quill"));
        assertThat(person.hasSurname("quill")).isTrue();
        assertThat(person.hasSurname("ada")).isFalse();
    }

    @Test
    void theRosterNamesItsSpeakers() {
        assertThat(new Person(Rosters.TAN).name()).isEqualTo("Tan Weiming");
        assertThat(new Person(null).name()).isEmpty();
    }

    @Test
    void genderComesFromTheRosterOrATitleForSure() {
        assertThat(new Person(Rosters.OKORO).gender()).isEqualTo('f');
        assertThat(read(new Called().by("Quill").by("mrs.", "Quill")).gender()).isEqualTo('f');
        assertThat(read(new Called().by("Sir", "Quill").by("Quill")).gender()).isEqualTo((char) 0);
        assertThat(read(new Called().by("sir", "Quill")).gender()).isEqualTo('m');
    }

    @Test
    void genderComesFromTheGivenNameLikely() {
        assertThat(read(new Called().by("Mary Quill")).likelyGender()).isEqualTo('f');
        assertThat(read(new Called().by("Robert Quill")).likelyGender()).isEqualTo('m');
        assertThat(read(new Called().by("Xq Quill")).likelyGender()).isEqualTo((char) 0);
    }

    @Test
    void quotationsDoNotCountAsWhatTheArticleTells() {
        Person person = read(new Called().quoted("Quill").by("Ada Quill").by("Quill"));

        assertThat(person.firstPosition()).isEqualTo(100);
        assertThat(person.lastBefore(100)).isNull();
        assertThat(person.lastBefore(150))
                .isNotNull()
                .extracting(NameOccurrence::name)
                .isEqualTo("Ada Quill");
        assertThat(person.firstFrom(150))
                .isNotNull()
                .extracting(NameOccurrence::name)
                .isEqualTo("Quill");
        assertThat(person.firstFrom(201)).isNull();
        assertThat(new Person(null).firstPosition()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void namesAndTitlesAreRemembered() {
        Person person = read(
                new Called().by("port director", "Ada Quill").newParagraph().by("Quill"));

        assertThat(person.hasTitleWord("director")).isTrue();
        assertThat(person.hasTitleWord("direct")).isFalse();
        assertThat(person.timesCalled("quill")).isEqualTo(2);
        assertThat(person.timesCalled("ada")).isEqualTo(1);
        assertThat(person.lastInFull()).isZero();
        assertThat(new Person(null).lastInFull()).isNegative();
    }

    private static Person read(Called called) {
        Person person = new Person(null);
        called.occurrences().forEach(person::add);
        called.occurrences().forEach(person::read);
        return person;
    }
}
