package org.onrecord.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.model.Span;

/** Each text with its source in square brackets, its cue in angle brackets and its content behind a bar. */
final class UnsaidTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = ';',
            value = {
                "[Jane Holloway] did not <say> |whether the duties would stay",
                "[She] <declined to say> |whether the duties would stay",
                "[The ministry] <would not say> |who had called",
                "<Asked> |whether the duties would stay",
                "[Nobody] <said> |the duties would stay",
                "[Neither Holloway nor Lindqvist] <has said> |whether the duties will stay",
                "[Farmers] <want> |the duties to go",
                "[They] <agreed> |to meet again",
                "[I] <think> |the duties are wrong",
                "[He] <has said> |nothing about it",
            })
    void isNotOnRecord(String marked) {
        assertThat(unsaid(marked, false)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = ';',
            value = {
                "[Jane Holloway] <said> |the duties would stay",
                "[She] <denied> |that the duties had failed",
                "[She] <would not rule out> |a second round",
                "[She] <did not rule out> |a second round",
                "[She] <does not believe> |that the duties work",
                "[She] <expects> |the duties to stay",
                "[The minister] <asked> |whether the duties would stay",
                "He did not come. [Jane Holloway] <said> |the duties would stay",
            })
    void isOnRecord(String marked) {
        assertThat(unsaid(marked, false)).isFalse();
    }

    @Test
    void whatIsQuotedIsSaidWhateverTheVerb() {
        assertThat(unsaid("[They] <agreed> |to “talk again”", true)).isFalse();
    }

    private static boolean unsaid(String marked, boolean quoted) {
        String text = marked.replaceAll("[\\[\\]<>|]", "");
        List<Span> source = between(marked, '[', ']');
        List<Span> cue = between(marked, '<', '>');
        int bar = plain(marked, marked.indexOf('|'));
        Relation relation = new Relation(List.of(new Span(bar, text.length())), cue, source, 1);
        return Unsaid.is(text, relation, quoted, false);
    }

    private static List<Span> between(String marked, char open, char close) {
        int begin = marked.indexOf(open);
        return begin < 0 ? List.of() : List.of(new Span(plain(marked, begin), plain(marked, marked.indexOf(close))));
    }

    /** The position without the marks before it. */
    private static int plain(String marked, int position) {
        return marked.substring(0, position).replaceAll("[\\[\\]<>|]", "").length();
    }
}
