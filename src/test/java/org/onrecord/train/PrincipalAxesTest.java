package org.onrecord.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PrincipalAxesTest {
    private final List<float[]> flat = List.of(
            new float[] {3, 4, 0}, new float[] {-6, -8, 0}, new float[] {0.8f, -0.6f, 0}, new float[] {0, 0, 0.1f});

    @Test
    void theFirstAxisIsWhereTheVectorsLieFarthest() {
        float[] axis = PrincipalAxes.of(flat, 1).axes()[0];

        assertThat(Math.abs(axis[0])).isEqualTo(0.6f, within(1e-5f));
        assertThat(Math.abs(axis[1])).isEqualTo(0.8f, within(1e-5f));
        assertThat(axis[0] * axis[1]).isPositive();
        assertThat(axis[2]).isEqualTo(0, within(1e-5f));
    }

    @Test
    void cosinesStayWhatTheyAreWhereNothingIsLeftOut() {
        PrincipalAxes axes = PrincipalAxes.of(flat, 3);

        float[] a = axes.of(new float[] {1, 2, 2});
        float[] b = axes.of(new float[] {2, 0, 0});

        assertThat(Matrices.product(a, b)).isEqualTo(1 / 3f, within(1e-5f));
    }

    @Test
    void whatIsLeftOutMakesNoDifference() {
        PrincipalAxes axes = PrincipalAxes.of(flat, 2);

        assertThat(Matrices.product(axes.of(new float[] {3, 4, 0}), axes.of(new float[] {3, 4, 9})))
                .isEqualTo(1, within(1e-5f));
    }
}
