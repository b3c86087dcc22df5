package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PrintableTest {
    @Test
    void whiteSpaceAndControlCharactersBecomeOneBlank() {
        assertThat(Printable.line(" a\r\n\tb\u0000\u001b[31mc\u009b\u00a0\u2028d "))
                .isEqualTo("a b [31mc d");
    }

    @Test
    void invisibleCharactersGo() {
        assertThat(Printable.line("a\u202eb\u2066c\u200bd\ufeff\ud800e")).isEqualTo("abcde");
    }

    @Test
    void shorteningCountsCodePointsAndSplitsNone() {
        assertThat(Printable.line("😀😀😀", 3)).isEqualTo("😀😀😀");
        assertThat(Printable.line("😀😀😀😀", 3)).isEqualTo("😀😀…");
        assertThat(Printable.line("one two", 5)).isEqualTo("one…");
    }
}
