package org.onrecord.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Span;

final class LinesTest {
    @Test
    void everyTerminatorEndsALine() {
        assertThat(lines("a\nb\rc\u0085d\u2028e\u2029f")).containsExactly("a", "b", "c", "d", "e", "f");
    }

    @Test
    void carriageReturnAndLineFeedTogetherEndOneLine() {
        assertThat(lines("a\r\n\r\nb\n\rc")).containsExactly("a", "", "b", "", "c");
    }

    @Test
    void theLastLineNeedsNoTerminator() {
        assertThat(lines("a\n")).containsExactly("a", "");
        assertThat(lines("")).containsExactly("");
    }

    @Test
    void trimsSpacesOfAnyKindAndByteOrderMarks() {
        String text = "\uFEFF\t\u00A0\u2003said\u200B \u202F";
        assertThat(Lines.trim(text, new Span(0, text.length())).of(text)).isEqualTo("said");
    }

    @Test
    void aBlankStretchTrimsToAnEmptySpan() {
        assertThat(Lines.trim(" \t ", new Span(0, 3)).isEmpty()).isTrue();
    }

    @Test
    void trimsOnlyInsideTheSpan() {
        assertThat(Lines.trim(" a b ", new Span(2, 4))).isEqualTo(new Span(3, 4));
    }

    private static List<String> lines(String text) {
        return Lines.of(text).stream().map(line -> line.of(text)).toList();
    }
}
