package org.onrecord.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onrecord.Words;
import org.onrecord.encode.TextVectors;
import org.onrecord.model.Act;
import org.onrecord.model.Span;
import org.onrecord.model.Stance.Label;

final class AnswersTest {
    private static final double[] EVEN = {0.2, 0.2, 0.2, 0.2, 0.2};

    @Test
    void answersComeFromTheStatementsPiecesAlone() {
        Pair pair = pair("a b c", "b");
        float[][] outputs = new float[pair.size()][Head.OF_PAIR];
        for (float[] row : outputs) {
            row[Head.STANCE.first() + 1] = 50;
            row[Head.STANCE.attention()] = 50;
        }
        for (int piece = 0; piece < pair.statement(); piece++) {
            outputs[piece] = new float[Head.OF_PAIR];
            outputs[piece][Head.STANCE.first()] = 2;
            outputs[piece][Head.ABOUT.first()] = 1;
            outputs[piece][Head.ABOUT.first() + 1] = 4;
            outputs[piece][Head.ACT.first() + 2] = 3;
        }

        Answers answers = Answers.of(outputs, pair, EVEN);

        assertThat(answers.label()).isEqualTo(Label.FAVOR);
        assertThat(answers.about()).isCloseTo(3, within(1e-6));
        assertThat(answers.kind()).isEqualTo(Act.Kind.VERBAL_CONFLICT);
        assertThat(Arrays.stream(answers.stance()).sum()).isCloseTo(1, within(1e-9));
        assertThat(Arrays.stream(answers.act()).sum()).isCloseTo(1, within(1e-9));
    }

    @Test
    void theKindOfActIsTheMeanOfWhatStatementAndPairSay() {
        Pair pair = pair("a b c", "b");
        float[][] outputs = new float[pair.size()][Head.OF_PAIR];
        for (int piece = 0; piece < pair.statement(); piece++) {
            outputs[piece][Head.ACT.first()] = -9;
            outputs[piece][Head.ACT.first() + 1] = 1;
        }
        double[] alone = {1, 0, 0, 0, 0};

        Answers answers = Answers.of(outputs, pair, alone);

        assertThat(answers.kind()).isEqualTo(Act.Kind.VERBAL_COOPERATION);
        assertThat(answers.act()[0]).isCloseTo(0.5, within(1e-3));
        assertThat(answers.alone()).isEqualTo(alone);
    }

    @Test
    void aWordPullsTowardALabelByItsShare() {
        String text = "we like it";
        Pair pair = pair(text, text);
        float[][] outputs = new float[pair.size()][Head.OF_PAIR];
        outputs[2][Head.STANCE.first()] = 3;

        Answers answers = Answers.of(outputs, pair, EVEN);

        assertThat(answers.words()).extracting(word -> word.span().of(text)).containsExactly("we", "like", "it");
        assertThat(answers.words().get(1).pulls()).containsExactly(new double[] {0.5, -0.25, -0.25}, within(1e-6));
        assertThat(answers.evidence(Label.FAVOR))
                .extracting(span -> span.of(text))
                .containsExactly("like");
        assertThat(answers.evidence(Label.AGAINST)).isEmpty();
    }

    @Test
    void piecesOfOneWordAreJoined() {
        TextVectors.Builder text = new TextVectors.Builder();
        text.add(0, 0, 6, new float[1]);
        text.add(0, 0, 6, new float[1]);
        text.add(0, 7, 9, new float[1]);
        Pair pair = Pair.of(text.build(), Words.vectors("t", word -> new float[1]), places(new Span(0, 9)));
        float[][] outputs = new float[pair.size()][Head.OF_PAIR];
        outputs[1][Head.STANCE.first()] = 4;
        outputs[2][Head.STANCE.first()] = 8;

        Answers answers = Answers.of(outputs, pair, EVEN);

        assertThat(answers.words()).extracting(Answers.Word::span).containsExactly(new Span(0, 6), new Span(7, 9));
        assertThat(answers.words().getFirst().pulls()).containsExactly(new double[] {2, -1, -1}, within(1e-6));
    }

    @Test
    void evidenceIsTheFewestWordsWithHalfOfAllThatSpeaksForALabel() {
        assertThat(evidence(1, 9, 2, 3)).containsExactly(1);
        assertThat(evidence(5, 1, 6, 2)).containsExactly(0, 2);
        assertThat(evidence(-7, 1, -6, 1)).containsExactly(1);
        assertThat(evidence(-7, -1)).isEmpty();
    }

    @Test
    void evidenceIsAtMostTheSixStrongestWords() {
        assertThat(evidence(2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3)).containsExactly(0, 1, 2, 3, 4, 14);
    }

    /** Which of the words are evidence, one for each pull. */
    private static List<Integer> evidence(double... pulls) {
        List<Answers.Word> words = IntStream.range(0, pulls.length)
                .mapToObj(i -> new Answers.Word(new Span(i, i + 1), new double[] {0, pulls[i], 0}))
                .toList();
        return new Answers(new double[] {0, 1, 0}, new double[3], 0, EVEN, EVEN, words)
                .evidence(Label.AGAINST).stream().map(Span::begin).toList();
    }

    private static Pair pair(String text, String content) {
        return Pair.of(
                Words.vectors(text, word -> new float[1]),
                Words.vectors("t", word -> new float[1]),
                places(Words.in(text, content)));
    }

    private static Pair.Places places(Span content) {
        return new Pair.Places(List.of(content), List.of(), List.of(), Side.NONE);
    }
}
