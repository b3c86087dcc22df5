package org.onrecord.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.Words;
import org.onrecord.model.Span;

final class WordingTest {
    @Test
    void wordsForAndAgainstGiveTheTone() {
        assertThat(wording("The talks were constructive.").tone()).isEqualTo(1);
        assertThat(wording("It was a constructive failure.").tone()).isZero();
        assertThat(wording("A bad, reckless, unfair ultimatum.").tone()).isEqualTo(-3);
        assertThat(wording("The hall has nine windows.").tone()).isZero();
        assertThat(wording("She agrees to two agreements.").tone()).isEqualTo(2);
    }

    @Test
    void negationTurnsTheWordsRightBehindItRound() {
        assertThat(wording("The talks were not constructive.").tone()).isEqualTo(-1);
        assertThat(wording("It isn’t a failure.").tone()).isEqualTo(1);
        assertThat(wording("It isn't a failure.").tone()).isEqualTo(1);
        assertThat(wording("No, the hall was full and the talks constructive.").tone())
                .isEqualTo(1);
    }

    @Test
    void measuresAreKeptOrTakenAway() {
        assertThat(wording("Lift the duty.").measure()).isEqualTo(-1);
        assertThat(wording("Keep the duty.").measure()).isEqualTo(1);
        assertThat(wording("Never lift the duty.").measure()).isEqualTo(1);
    }

    @Test
    void onlyTheContentIsRead() {
        String text = "“It holds,” she said, warning of failure, “successfully.”";
        Wording wording = Wording.of(text, List.of(Words.in(text, "It holds,"), Words.in(text, "successfully.")));

        assertThat(wording.tone()).isEqualTo(1);
    }

    @Test
    void theWordsRightAroundGiveTheCuesTone() {
        String text = "A failure.\nShe hailed the hall as “a room” and left.\nA failure.";

        assertThat(Wording.of(text, List.of(Words.in(text, "a room"))).cue()).isEqualTo(1);
        assertThat(wording("A failure.").cue()).isZero();
    }

    private static Wording wording(String said) {
        return Wording.of(said, List.of(new Span(0, said.length())));
    }
}
