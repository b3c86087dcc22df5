package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ClosestTest {
    @Test
    void nearSpellingsComeFirstAndThenThoseThatShareAWord() {
        assertThat(Closest.names("jose nunes", List.of("Zhou", "Jose Ortega", "José Núñez", "Maria Nunes Alba", "Jo")))
                .containsExactly("José Núñez", "Jose Ortega", "Maria Nunes Alba");
    }

    @Test
    void noMoreThanThreeAreNamed() {
        assertThat(Closest.names("Li", List.of("Li A", "Li B", "Li C", "Li D")))
                .containsExactly("Li A", "Li B", "Li C");
    }

    @Test
    void distanceCountsEdits() {
        assertThat(Closest.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Closest.distance("", "ab")).isEqualTo(2);
        assertThat(Closest.distance("ab", "ab")).isZero();
    }
}
