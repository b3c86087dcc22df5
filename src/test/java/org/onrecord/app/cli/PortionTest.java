package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PortionTest {
    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
            '', 0
            ' \n\t', 0
            'word', 1
            ' two  words\r\n', 2
            '“One,” he said – two.', 5
            'a\u2003b', 2
            """)
    void wordsStandBetweenWhiteSpace(String text, int words) {
        assertThat(Portion.words(text)).isEqualTo(words);
    }

    @Test
    void textsAreTakenWholeAndInOrder() {
        assertThat(Portion.of(List.of("a b c", "d e f", "g"), 4)).isEqualTo(new Portion(List.of("a b c", "d e f"), 6));
    }

    @Test
    void textsComeAgainUntilThereAreEnough() {
        Portion portion = Portion.of(List.of("a b", "c"), 6);
        assertThat(portion).isEqualTo(new Portion(List.of("a b", "c", "a b", "c"), 6));
    }
}
