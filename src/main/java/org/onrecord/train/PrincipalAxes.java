package org.onrecord.train;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The directions in which vectors lie farthest from the origin, found by Jacobi's rotations. Not from their mean: cosines are taken at the
 * origin.
 *
 * @param axes a row for each, of length 1, the farthest first
 */
@SuppressWarnings("ArrayRecordComponent")
record PrincipalAxes(float[][] axes) {
    private static final int SWEEPS = 30;
    private static final double NEGLIGIBLE = 1e-12;

    /** The first {@code count} axes of vectors. */
    static PrincipalAxes of(List<float[]> vectors, int count) {
        int size = vectors.getFirst().length;
        double[][] moments = new double[size][size];
        for (float[] vector : vectors) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    moments[i][j] += (double) vector[i] * vector[j] / vectors.size();
                }
            }
        }
        double[][] axes = diagonalise(moments);
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -moments[i][i]))
                .mapToInt(i -> i)
                .toArray();
        float[][] first = new float[count][size];
        for (int axis = 0; axis < count; axis++) {
            for (int i = 0; i < size; i++) {
                first[axis][i] = (float) axes[order[axis]][i];
            }
        }
        return new PrincipalAxes(first);
    }

    /** Leaves the eigenvalues on the diagonal; returns the eigenvectors, a row for each. */
    private static double[][] diagonalise(double[][] symmetric) {
        int size = symmetric.length;
        double[][] axes = new double[size][size];
        for (int i = 0; i < size; i++) {
            axes[i][i] = 1;
        }
        double trace =
                IntStream.range(0, size).mapToDouble(i -> symmetric[i][i]).sum();
        for (int sweep = 0; sweep < SWEEPS && besides(symmetric) > NEGLIGIBLE * trace * trace; sweep++) {
            for (int p = 0; p < size; p++) {
                for (int q = p + 1; q < size; q++) {
                    if (symmetric[p][q] != 0) {
                        rotate(symmetric, axes, p, q);
                    }
                }
            }
        }
        return axes;
    }

    private static double besides(double[][] symmetric) {
        double squares = 0;
        for (int i = 0; i < symmetric.length; i++) {
            for (int j = 0; j < i; j++) {
                squares += symmetric[i][j] * symmetric[i][j];
            }
        }
        return squares;
    }

    /** Turns the plane of two axes so far that the element they share vanishes. */
    private static void rotate(double[][] symmetric, double[][] axes, int p, int q) {
        double angle = (symmetric[q][q] - symmetric[p][p]) / (2 * symmetric[p][q]);
        double tangent = Math.copySign(1, angle) / (Math.abs(angle) + Math.sqrt(angle * angle + 1));
        double cosine = 1 / Math.sqrt(tangent * tangent + 1);
        double sine = tangent * cosine;
        turn(symmetric[p], symmetric[q], cosine, sine);
        for (double[] row : symmetric) {
            double first = row[p];
            row[p] = cosine * first - sine * row[q];
            row[q] = sine * first + cosine * row[q];
        }
        turn(axes[p], axes[q], cosine, sine);
    }

    private static void turn(double[] first, double[] second, double cosine, double sine) {
        for (int i = 0; i < first.length; i++) {
            double value = first[i];
            first[i] = cosine * value - sine * second[i];
            second[i] = sine * value + cosine * second[i];
        }
    }

    /** Where a vector lies along the axes, as a vector of length 1. */
    float[] of(float[] vector) {
        float[] along = along(vector);
        float length = (float) Math.sqrt(Matrices.product(along, along));
        float[] unit = new float[along.length];
        Matrices.add(1 / length, along, unit);
        return unit;
    }

    /** Where a vector lies along the axes. */
    float[] along(float[] vector) {
        float[] along = new float[axes.length];
        for (int axis = 0; axis < along.length; axis++) {
            along[axis] = Matrices.product(axes[axis], vector);
        }
        return along;
    }
}
