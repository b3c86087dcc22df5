package org.onrecord.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NamesTest {
    @ParameterizedTest
    @CsvSource({"Zoë, zoe", "GRÜN, grun", "O’Dell, o'dell", "Šimić, simic", "李, 李", "Nguyễn, nguyen"})
    void caseAndDiacriticsDoNotCount(String word, String folded) {
        assertThat(Names.fold(word)).isEqualTo(folded);
    }

    @Test
    void suffixesTellNobodyApartUnlessNothingElseIsLeft() {
        assertThat(Names.core(List.of("Omar", "Vale", "Jr."))).containsExactly("omar", "vale");
        assertThat(Names.core(List.of("Omar", "Vale", "III"))).containsExactly("omar", "vale");
        assertThat(Names.core(List.of("Sr."))).containsExactly("sr.");
    }

    @ParameterizedTest
    @CsvSource({
        "Zoë Grün, Zoe Grun, true",
        "Park Min-ho, Park Min Ho, true",
        "Park Min-ho, Park Minho, true",
        "Min-ho Park, Park Min-ho, true",
        "A. Quill, Ada Quill, true",
        "A Quill, Ada Quill, true",
        "B. Quill, Ada Quill, false",
        "Ada M. Quill, Ada Quill, true",
        "Liz Quill, Elizabeth Quill, true",
        "Bob Vale, Rob Vale, true",
        "Bob Vale, Tom Vale, false",
        "Omar Vale Jr., Omar Vale, true",
        "Rosa Quill, Ada Quill, false",
        "Marianna Vale, Mariana Vale, true",
        "Omar Schneiderman, Omar Scheiderman, true",
        "Omar Vale, Omar Vane, false",
        "Quill Vale, Ada Quill Vale, true",
        "Ada Quill, Ada Quill Vale, true",
        "Omar Vale, Ada Quill, false"
    })
    void fullNamesCanBeOnePersons(String one, String other, boolean same) {
        assertThat(Names.same(core(one), core(other))).isEqualTo(same);
        assertThat(Names.same(core(other), core(one))).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({
        "william, bill, true",
        "bill, billy, true",
        "steven, steve, true",
        "w., william, true",
        "w., bill, false",
        "rosa, ada, false",
        "omar, oman, false",
        "konstantin, konstanin, true"
    })
    void givenNamesAgree(String one, String other, boolean agree) {
        assertThat(Names.givenAgree(one, other)).isEqualTo(agree);
        assertThat(Names.givenAgree(other, one)).isEqualTo(agree);
    }

    @ParameterizedTest
    @CsvSource({
        "jamison, jamieson, true",
        "jamieson, jameison, false",
        "scot, scott, false",
        "bessent, bessant, true",
        "bessent, bessents, true",
        "bessent, cessent, false",
        "bessent, bessent, true",
        "quill, quills, true"
    })
    void longNamesMayDifferByALetter(String one, String other, boolean alike) {
        assertThat(Names.misspelled(one, other)).isEqualTo(alike);
        assertThat(Names.misspelled(other, one)).isEqualTo(alike);
    }

    private static List<String> core(String name) {
        return Names.core(Arrays.asList(name.split(" ", -1)));
    }
}
