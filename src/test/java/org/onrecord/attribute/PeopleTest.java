package org.onrecord.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PeopleTest {
    @Test
    void aSurnameBelongsToTheFullNameBeforeIt() {
        assertThat(new Called().by("Ada Quill").by("Quill").by("Ada").bearers()).containsOnly("Ada Quill");
    }

    @Test
    void theFullestNameIsKept() {
        assertThat(new Called()
                        .by("Ada Quill")
                        .by("Ada Rosa Quill")
                        .by("A. Quill")
                        .bearers())
                .containsOnly("Ada Rosa Quill");
    }

    @Test
    void theHonorificDecidesBetweenTwoOfOneName() {
        assertThat(new Called()
                        .by("mr.", "Omar Vale")
                        .by("mrs.", "Rosa Vale")
                        .by("mr.", "Vale")
                        .by("mrs.", "Vale")
                        .by("mr.", "Vale")
                        .bearers())
                .containsExactly("Omar Vale", "Rosa Vale", "Omar Vale", "Rosa Vale", "Omar Vale");
    }

    @Test
    void anOfficeDecidesBetweenTwoOfOneName() {
        assertThat(new Called()
                        .by("governor", "Omar Vale")
                        .by("senator", "Piet Vale")
                        .newParagraph()
                        .by("governor", "Vale")
                        .by("senator", "Vale")
                        .bearers())
                .containsExactly("Omar Vale", "Piet Vale", "Omar Vale", "Piet Vale");
    }

    @Test
    void theNamesakeNamedLastInTheParagraphIsMeant() {
        Called called = new Called().by("Omar Vale").by("Piet Vale").newParagraph();

        assertThat(called.by("Omar Vale").by("Vale").by("Piet Vale").by("Vale").bearers())
                .containsExactly("Omar Vale", "Piet Vale", "Omar Vale", "Omar Vale", "Piet Vale", "Piet Vale");
    }

    @Test
    void fartherOffTheMoreProminentNamesakeIsMeant() {
        Called called = new Called().by("Piet Vale").by("Omar Vale").by("Vale").by("Vale");
        for (int i = 0; i < 5; i++) {
            called.newParagraph();
        }

        assertThat(called.by("Vale").bearers()).last().isEqualTo("Omar Vale");
    }

    @Test
    void aSurnameBeforeTheIntroductionIsSomebodyElses() {
        assertThat(new Called()
                        .newParagraph()
                        .by("Vale")
                        .newParagraph()
                        .by("Omar Vale")
                        .by("Vale")
                        .bearers())
                .containsExactly("Vale", "Omar Vale", "Omar Vale");
    }

    @Test
    void aHeadlineAndAQuotationMayGiveTheSurnameFirst() {
        assertThat(new Called().by("Vale").newParagraph().by("Omar Vale").bearers())
                .containsOnly("Omar Vale");
        assertThat(new Called()
                        .newParagraph()
                        .quoted("Vale")
                        .newParagraph()
                        .by("Omar Vale")
                        .bearers())
                .containsOnly("Omar Vale");
    }

    @Test
    void aMisspeltSurnameIsTheOnlyOneItIsNear() {
        assertThat(new Called().by("Omar Schneider").by("Schneidr").bearers()).containsOnly("Omar Schneider");
        assertThat(new Called()
                        .by("Omar Schneider")
                        .by("Ada Schneiden")
                        .by("Schneide")
                        .bearers())
                .containsExactly("Omar Schneider", "Ada Schneiden", "Schneide");
    }

    @Test
    void aSurnameOfTheRosterIsItsSpeakersUnlessTheTitleIsAnothers() {
        assertThat(new Called().by("Okoro").bearers()).containsExactly("okoro");
        assertThat(new Called().by("trade minister", "Okoro").bearers()).containsExactly("okoro");
        assertThat(new Called().by("mrs.", "Okoro").bearers()).containsExactly("okoro");
        assertThat(new Called().by("analyst", "Okoro").bearers()).containsExactly("Okoro");
        assertThat(new Called().by("french trade minister", "Okoro").bearers()).containsExactly("Okoro");
    }

    @Test
    void theRostersNameAndANamesakesStayApart() {
        assertThat(new Called()
                        .by("Tan Weiming")
                        .by("Weiming Tan")
                        .by("premier", "Tan Hui")
                        .by("premier", "Tan")
                        .newParagraph()
                        .by("Tan Weiming")
                        .by("Tan")
                        .bearers())
                .containsExactly("tan", "tan", "Tan Hui", "Tan Hui", "tan", "tan");
    }

    @Test
    void aNamesakeAloneKeepsTheSurname() {
        assertThat(new Called()
                        .by("Chidi Okoro")
                        .by("Okoro")
                        .newParagraph()
                        .by("Okoro")
                        .bearers())
                .containsOnly("Chidi Okoro");
    }

    @Test
    void peopleAreFoundByAWordOfTheirNameAndByASlipOfIt() {
        People people = new Called()
                .by("Omar Schneider")
                .by("Ada Quill")
                .by("Rosa Quill")
                .people();

        assertThat(people.withWord("quill")).extracting(Person::name).containsExactly("Ada Quill", "Rosa Quill");
        assertThat(people.called("schneidr"))
                .isNotNull()
                .extracting(Person::name)
                .isEqualTo("Omar Schneider");
        assertThat(people.called("quill")).isNull();
        assertThat(people.called("nobody")).isNull();
    }
}
