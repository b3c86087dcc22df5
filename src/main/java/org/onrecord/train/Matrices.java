package org.onrecord.train;

/** Products of matrices, by rows; loops run along rows, which the compiler turns into vector instructions. */
final class Matrices {
    private Matrices() {}

    /** {@code a b}. */
    static float[][] product(float[][] a, float[][] b) {
        float[][] product = new float[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                add(a[i][k], b[k], product[i]);
            }
        }
        return product;
    }

    /** {@code aᵀ b}. */
    static float[][] productOfTransposed(float[][] a, float[][] b) {
        float[][] product = new float[a[0].length][b[0].length];
        for (int k = 0; k < a.length; k++) {
            for (int i = 0; i < product.length; i++) {
                add(a[k][i], b[k], product[i]);
            }
        }
        return product;
    }

    static float[][] transposed(float[][] a) {
        float[][] transposed = new float[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < transposed.length; k++) {
                transposed[k][i] = a[i][k];
            }
        }
        return transposed;
    }

    /** Adds {@code factor} times a row to another. */
    static void add(float factor, float[] row, float[] to) {
        if (factor != 0) {
            for (int i = 0; i < to.length; i++) {
                to[i] += factor * row[i];
            }
        }
    }

    static float product(float[] a, float[] b) {
        double product = 0;
        for (int i = 0; i < a.length; i++) {
            product += a[i] * b[i];
        }
        return (float) product;
    }
}
