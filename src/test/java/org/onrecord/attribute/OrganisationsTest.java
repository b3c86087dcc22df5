package org.onrecord.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.model.AnnotatedArticle;

final class OrganisationsTest {
    private static final AnnotatedArticle ARTICLE = Tagged.article("""
            The Northern# Harbour# Committee# met . The Vale# Fisheries# Board# watched . The Southern# Harbour# Committee#
            came from Vale@ . Quill#""");

    private final Organisations organisations = new Organisations(ARTICLE);

    @ParameterizedTest
    @CsvSource({
        "Northern Harbour Committee, NHC",
        "Office of the Harbour Master, OHM",
        "Sea-Bird Trust, SBT",
        "society for the protection of gulls, SPG"
    })
    void theInitialsOfTheLargeWordsMakeAnAcronym(String name, String acronym) {
        assertThat(Organisations.acronym(name)).isEqualTo(acronym);
    }

    @Test
    void anAcronymStandsForTheFullestForm() {
        assertThat(organisations.fullest("VFB")).isEqualTo("Vale Fisheries Board");
        assertThat(organisations.fullest("V.F.B.")).isEqualTo("Vale Fisheries Board");
        assertThat(organisations.fullest("XYZ")).isEqualTo("XYZ");
        assertThat(organisations.fullest("Quill")).isEqualTo("Quill");
    }

    @Test
    void itsLastNounMeansTheOneNamedLast() {
        int between = ARTICLE.text().indexOf("watched");
        int end = ARTICLE.text().length();

        assertThat(organisations.lastEndingIn("committee", between)).isEqualTo("Northern Harbour Committee");
        assertThat(organisations.lastEndingIn("Committee", end)).isEqualTo("Southern Harbour Committee");
        assertThat(organisations.lastEndingIn("committee", 0)).isNull();
        assertThat(organisations.lastEndingIn("ministry", end)).isNull();
    }
}
