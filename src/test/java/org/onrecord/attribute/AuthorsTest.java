package org.onrecord.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.model.AnnotatedArticle;

final class AuthorsTest {
    private static final Place TOP = new Place(0, 0, 0);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "By Ada Quill; Ada Quill",
                "Ada Quill; Ada Quill",
                "by Ada M. Quill, The Vale Post; Ada M. Quill",
                "By Piet van Dam in Vale; Piet van Dam",
                "Ada Quill | Harbour desk; Ada Quill"
            })
    void theOnlyNameOfABylineIsTheAuthors(String byline, String author) {
        assertThat(Authors.only(byline)).isEqualTo(author);
    }

    @ParameterizedTest
    @ValueSource(strings = {"By Ada Quill and Omar Vale", "Ada Quill & Omar Vale", "the harbour desk", "Quill", ""})
    void otherBylinesNameNobody(String byline) {
        assertThat(Authors.only(byline)).isNull();
    }

    @Test
    void aBylineComesBeforeASignature() {
        AnnotatedArticle article = Tagged.article("I_PRP agree_VBP .\n\nOmar* Vale*", "By Ada Quill");

        assertThat(author(article, TOP)).isEqualTo("Ada Quill");
    }

    @Test
    void aSignatureStandsAloneBelowWhatItSigns() {
        AnnotatedArticle article =
                Tagged.article("I_PRP agree_VBP .\n\n— Omar* Vale*\n\nI_PRP do_VBP , too_RB .\n\nVale*\n\nRosa* Dam*");

        assertThat(author(article, TOP)).isEqualTo("Omar Vale");
        assertThat(author(article, new Place(0, 2, 2))).isEqualTo("Rosa Dam");
        assertThat(author(article, new Place(0, 4, 4))).isNull();
    }

    @Test
    void anIntroductionStandsAtTheEnd() {
        assertThat(author(Tagged.article("I_PRP agree_VBP .\n\nOmar* Vale* is a baker in Dam@ ."), TOP))
                .isEqualTo("Omar Vale");
        assertThat(author(Tagged.article("I_PRP agree_VBP .\n\nOmar* Vale* met Rosa* Dam* ."), TOP))
                .isNull();
        assertThat(author(Tagged.article("I_PRP agree_VBP .\n\nThe end ."), TOP))
                .isNull();
    }

    private static @Nullable String author(AnnotatedArticle article, Place place) {
        List<NameOccurrence> occurrences = new NameFinder(Rosters.made()).find(article, List.of());
        People people = new People(new RosterNames(Rosters.made()), occurrences);
        Resolved author = new Authors(article, occurrences, people).at(place);
        return author == null ? null : author.name();
    }
}
