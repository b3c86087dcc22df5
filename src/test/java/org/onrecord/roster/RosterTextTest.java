package org.onrecord.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.model.Speaker;

/** A speaker is added, and everything else stays as it was written. */
final class RosterTextTest {
    private static final String BEFORE = """
            # Ours.
            name:   "Harbour"

            speakers:   # those who speak
              - {id: tan, name: Tan Wei Ling, surname: Tan,
                 pronouns: she}

              - id: moreau   # the minister
                name: Claire Moreau
                surname: Moreau
                pronouns: she
                # roles:
                #   - titles: [minister]
            """;
    private static final String BEHIND = """

            # Never taken for them.
            namesakes: [Tan Boon]
            targets:
            - {id: port, name: The port, description: In favour of the port., phrases: [port]}
            """;
    private static final String ADDED = """

              - id: obrien
                name: Ann O'Brien
                given: [Ann]
                surname: O'Brien
                aliases: [Ann M. O'Brien, "Ann, \\"Nan\\" O'Brien"]
                pronouns: they # check: the articles do not show them
                wikidata: null
                # country: two capital letters (ISO 3166), such as US
                # roles: # offices, so that descriptions such as "the minister" find the speaker
                #   - titles: [mayor]
                #     organisation: Ministry of Examples
                #     from: 2025-01-31
            """;
    private static final SpeakerStub OBRIEN = new SpeakerStub(
            "obrien",
            "Ann O'Brien",
            "O'Brien",
            "Ann",
            false,
            List.of("Ann M. O'Brien", "Ann, \"Nan\" O'Brien"),
            Speaker.Pronouns.THEY,
            "mayor");

    private static RosterText with(String yaml, SpeakerStub stub) throws RosterException, IOException {
        return RosterFile.parse(yaml, "test").with(stub);
    }

    @Test
    void theSpeakerComesBehindTheOthersAndBeforeTheRemarksOnTheNextKey() throws Exception {
        RosterText longer = with(BEFORE + BEHIND, OBRIEN);
        assertThat(longer.yaml()).isEqualTo(BEFORE + ADDED + BEHIND);
        assertThat(longer.roster().namesakes()).containsExactly("Tan Boon");
    }

    @Test
    void theEntrySaysWhatItWasMadeFrom() throws Exception {
        Speaker speaker = with(BEFORE + BEHIND, OBRIEN).roster().speakers().getLast();
        assertThat(speaker)
                .isEqualTo(new Speaker(
                        "obrien",
                        "Ann O'Brien",
                        "O'Brien",
                        List.of("Ann"),
                        false,
                        OBRIEN.aliases(),
                        List.of(),
                        Speaker.Pronouns.THEY,
                        null,
                        null));
    }

    @Test
    void lineEndsStayAsTheyAre() throws Exception {
        String windows = (BEFORE + BEHIND).replace("\n", "\r\n");
        assertThat(with(windows, OBRIEN).yaml()).isEqualTo((BEFORE + ADDED + BEHIND).replace("\n", "\r\n"));
    }

    @Test
    void aSecondOneComesBehindTheFirst() throws Exception {
        SpeakerStub li = new SpeakerStub("li", "Li Null", "Li", "Null", true, List.of(), Speaker.Pronouns.HE, null);
        RosterText longer = with(BEFORE + BEHIND, OBRIEN).with(li);
        assertThat(longer.yaml()).startsWith(BEFORE + ADDED + "\n  - id: li\n").endsWith(BEHIND);
        Speaker speaker = longer.roster().speakers().getLast();
        assertThat(speaker.given()).containsExactly("Null");
        assertThat(speaker.familyNameFirst()).isTrue();
        assertThat(speaker.pronouns()).isEqualTo(Speaker.Pronouns.HE);
    }

    @Test
    void speakersMayBeLastAndAtTheMargin() throws Exception {
        String yaml = """
                targets: [{id: port, name: The port, description: In favour of the port., phrases: [port]}]
                "name": Harbour
                speakers:
                - id: tan
                  name: Tan Wei Ling
                  surname: Tan
                  pronouns: she""";
        assertThat(with(yaml, OBRIEN).yaml()).isEqualTo(yaml + "\n" + ADDED.replaceAll("(?m)^  ", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "speakers: [{id: tan, name: Tan Wei Ling, surname: Tan, pronouns: she}]",
                "\"speakers\":\n- {id: tan, name: Tan Wei Ling, surname: Tan, pronouns: she}",
                "speakers:\n  [{id: tan, name: Tan Wei Ling, surname: Tan, pronouns: she}]"
            })
    void whatIsWrittenOtherwiseIsRefused(String speakers) {
        assertThatThrownBy(() -> with(speakers + "\n" + BEHIND, OBRIEN))
                .isInstanceOf(RosterException.class)
                .hasMessageStartingWith("its speakers ");
    }

    @Test
    void anIdThatIsTakenIsRefused() {
        SpeakerStub tan = new SpeakerStub("tan", "Tan Ah", "Tan", "Ah", true, List.of(), Speaker.Pronouns.THEY, null);
        assertThatThrownBy(() -> with(BEFORE + BEHIND, tan)).hasMessage("speakers[3].id must be unique, not \"tan\"");
    }
}
