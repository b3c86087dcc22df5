package org.onrecord.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Attribution;

/** Sources that only what stands around them tells, from raw text: pronouns, labels and continuations. */
@Tag("model")
final class SpeakersInTurnTest {
    @Test
    void pronounsAgree() {
        assertThat(Spoken.speakers(
                        "Jamieson Greer met Ms. Ada Quill in Madrid. He said the truce would be extended. She said it "
                                + "would not."))
                .containsExactly("greer", "-Ada Quill");
    }

    @Test
    void aLikelyGenderIsEnough() {
        assertThat(Spoken.speakers(
                        "Scott Bessent spoke to farmers in Iowa. Mary Quill, an analyst, watched from the back. He "
                                + "said that the soybeans would be bought. She said she doubted it."))
                .containsExactly("bessent", "-Mary Quill");
    }

    @Test
    void thePronounBehindASpeakerIsTheSpeaker() {
        assertThat(Spoken.speakers("""
                        Scott Bessent flew to Geneva.

                        “The talks were long,” Li Chenggang said.

                        “They were also candid,” he said. “We will meet again.”
                        """)).containsExactly("li", "li", "li");
    }

    @Test
    void theSubjectIsMeantRatherThanTheObject() {
        assertThat(Spoken.speakers("Jamieson Greer met Li Chenggang in Madrid. He said the truce would be extended."))
                .containsExactly("greer");
    }

    @Test
    void whoeverIsNamedMostOftenStaysInMind() {
        List<Attribution> found = Spoken.in("""
                        Scott Bessent flew to Geneva with Omar Vale. Bessent met bankers. Bessent ate lunch.

                        The fog was thick over the lake.

                        He said the truce would hold.
                        """);

        // Whether that is sure enough to be named is not the point.
        assertThat(found.getLast().decision().candidates().getFirst().id()).isEqualTo("bessent");
    }

    @Test
    void labelsNameTheSpeakersOfATranscript() {
        assertThat(Spoken.speakers("""
                        BESSENT: We had a good talk in Geneva.

                        GREER: I agree that it was good. The fees will stay.

                        QUESTION: Will the truce hold?

                        BESSENT: It will.
                        """)).containsExactly("bessent", "greer", "bessent");
    }

    @Test
    void aQuotationGoesOnOverParagraphs() {
        assertThat(Spoken.speakers("""
                        “The talks were long,” Jamieson Greer said. “We were all tired.

                        “Next time we will bring food.”
                        """)).hasSizeGreaterThan(1).containsOnly("greer");
    }
}
