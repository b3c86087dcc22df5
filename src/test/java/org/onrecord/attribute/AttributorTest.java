package org.onrecord.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onrecord.Annotated;
import org.onrecord.Models;
import org.onrecord.extract.StatementExtractor;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Attribution;
import org.onrecord.model.Draft;
import org.onrecord.model.SpeakerKind;
import org.onrecord.roster.Roster;
import org.onrecord.roster.RosterFile;

/** Whose statement it is, on small articles. */
@Tag("model")
final class AttributorTest {
    private static Roster roster;

    @BeforeAll
    static void loadRoster() throws Exception {
        roster = RosterFile.read(Path.of("models/rosters/us-china-trade.yaml"));
    }

    @Test
    void aSurnameFollowsTheFullName() {
        assertThat(
                        speakers(
                                "Scott Bessent arrived in Geneva. “The talks were good,” Mr. Bessent said. Bessent said they would go on."))
                .containsExactly("bessent", "bessent");
    }

    @Test
    void familyNameMayStandFirstOrLast() {
        assertThat(speakers("Li Chenggang said the talks were good. Chenggang Li said they would go on."))
                .containsExactly("li", "li");
    }

    @Test
    void aPronounMeansTheLastSubject() {
        assertThat(speakers("Jamieson Greer met Li Chenggang in Madrid. He said the truce would be extended."))
                .containsExactly("greer");
    }

    @Test
    void aPronounThatDoesNotAgreeMeansSomebodyElse() {
        assertThat(speakers("Jamieson Greer met Ms. Ada Quill in Madrid. She said the truce would be extended."))
                .containsExactly("-Ada Quill");
    }

    @Test
    void aRoleStandsForWhoeverHoldsIt() {
        assertThat(
                        speakers(
                                "Scott Bessent and Jamieson Greer flew to Stockholm. The Treasury secretary said the truce would hold."))
                .containsExactly("bessent");
    }

    @Test
    void aRoleThatFitsTwoIsLeftOpen() {
        List<Attribution> found = attribute(
                "Li Chenggang and Jamieson Greer met in Stockholm. The envoy said the truce would hold for a year.");

        assertThat(found).singleElement().isInstanceOf(Attribution.Unknown.class);
        assertThat(found.getFirst().decision().candidates())
                .extracting(Attribution.Candidate::id)
                .containsExactlyInAnyOrder("li", "greer");
    }

    @Test
    void otherPeopleOfTheSameSurnameAreKeptApart() {
        assertThat(speakers("""
                        Li Chenggang met exporters in Boao.

                        Chinese Premier Li Qiang opened the forum. “Our gate is open,” Premier Li said.

                        Royal Bessent, a dentist in Tulsa, said patients ask him about it. “I tell them to floss,” Bessent said.
                        """)).containsExactly("-Li Qiang", "-Royal Bessent", "-Royal Bessent");
    }

    @Test
    void aFirmOfTheSameNameIsNoPerson() {
        assertThat(speakers("Bessent Vale Partners told clients that the truce was priced in."))
                .noneMatch(speaker -> speaker.equals("bessent"));
    }

    @Test
    void aSpokesmanIsNotWhomHeSpeaksFor() {
        assertThat(speakers("Scott Bessent left early. Bessent's spokesman said the talks had gone well."))
                .noneMatch(speaker -> speaker.equals("bessent"));
    }

    @Test
    void aLineBreakInsideASourceChangesNothing() {
        String head = "Scott Bessent left the hall early, before anybody had asked about the truce at all.\n";

        assertThat(speakers(head + "A tired and visibly hungry official who asked not to be named, a spokesman\n"
                        + "for Bessent, said that the talks about soybeans, magnets and port fees had gone\n"
                        + "well, and that the delegations would see each other again in the spring.\n"))
                .noneMatch(speaker -> speaker.equals("bessent"));
    }

    @Test
    void aContinuationHasTheSpeakerOfItsTurn() {
        assertThat(speakers("“It works,” Jamieson Greer said. “We will keep it for another year.”"))
                .containsExactly("greer", "greer");
    }

    @Test
    void aCloseMisspellingIsStillTheSpeaker() {
        assertThat(speakers("Jamison Greer said the truce would hold.")).containsExactly("greer");
    }

    @Test
    void anOrganisationIsNamedAsSuch() {
        List<Attribution> found = attribute("China's commerce ministry said the talks had been candid.");

        assertThat(found).singleElement().isInstanceOfSatisfying(Attribution.OffRoster.class, other -> {
            assertThat(other.name()).isEqualTo("China's commerce ministry");
            assertThat(other.kind()).isEqualTo(SpeakerKind.ORGANISATION);
        });
    }

    private static List<Attribution> attribute(String text) {
        AnnotatedArticle article = Annotated.text(text);
        List<Draft> drafts =
                new StatementExtractor(Models.extractor()).extract(article).drafts();
        return new Attributor(roster, Attributor.MIN_CONFIDENCE, Models.attributor()).attribute(article, drafts);
    }

    /** Roster ids, or the name with a dash before it for somebody else, or "?" for an abstention. */
    private static List<String> speakers(String text) {
        return attribute(text).stream()
                .map(attribution -> switch (attribution) {
                    case Attribution.Rostered rostered -> rostered.speaker().id();
                    case Attribution.OffRoster other -> "-" + other.name();
                    case Attribution.Unknown unknown -> "?";
                })
                .toList();
    }
}
