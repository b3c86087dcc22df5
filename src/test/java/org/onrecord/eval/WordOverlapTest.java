package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onrecord.eval.WordOverlap.Said;

final class WordOverlapTest {
    @Test
    void countsEachWordAsOftenAsItOccurs() {
        assertThat(WordOverlap.jaccard("No, no!", "no")).isEqualTo(0.5);
        assertThat(WordOverlap.jaccard("“We go,”", "we GO")).isEqualTo(1);
        assertThat(WordOverlap.jaccard("…", "!")).isZero();
    }

    @Test
    void theBestPairGoesFirst() {
        List<Said> expected = List.of(new Said("a", "li", "one two"), new Said("a", "li", "one two three"));
        List<Said> found = List.of(
                new Said("a", "li", "one two three"),
                new Said("b", "li", "one two"),
                new Said("a", "greer", "one two"));

        assertThat(WordOverlap.match(expected, found)).isEqualTo(Map.of(1, 0));
    }
}
