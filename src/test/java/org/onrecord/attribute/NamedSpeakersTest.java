package org.onrecord.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.model.Attribution;
import org.onrecord.model.SpeakerKind;

/** Sources that give a name, from raw text. */
@Tag("model")
final class NamedSpeakersTest {
    @Test
    void titlesAndInitialsBelongToTheName() {
        assertThat(Spoken.speakers("""
                        Scott Bessent flew to Geneva. “The talks were good,” Mr. Bessent said. Secretary Bessent said they would go on.

                        USTR Greer said the fees would stay. Ambassador Greer said the truce would hold. J. Greer said so, too.
                        """)).containsExactly("bessent", "bessent", "greer", "greer");
    }

    @Test
    void theFamilyNameMayStandFirstOrLastAndBehindATitle() {
        assertThat(Spoken.speakers(
                        "Li Chenggang spoke first. Mr. Li said the talks were candid. Chenggang Li said they would go "
                                + "on. Vice Minister Li said the fees were unfair."))
                .containsOnly("li")
                .hasSize(3);
    }

    @Test
    void aMisspeltNameIsTheSpeakersBehindItsSurnameToo() {
        assertThat(Spoken.speakers("Jamison Greer said the truce would hold. Greer said the fees would stay."))
                .containsExactly("greer", "greer");
    }

    @Test
    void jointSourcesMakeAStatementEach() {
        assertThat(Spoken.speakers("Scott Bessent, Jamieson Greer and Li Chenggang said the truce would hold."))
                .containsExactly("bessent", "greer", "li");
        assertThat(Spoken.speakers(
                        "China's Li Chenggang and U.S. Trade Representative Jamieson Greer said that the truce "
                                + "would hold."))
                .containsExactly("li", "greer");
        assertThat(Spoken.speakers("Bessent and Greer said the truce would hold."))
                .containsExactly("bessent", "greer");
    }

    @Test
    void nestedStatementsHaveTheirOwnSpeakers() {
        assertThat(Spoken.speakers(
                        "Scott Bessent met Li Chenggang in Madrid. Bessent said Li had told him that the ships would "
                                + "sail."))
                .containsExactly("bessent", "li");
        assertThat(Spoken.speakers("According to Li Chenggang, Scott Bessent said that the ships would sail."))
                .containsExactly("li", "bessent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Premier Li Qiang said the gate was open. Li said it would stay open.",
                "Li Hui, a special envoy, said the war must end. Li said talks were needed.",
                "Li Ka-shing said the ports were sold. Li said the price was right.",
                "Wei Li, an analyst at North Vale Bank, said the market was calm. Li said prices would fall.",
                "Judy Greer said the film was done. Greer said she liked it.",
                "Royal Bessent, a dentist in Tulsa, said patients ask. Bessent said he told them to floss.",
                "Bessent Vale Partners said the truce was priced in."
            })
    void aNamesakeIsNeverTakenForTheRosters(String text) {
        assertThat(Spoken.in(text)).isNotEmpty().noneMatch(one -> one instanceof Attribution.Rostered);
    }

    @Test
    void namesakesAndTheRostersSpeakerAreKeptApart() {
        assertThat(Spoken.speakers(
                        "Li Qiang and Li Chenggang met exporters in Boao. Li Chenggang said the fees were unfair. Li "
                                + "Qiang said the gate was open."))
                .containsExactly("li", "-Li Qiang");
        assertThat(Spoken.speakers(
                        "Li Chenggang, vice minister of commerce, said the talks were candid. An analyst called Li "
                                + "said prices would fall."))
                .startsWith("li")
                .hasSize(2)
                .last()
                .isNotEqualTo("li");
    }

    @Test
    void whoeverIsOffTheRosterHasTheFullestNameAndAKind() {
        assertThat(Spoken.in(
                        "Dr. Ada M. Quill runs the port of Vale. Quill said the cranes were idle. Ms. Quill said they "
                                + "would move soon. A report said the fees were high."))
                .satisfiesExactly(
                        one -> is(one, "Ada M. Quill", SpeakerKind.PERSON),
                        one -> is(one, "Ada M. Quill", SpeakerKind.PERSON),
                        one -> is(one, "A report", SpeakerKind.DOCUMENT));
    }

    private static void is(Attribution attribution, String name, SpeakerKind kind) {
        assertThat(attribution).isInstanceOfSatisfying(Attribution.OffRoster.class, other -> {
            assertThat(other.name()).isEqualTo(name);
            assertThat(other.kind()).isEqualTo(kind);
        });
    }

    @Test
    void aTitleOfAnotherGenderIsSomebodyElses() {
        assertThat(Spoken.speakers("Jamieson Greer came late. Mrs. Greer said the talks had gone well."))
                .noneMatch(speaker -> speaker.equals("greer"));
    }
}
