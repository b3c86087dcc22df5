package org.onrecord.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.extract.Relation;
import org.onrecord.extract.Tags;
import org.onrecord.extract.Window;
import org.onrecord.model.Span;

final class LabelledWindowTest {
    private static final String TEXT = "Ann said it rains. Then she left.";

    @Test
    void wordsThatSpansTouchAreLabelledAndLinked() {
        Relation relation = new Relation(List.of(span("it rains")), List.of(span("said")), List.of(span("Ann")), 1);

        LabelledWindow labelled = LabelledWindow.of(window(0, 4), TEXT, List.of(relation));

        assertThat(labelled.labels())
                .containsExactly(
                        Tags.of(Tags.SOURCE, 0, 1),
                        Tags.of(Tags.CUE, 0, 1),
                        Tags.of(Tags.CONTENT, 0, 2),
                        Tags.of(Tags.CONTENT, 1, 2));
        assertThat(labelled.links())
                .containsExactly(new LabelledWindow.Link(Tags.CONTENT, 2, 1), new LabelledWindow.Link(Tags.CUE, 1, 0));
    }

    @Test
    void whatLiesOutsideTheWindowIsNothingToLinkTo() {
        Relation relation = new Relation(List.of(span("Then she left")), List.of(span("said")), List.of(), 1);

        LabelledWindow labelled = LabelledWindow.of(window(4, 7), TEXT, List.of(relation));

        assertThat(labelled.links()).containsExactly(new LabelledWindow.Link(Tags.CONTENT, 0, LabelledWindow.NOTHING));
    }

    @Test
    void aSpanCutByTheWindowIsLabelledAsFarAsItGoes() {
        Relation relation = new Relation(List.of(span("it rains. Then she")), List.of(), List.of(), 1);

        LabelledWindow labelled = LabelledWindow.of(window(0, 4), TEXT, List.of(relation));

        assertThat(labelled.labels()[2]).isEqualTo(Tags.of(Tags.CONTENT, 0, 2));
        assertThat(labelled.labels()[3]).isEqualTo(Tags.of(Tags.CONTENT, 1, 2));
    }

    @Test
    void fragmentsThatOnlyWhiteSpaceSeparatesAreOne() {
        assertThat(LabelledWindow.joined("a  b c", List.of(new Span(3, 4), new Span(0, 1), new Span(5, 6))))
                .containsExactly(new Span(0, 6));
        assertThat(LabelledWindow.joined("a, b", List.of(new Span(0, 1), new Span(3, 4))))
                .hasSize(2);
    }

    private static Span span(String words) {
        int begin = TEXT.indexOf(words);
        return new Span(begin, begin + words.length());
    }

    /** One piece a word, words {@code [from, to)} of the text without their full stops. */
    private static Window window(int from, int to) {
        String[] words = TEXT.replace(".", "").split(" ", -1);
        int[] begins = new int[to - from];
        int[] ends = new int[to - from];
        int[] firsts = new int[to - from];
        int at = 0;
        for (int word = 0; word < to; word++) {
            at = TEXT.indexOf(words[word], at);
            if (word >= from) {
                begins[word - from] = at;
                ends[word - from] = at + words[word].length();
                firsts[word - from] = word - from + 1;
            }
            at += words[word].length();
        }
        return new Window(new int[to - from + 2], new int[to - from + 2], firsts, begins, ends);
    }
}
