package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CountsTest {
    @Test
    void theMostFrequentComeFirstAndEqualsInTheirOwnOrder() {
        Counts<String> counts = new Counts<>(9);
        for (String value : new String[] {"c", "b", "b", "a"}) {
            counts.add(value);
        }
        assertThat(counts.mostFrequentFirst()).containsExactly("b", "a", "c");
        assertThat(counts.of("b")).isEqualTo(2);
        assertThat(counts.of("d")).isZero();
    }

    @Test
    void beyondTheBoundOnlyKnownValuesAreCounted() {
        Counts<Integer> counts = new Counts<>(2);
        for (int value : new int[] {1, 2, 3, 3, 3, 2}) {
            counts.add(value);
        }
        assertThat(counts.mostFrequentFirst()).containsExactly(2, 1);
    }
}
