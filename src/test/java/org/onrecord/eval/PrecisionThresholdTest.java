package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.eval.PrecisionThreshold.Cut;
import org.onrecord.eval.PrecisionThreshold.Judgement;

final class PrecisionThresholdTest {
    private final List<Judgement> guesses = new ArrayList<>();

    @Test
    void keepsAsManyAsThePrecisionAllows() {
        guess(0.9, true);
        guess(0.8, false);
        guess(0.7, true);
        guess(0.6, true);
        guess(0.5, false);

        assertThat(PrecisionThreshold.of(guesses, 0.75)).contains(new Cut(0.6, 4, 3));
        assertThat(PrecisionThreshold.of(guesses, 0.9)).contains(new Cut(0.9, 1, 1));
    }

    @Test
    void guessesOfOneConfidenceStayTogether() {
        guess(0.9, true);
        guess(0.8, true);
        guess(0.8, false);

        assertThat(PrecisionThreshold.of(guesses, 1)).contains(new Cut(0.9, 1, 1));
    }

    @Test
    void thereMayBeNone() {
        guess(0.9, false);
        guess(0.8, true);

        assertThat(PrecisionThreshold.of(guesses, 0.6)).isEmpty();
        assertThat(PrecisionThreshold.of(List.of(), 0.6)).isEmpty();
    }

    private void guess(double confidence, boolean right) {
        guesses.add(new Judgement(confidence, right));
    }
}
