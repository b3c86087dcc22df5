package org.onrecord.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Span;

final class TextVectorsTest {
    private static final float[] NONE = {0};

    private final TextVectors.Builder builder = new TextVectors.Builder();

    @Test
    void piecesKeepTheirPlacesHoweverManyThereAre() {
        for (int i = 0; i < 1_000; i++) {
            builder.add(7, 10 * i, 10 * i + 9, new float[] {i, -i});
        }
        TextVectors vectors = builder.build();

        assertThat(vectors.size()).isEqualTo(1_000);
        assertThat(vectors.begin(999)).isEqualTo(9_990);
        assertThat(vectors.end(999)).isEqualTo(9_999);
        assertThat(vectors.vector(999)).containsExactly(999, -999);
        assertThat(vectors.vector(0)).containsExactly(0, 0);
    }

    @Test
    void piecesWithinSpansAreThoseWhoseWordsBeginThere() {
        builder.add(1, 0, 4, NONE);
        builder.add(2, 5, 9, NONE);
        builder.add(3, 5, 9, NONE);
        builder.add(4, 10, 14, NONE);
        builder.add(5, 15, 19, NONE);
        TextVectors vectors = builder.build();

        assertThat(vectors.within(List.of(new Span(4, 10), new Span(15, 16)))).containsExactly(1, 2, 4);
        assertThat(vectors.within(List.of(new Span(16, 99)))).isEmpty();
        assertThat(vectors.id(2)).isEqualTo(3);
    }

    @Test
    void vectorsAreMultipliedAndSummedByTheirShares() {
        builder.add(1, 0, 4, new float[] {2, -1});
        builder.add(2, 5, 9, new float[] {0, 3});
        TextVectors vectors = builder.build();

        assertThat(vectors.sum(new float[] {0.5f, 2}, 0, 1)).containsExactly(1, 5.5f);
        // Products of ln 3 and 0.
        float[] shares = vectors.shares(new float[] {(float) Math.log(3) / 2, 0}, 0, 1);
        assertThat(shares[0]).isEqualTo(0.75f, within(1e-6f));
        assertThat(shares[1]).isEqualTo(0.25f, within(1e-6f));
        assertThat(vectors.product(0, new float[] {3, 4})).isEqualTo(2);
        assertThat(vectors.width()).isEqualTo(2);
    }

    @Test
    void refusesAPieceBeforeTheLastOneOrOfNegativeLength() {
        builder.add(7, 5, 9, NONE);
        builder.add(7, 5, 9, NONE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add(7, 4, 9, NONE))
                .withMessageContaining("[4, 9)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add(7, 9, 8, NONE))
                .withMessageContaining("[9, 8)");
    }

    @Test
    void theFirstPieceFromAPositionIsFound() {
        builder.add(7, 2, 5, NONE);
        builder.add(7, 2, 5, NONE);
        builder.add(7, 8, 9, NONE);
        TextVectors vectors = builder.build();

        assertThat(vectors.firstFrom(0)).isZero();
        assertThat(vectors.firstFrom(2)).isZero();
        assertThat(vectors.firstFrom(3)).isEqualTo(2);
        assertThat(vectors.firstFrom(8)).isEqualTo(2);
        assertThat(vectors.firstFrom(9)).isEqualTo(3);
    }

    @Test
    void noMorePiecesAreKeptThanALongBookHas() {
        for (int i = 0; i < TextVectors.MOST + 5; i++) {
            builder.add(7, i, i + 1, NONE);
        }
        TextVectors vectors = builder.build();

        assertThat(vectors.size()).isEqualTo(TextVectors.MOST);
        assertThat(vectors.firstFrom(TextVectors.MOST + 1)).isEqualTo(TextVectors.MOST);
    }

    @Test
    void numbersAreKeptInHalfPrecision() {
        float[] given = {0.1f, 1.5f, -3, 2_049, 1e-9f};
        builder.add(7, 0, 1, given);
        float[] kept = builder.build().vector(0);

        assertThat(kept).containsExactly(0.099975586f, 1.5f, -3, 2_048, 0);
        assertThat(given[0]).isEqualTo(0.1f);
    }

    @Test
    void whatIsHandedOutIsACopy() {
        builder.frame(new float[] {1}, new float[] {2});
        builder.add(7, 0, 1, new float[] {3});
        TextVectors vectors = builder.build();
        vectors.vector(0)[0] = 9;
        vectors.opening()[0] = 9;

        assertThat(vectors.vector(0)).containsExactly(3);
        assertThat(vectors.opening()).containsExactly(1);
    }

    @Test
    void theFirstWindowOpensATextAndTheLastClosesIt() {
        builder.frame(new float[] {1}, new float[] {2});
        builder.frame(new float[] {3}, new float[] {4});
        TextVectors vectors = builder.build();

        assertThat(vectors.opening()).containsExactly(1);
        assertThat(vectors.closing()).containsExactly(4);
    }

    @Test
    void aBuilderBeginsAnewAfterEachText() {
        builder.frame(new float[] {1}, new float[] {2});
        builder.add(7, 7, 8, NONE);
        builder.build();
        builder.add(7, 0, 1, NONE);
        TextVectors second = builder.build();

        assertThat(second.size()).isEqualTo(1);
        assertThat(second.opening()).isEmpty();
        assertThat(second.closing()).isEmpty();
    }
}
