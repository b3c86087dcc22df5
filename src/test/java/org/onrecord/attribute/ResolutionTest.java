package org.onrecord.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Attribution;
import org.onrecord.model.SpeakerKind;

/** How sources bear on each other, on articles tagged by hand. */
final class ResolutionTest {
    @Test
    void firstPersonInAQuotationIsItsSpeaker() {
        Source source = Source.in("“We go now, I_PRP told_VBD them_PRP he was late,” said Ada* Quill* .")
                .says("Ada Quill", "We go now, I told them he was late,")
                .says("I", "he was late");

        assertThat(source.speakers()).containsExactly("-Ada Quill", "-Ada Quill");
        assertThat(source.attributions().getLast().decision().rule()).isEqualTo("first-person");
    }

    @Test
    void firstPersonInTheArticlesOwnVoiceIsTheAuthor() {
        assertThat(Source.in("I_PRP think_VBP the harbour is full .", "By Ada Quill")
                        .says("I", "the harbour is full")
                        .speakers())
                .containsExactly("-Ada Quill");
        assertThat(Source.in("I_PRP think_VBP the harbour is full .")
                        .says("I", "the harbour is full")
                        .speakers())
                .containsExactly("?");
    }

    @Test
    void whoeverIsQuotedDoesNotSayHeOfHimself() {
        assertThat(Source.in(
                                "Omar* Vale* met Tan* Weiming* . “The fog is thick, and_CC he_PRP knows_VBZ it is,” Tan* said .")
                        .says("Tan", "The fog is thick, and he knows it is,")
                        .says("he", "it is")
                        .attributions()
                        .getLast()
                        .decision()
                        .candidates())
                .extracting(Attribution.Candidate::name)
                .doesNotContain("Tan Weiming");
    }

    @Test
    void aRelativePronounIsTheNameBeforeIt() {
        assertThat(Source.in("Omar* Vale* met Ada* Quill*, a baker from Dam@, who_WP said the bread was gone .")
                        .says("who", "the bread was gone")
                        .speakers())
                .containsExactly("-Ada Quill");
    }

    @Test
    void aGroupPronounIsTheGroupThatSpokeLast() {
        Source near = Source.in("The Vale# Board# said the sea was calm .\n\nIt_PRP said gulls_NNS were_VBD back .")
                .says("The Vale Board", "the sea was calm")
                .says("It", "gulls were back");
        Source far = Source.in(
                        "The Vale# Board# said the sea was calm .\n\nAda* sat .\n\nIt_PRP said gulls_NNS were_VBD back .")
                .says("The Vale Board", "the sea was calm")
                .says("It", "gulls were back");

        assertThat(lastCandidates(near)).containsExactly("Vale Board");
        assertThat(lastCandidates(far)).isEmpty();
        assertThat(lastCandidates(Source.in("Ada* Quill* sat . They_PRP said gulls_NNS were_VBD back .")
                        .says("They", "gulls were back")))
                .isEmpty();
    }

    @Test
    void anOrganisationHasItsFullestName() {
        Source source = Source.in(
                        "The Vale# Fisheries# Board# met . VFB# said the sea was calm . The board said gulls_NNS were_VBD back .")
                .says("VFB", "the sea was calm")
                .says("The board", "gulls were back");

        assertThat(source.speakers()).containsExactly("-Vale Fisheries Board", "-Vale Fisheries Board");
        assertThat(source.attributions())
                .allSatisfy(one -> assertThat(one)
                        .isInstanceOfSatisfying(
                                Attribution.OffRoster.class,
                                other -> assertThat(other.kind()).isEqualTo(SpeakerKind.ORGANISATION)));
    }

    @Test
    void aStatementWithoutASourceIsItsTurns() {
        Source source = Source.in("“We go,” said Tan* Weiming* . “It is late .”")
                .says("Tan Weiming", "We go,")
                .goesOn("It is late .");

        assertThat(source.speakers()).containsExactly("tan", "tan");
        assertThat(source.attributions().getLast().decision().rule()).isEqualTo("same-turn/full-name");
        assertThat(Source.in("“It is late .”").goesOn("It is late .").speakers())
                .containsExactly("?");
    }

    @Test
    void aTurnMayBeNamedBehindItsFirstStatement() {
        assertThat(Source.in("“It is late . We go,” said Tan* Weiming* .")
                        .says("Tan Weiming", "We go,")
                        .goesOn("It is late .")
                        .speakers())
                .containsExactly("tan", "tan");
    }

    @Test
    void aMisspeltSourceThatTheRecogniserMissedIsFound() {
        Source source = Source.in("Omar* Schneider* sat . Director Schneidr said the sea was calm .")
                .says("Director Schneidr", "the sea was calm");

        assertThat(source.speakers()).containsExactly("-Omar Schneider");
        assertThat(source.attributions().getFirst().decision().rule()).isEqualTo("misspelt-name");
    }

    @Test
    void somebodyIntroducedAsCalledSoIsNotTheRosters() {
        assertThat(Source.in("Tan* Weiming* left . An analyst called_VBN Tan* said the sea was calm .")
                        .says("An analyst called Tan", "the sea was calm")
                        .speakers())
                .doesNotContain("tan");
    }

    private static List<String> lastCandidates(Source source) {
        return source.attributions().getLast().decision().candidates().stream()
                .map(Attribution.Candidate::name)
                .toList();
    }
}
