package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WrappingTest {
    @Test
    void linesBreakBetweenWords() {
        assertThat(Wrapping.lines("the truce will hold", 9)).containsExactly("the truce", "will hold");
        assertThat(Wrapping.lines("the truce will hold", 8)).containsExactly("the", "truce", "will", "hold");
        assertThat(Wrapping.lines("short", 9)).containsExactly("short");
    }

    @Test
    void aWordThatFitsOnNoLineIsCut() {
        assertThat(Wrapping.lines("see https://example.org now", 8))
                .containsExactly("see", "https://", "example.", "org now");
    }

    @Test
    void widthCountsCodePoints() {
        assertThat(Wrapping.lines("😀😀 😀😀", 5)).containsExactly("😀😀 😀😀");
        assertThat(Wrapping.lines("😀😀😀", 2)).containsExactly("😀😀", "😀");
    }
}
