package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NamePartsTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Claire Moreau, Moreau, Claire",
                "Ursula von der Leyen, von der Leyen, Ursula",
                "Claire Anne Moreau, Moreau, Claire",
                "Robert Kennedy Jr., Kennedy, Robert",
                "Lutnick, Lutnick, -"
            })
    void theSurnameIsTheLastWordWithItsParticles(String name, String surname, String given) {
        assertThat(NameParts.of(name, List.of())).isEqualTo(new NameParts(name, surname, given, false));
    }

    @Test
    void theFamilyNameIsFirstWhereArticlesUseTheFirstWordAlone() {
        NameParts tan = new NameParts("Tan Wei Ling", "Tan", "Wei Ling", true);
        assertThat(NameParts.of("Tan Wei Ling", List.of("Tan Wei Ling", "Ms Tan")))
                .isEqualTo(tan);
        assertThat(NameParts.of("Tan Wei Ling", List.of("Tan", "Ms Ling")).familyNameFirst())
                .isFalse();
    }

    @Test
    void aliasesAreFullFormsWithoutTitlesAndAppositions() {
        NameParts lutnick = NameParts.of("Howard Lutnick", List.of());
        assertThat(lutnick.aliases(List.of(
                        "Lutnick",
                        "Mr. Lutnick",
                        "Commerce Secretary Howard W. Lutnick",
                        "Howard Lutnick, the commerce secretary,",
                        "H. Lutnick",
                        "HOWARD LUTNICK’s",
                        "Howard",
                        "the Lutnick plan of the old friend Howard Lutnick")))
                .containsExactly("Howard W. Lutnick", "H. Lutnick", "HOWARD LUTNICK");
    }

    @Test
    void theTitleIsWhatStandsBeforeTheName() {
        NameParts lutnick = NameParts.of("Howard Lutnick", List.of());
        assertThat(lutnick.title(List.of("Lutnick", "Mr. Lutnick", "Commerce Secretary Lutnick")))
                .isEqualTo("commerce secretary");
        assertThat(lutnick.title(List.of("Mr Lutnick", "Howard Lutnick"))).isNull();
    }
}
