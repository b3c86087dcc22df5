package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.onrecord.model.Span;

final class PlacesTest {
    private static final String TEXT = "😀 In Geneva\nthe minister spoke of a truce.";

    @Test
    void placesAreCountedInCodePoints() {
        assertThat(Places.utf16(TEXT, new Span(0, 1))).isEqualTo(new Span(0, 2));
        assertThat(Places.words(TEXT, new Span(5, 11))).isEqualTo("Geneva");
    }

    @Test
    void wholeWordsStandAround() {
        assertThat(Places.inContext(TEXT, new Span(5, 11), 100))
                .isEqualTo("😀 In [Geneva] the minister spoke of a truce.");
        assertThat(Places.inContext(TEXT, new Span(12, 24), 32)).isEqualTo("Geneva [the minister] spoke of");
        assertThat(Places.inContext(TEXT, new Span(12, 24), 4)).isEqualTo("[the minister]");
    }
}
