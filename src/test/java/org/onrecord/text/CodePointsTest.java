package org.onrecord.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.model.Span;

final class CodePointsTest {
    private static final String HIGH = "\uD83D";
    private static final String LOW = "\uDE00";

    @Test
    void countsAPairOnceAndALoneHalfOnce() {
        CodePoints points = CodePoints.of("a" + HIGH + LOW + "b" + LOW + HIGH);
        assertThat(List.of(points.at(0), points.at(1), points.at(3), points.at(4), points.at(5), points.at(6)))
                .containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void countsAPairAsBegunInsideIt() {
        assertThat(CodePoints.of(HIGH + LOW).at(1)).isEqualTo(1);
    }

    @Test
    void pairsTheSecondOfTwoFirstHalves() {
        CodePoints points = CodePoints.of(HIGH + HIGH + LOW + LOW);
        assertThat(List.of(points.at(1), points.at(2), points.at(3), points.at(4)))
                .containsExactly(1, 2, 2, 3);
    }

    @Test
    void convertsSpans() {
        CodePoints points = CodePoints.of("😀 said 😀");
        assertThat(points.of(new Span(2, 7))).isEqualTo(new Span(1, 6));
        assertThat(points.of(List.of(new Span(0, 2), new Span(8, 10)))).containsExactly(new Span(0, 1), new Span(7, 8));
    }

    @Test
    void anEmptyTextHasOnePosition() {
        assertThat(CodePoints.of("").at(0)).isZero();
    }

    @Test
    void namesAPositionOutsideTheText() {
        CodePoints points = CodePoints.of("abc");
        assertThatThrownBy(() -> points.at(4)).hasMessage("position 4 in a text of 3");
        assertThatThrownBy(() -> points.at(-1)).hasMessage("position -1 in a text of 3");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsTheWayBackToUtf16(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            String text = randomText(random, random.nextInt(60));
            CodePoints points = CodePoints.of(text);
            for (int at = 0; at <= text.codePointCount(0, text.length()); at++) {
                assertThat(points.utf16(at)).isEqualTo(text.offsetByCodePoints(0, at));
            }
        }
    }

    @Test
    void namesACodePointOutsideTheText() {
        CodePoints points = CodePoints.of("😀");
        assertThatThrownBy(() -> points.utf16(2)).hasMessage("code point 2 of a text of 2");
        assertThatThrownBy(() -> points.utf16(-1)).hasMessage("code point -1 of a text of 2");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithTheJdkOnRandomTexts(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            String text = randomText(random, random.nextInt(60));
            CodePoints points = CodePoints.of(text);
            for (int i = 0; i <= text.length(); i++) {
                assertThat(points.at(i)).as("at %d of seed %d", i, seed).isEqualTo(text.codePointCount(0, i));
            }
        }
    }

    private static String randomText(Random random, int length) {
        String alphabet = "aé李’ " + HIGH + HIGH + LOW + LOW + "\uD800\uDFFF";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
