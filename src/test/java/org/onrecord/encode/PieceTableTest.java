package org.onrecord.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class PieceTableTest {
    @Test
    void numbersAreRoundedToThe127thPartOfTheRowsLargest() {
        PieceTable table = PieceTable.of(new float[][] {{0.02f, -0.01f}, {50, 127}, {0, 0}});
        float[] first = {1, 0};
        float[] second = {0, 0};
        float[] third = {5, 5};

        table.add(0, 2, first);
        table.add(1, 1, second);
        table.add(2, 1, third);

        assertThat(first[0]).isEqualTo(1.04f, within(1e-6f));
        assertThat(first[1]).isEqualTo(-0.02f, within(2e-4f));
        assertThat(second).containsExactly(50, 127);
        assertThat(third).containsExactly(5, 5);
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PieceTable(new byte[][] {{1}}, new float[2]))
                .withMessageContaining("factors");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PieceTable(new byte[][] {{1}, {1, 2}}, new float[2]))
                .withMessageContaining("rows of 2 and 1");
    }
}
