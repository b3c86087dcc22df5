package org.onrecord.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class SpanTest {
    private static final Span MIDDLE = new Span(2, 5);

    @Test
    void namesASpanThatIsNone() {
        assertThatThrownBy(() -> new Span(-1, 2)).hasMessage("not a span: [-1, 2)");
        assertThatThrownBy(() -> new Span(3, 2)).hasMessage("not a span: [3, 2)");
    }

    @Test
    void isHalfOpen() {
        assertThat(MIDDLE.length()).isEqualTo(3);
        assertThat(MIDDLE.contains(2)).isTrue();
        assertThat(MIDDLE.contains(5)).isFalse();
        assertThat(MIDDLE.of("abcdefg")).isEqualTo("cde");
        assertThat(new Span(2, 2).isEmpty()).isTrue();
    }

    @Test
    void neighboursDoNotOverlap() {
        assertThat(MIDDLE.overlaps(new Span(5, 6))).isFalse();
        assertThat(MIDDLE.overlaps(new Span(0, 2))).isFalse();
        assertThat(MIDDLE.overlaps(new Span(4, 6))).isTrue();
    }

    @Test
    void containsAndCoversOthers() {
        assertThat(MIDDLE.contains(MIDDLE)).isTrue();
        assertThat(MIDDLE.contains(new Span(2, 6))).isFalse();
        assertThat(MIDDLE.cover(new Span(7, 8))).isEqualTo(new Span(2, 8));
    }

    @Test
    void isOrderedByBeginAndThenByEnd() {
        assertThat(MIDDLE).isLessThan(new Span(3, 4)).isLessThan(new Span(2, 6)).isEqualByComparingTo(new Span(2, 5));
    }

    @Test
    void doesNotReachBeyondTheText() {
        assertThatThrownBy(() -> MIDDLE.of("abc")).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
