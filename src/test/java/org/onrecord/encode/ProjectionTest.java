package org.onrecord.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class ProjectionTest {
    private static final Offset<Float> NEAR = within(1e-4f);
    private static final float[][] LINEAR = {{1, 0}, {0, 1}, {2, 0}};
    private static final PieceTable NOTHING = PieceTable.of(new float[2][2]);

    /** Pieces 0 and 1 of the vocabulary, with the vectors (1, 4) and (1, 0). */
    private static TextVectors text() {
        TextVectors.Builder builder = new TextVectors.Builder();
        builder.add(0, 0, 1, new float[] {1, 4});
        builder.add(1, 2, 3, new float[] {1, 0});
        return builder.build();
    }

    private static void isNear(float[] vector, float first, float second) {
        assertThat(vector).hasSize(2);
        assertThat(vector[0]).isEqualTo(first, NEAR);
        assertThat(vector[1]).isEqualTo(second, NEAR);
    }

    @Test
    void theOutcomeHasLengthOne() {
        isNear(new Projection(LINEAR, new float[2], NOTHING).of(text(), 0), 0.6f, 0.8f);
    }

    @Test
    void withoutAttentionAllPiecesCountTheSame() {
        // (1, 2) and 2 more
        isNear(new Projection(LINEAR, new float[2], NOTHING).of(text(), 0, 1), 3 / 3.6056f, 2 / 3.6056f);
    }

    @Test
    void attentionWeighsPieces() {
        // Scores of 4 ln 3 / 4 and 0: weights of 3/4 and 1/4.
        float[] attention = {0, (float) Math.log(3) / 4};
        isNear(new Projection(LINEAR, attention, NOTHING).of(text(), 0, 1), 3 / 4.2426f, 3 / 4.2426f);
    }

    @Test
    void aPieceHasAVectorOfItsOwn() {
        PieceTable table = PieceTable.of(new float[][] {{0, 0}, {0, 4}});
        isNear(new Projection(LINEAR, new float[2], table).of(text(), 1), 0.6f, 0.8f);
    }

    @Test
    void nothingLiesNowhere() {
        assertThat(new Projection(LINEAR, new float[2], NOTHING).of(text())).isEmpty();
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Projection(LINEAR, new float[3], NOTHING))
                .withMessageContaining("3 rows for vectors of 3 numbers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Projection(LINEAR, new float[2], PieceTable.of(new float[1][3])))
                .withMessageContaining("dimensions");
        Projection wider = new Projection(new float[4][2], new float[3], NOTHING);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wider.of(text(), 0))
                .withMessageContaining("2 numbers instead of 3");
        Projection smaller = new Projection(LINEAR, new float[2], PieceTable.of(new float[1][2]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> smaller.of(text(), 1))
                .withMessageContaining("[0, 1): 1");
    }
}
