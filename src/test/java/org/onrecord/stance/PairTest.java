package org.onrecord.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onrecord.Words;
import org.onrecord.encode.TextVectors;
import org.onrecord.model.Span;

/** Every word is a number, and its vector that number alone; -1 opens a window and -2 closes it. */
final class PairTest {
    private static final int OPENING = -1;
    private static final int CLOSING = -2;

    @Test
    void theStatementComesFirstThenWhatStandsAroundItThenTheTarget() {
        String text = "1 2 3 4 5 6";
        Pair pair = pair(text, "90 91", places(Words.in(text, "3 4")));

        assertThat(numbers(pair)).containsExactly(-1, 3, 4, -2, 1, 2, 5, 6, -2, 90, 91, -2);
        assertThat(parts(pair))
                .containsExactly(
                        Part.STATEMENT,
                        Part.STATEMENT,
                        Part.STATEMENT,
                        Part.STATEMENT,
                        Part.CONTEXT,
                        Part.CONTEXT,
                        Part.CONTEXT,
                        Part.CONTEXT,
                        Part.CONTEXT,
                        Part.TARGET,
                        Part.TARGET,
                        Part.TARGET);
        assertThat(pair.statement()).isEqualTo(3);
        assertThat(pair.size()).isEqualTo(12);
        assertThat(pair.isEmpty()).isFalse();
    }

    @Test
    void wordsThatNameTheTargetOrTheSourcePlayThatPart() {
        String text = "10 20 30 40 50";
        Pair.Places places = new Pair.Places(
                List.of(Words.in(text, "30 40")),
                List.of(Words.in(text, "20"), Words.in(text, "40")),
                List.of(Words.in(text, "10"), Words.in(text, "30")),
                Side.OWN);

        assertThat(parts(pair(text, "90", places)))
                .containsExactly(
                        Part.STATEMENT,
                        Part.NAMING,
                        Part.SOURCE,
                        Part.STATEMENT,
                        Part.CONTEXT_NAMING,
                        Part.SOURCE,
                        Part.CONTEXT,
                        Part.CONTEXT,
                        Part.OWN_TARGET,
                        Part.TARGET);
    }

    @Test
    void whoseTheTargetIsIsSeenFromTheSpeaker() {
        assertThat(Side.of(null, "A")).isEqualTo(Side.NONE);
        assertThat(Side.of("A", null)).isEqualTo(Side.NONE);
        assertThat(Side.of("A", "A")).isEqualTo(Side.OWN);
        assertThat(Side.of("A", "B")).isEqualTo(Side.OTHERS);
        assertThat(Arrays.stream(Side.values()).map(side -> side.part)).doesNotHaveDuplicates();
    }

    @Test
    void everyPartHasARowOfItsOwn() {
        assertThat(Arrays.stream(Part.values()).map(part -> part.row))
                .containsExactlyElementsOf(
                        IntStream.range(0, Pair.PARTS).boxed().toList());
    }

    @Test
    void aLongStatementIsReadAsFarAsNinetySixPieces() {
        String text = count(1, 300);
        Pair pair = pair(text, "900", places(new Span(0, text.length())));

        assertThat(pair.statement()).isEqualTo(97);
        assertThat(numbers(pair)).startsWith(-1, 1, 2).endsWith(95, 96, -2, -2, 900, -2);
    }

    @Test
    void aLittleIsReadBeforeTheStatementAndLessBehindIt() {
        String text = count(1, 100);
        Pair pair = pair(text, "900", places(Words.in(text, "50 51")));

        List<Integer> numbers = numbers(pair);
        List<Integer> context = numbers.subList(4, numbers.indexOf(900) - 1);
        List<Integer> around = new ArrayList<>(IntStream.range(18, 50).boxed().toList());
        around.addAll(IntStream.range(52, 60).boxed().toList());
        assertThat(context).isEqualTo(around);
    }

    @Test
    void aTargetIsReadAsFarAsFortyPieces() {
        Pair pair = pair("1", count(100, 200), places(new Span(0, 1)));

        assertThat(numbers(pair)).endsWith(138, 139, -2).doesNotContain(140);
    }

    @Test
    void aBrokenQuotationIsReadAsOneAndWhatStandsBetweenAsContext() {
        String text = count(1, 40);
        Pair pair = pair(text, "90", places(Words.in(text, "1 2"), Words.in(text, "5"), Words.in(text, "30")));

        List<Integer> read = new ArrayList<>(List.of(-1, 1, 2, 5, 30, -2, 3, 4));
        read.addAll(IntStream.range(6, 14).boxed().toList());
        read.addAll(IntStream.range(31, 39).boxed().toList());
        read.addAll(List.of(-2, 90, -2));
        assertThat(numbers(pair)).isEqualTo(read);
    }

    @Test
    void theStatementAloneDependsOnNoTarget() {
        String text = "10 20 30 40 50";
        Pair.Places places = new Pair.Places(
                List.of(Words.in(text, "20 30 40")),
                List.of(Words.in(text, "20")),
                List.of(Words.in(text, "30")),
                Side.OWN);

        Pair.Sequence alone = pair(text, "90", places).alone();

        assertThat(Arrays.stream(alone.vectors()).map(row -> (int) row[0])).containsExactly(-1, 20, 30, 40, -2);
        assertThat(alone.parts())
                .containsExactly(
                        Part.STATEMENT.row,
                        Part.SOURCE.row,
                        Part.STATEMENT.row,
                        Part.STATEMENT.row,
                        Part.STATEMENT.row);
    }

    @Test
    void aPieceKnowsTheWordThatItBelongsTo() {
        String text = "10 200 3";
        Pair pair = pair(text, "90", places(Words.in(text, "200 3")));

        assertThat(pair.word(1).of(text)).isEqualTo("200");
        assertThat(pair.word(2).of(text)).isEqualTo("3");
    }

    @Test
    void aStatementWithoutPiecesIsEmpty() {
        Pair pair = pair("1 2  3", "90", places(new Span(3, 5)));

        assertThat(pair.isEmpty()).isTrue();
        assertThat(numbers(pair)).containsExactly(-1, -2, -2, 90, -2);
    }

    private static Pair.Places places(Span... content) {
        return new Pair.Places(List.of(content), List.of(), List.of(), Side.NONE);
    }

    private static Pair pair(String text, String target, Pair.Places places) {
        return Pair.of(vectors(text), vectors(target), places);
    }

    private static TextVectors vectors(String numbers) {
        return Words.vectors(numbers, word -> new float[] {
            switch (word) {
                case "[CLS]" -> OPENING;
                case "[SEP]" -> CLOSING;
                default -> Integer.parseInt(word);
            }
        });
    }

    private static String count(int from, int to) {
        return IntStream.range(from, to).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    }

    private static List<Integer> numbers(Pair pair) {
        return Arrays.stream(pair.whole().vectors()).map(row -> (int) row[0]).toList();
    }

    private static List<Part> parts(Pair pair) {
        return Arrays.stream(pair.whole().parts())
                .mapToObj(row -> Arrays.stream(Part.values())
                        .filter(part -> part.row == row)
                        .findFirst()
                        .orElseThrow())
                .toList();
    }
}
