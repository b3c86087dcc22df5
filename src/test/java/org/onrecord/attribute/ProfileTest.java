package org.onrecord.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.model.AnnotatedArticle;

final class ProfileTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Vale@ Senator Ada* Quill* said so_RB .; vale",
                "Vale@ Senator Ada* Quill* said so_RB .; senator",
                "Ada* Quill*, the congresswoman from Vale@, said so_RB .; representative",
                "Ada* Quill* is a baker .; baker",
                "The harbour master, Ada* Quill*, said so_RB .; master",
                "Ada* Quill* (D-Vale_NNP) said so_RB .; democratic"
            })
    void whatStandsBesideANameDescribesItsBearer(String marked, String word) {
        assertThat(profile(marked).has(word)).isTrue();
    }

    @Test
    void whatStandsElsewhereDoesNot() {
        assertThat(profile("Ada* Quill* met a baker .").words()).isEmpty();
        assertThat(profile("In the city, Ada* Quill* said so_RB .").has("baker"))
                .isFalse();
        assertThat(profile("Ada* Quill* is tired_VBN .").words()).isEmpty();
        assertThat(profile("Ada* Quill*").words()).isEmpty();
    }

    private static Profile profile(String marked) {
        AnnotatedArticle article = Tagged.article(marked);
        List<NameOccurrence> occurrences = new NameFinder(Rosters.made()).find(article, List.of());
        Person person = new Person(null);
        occurrences.forEach(person::add);
        return Profile.of(article, person);
    }
}
