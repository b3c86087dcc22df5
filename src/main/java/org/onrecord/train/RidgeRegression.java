package org.onrecord.train;

/** Least squares with a little L2, in closed form. */
final class RidgeRegression {
    private static final double PENALTY = 1e-3;

    private RidgeRegression() {}

    /**
     * The linear map from inputs to targets, [in, out].
     *
     * @param inputs rows of one length, scaled; nothing is done for a bias that is not among them
     */
    static float[][] fit(float[][] inputs, float[][] targets) {
        float[][] moments = Matrices.productOfTransposed(inputs, inputs);
        float[][] right = Matrices.productOfTransposed(inputs, targets);
        int size = moments.length;
        double[][] system = new double[size][size + right[0].length];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                system[i][j] = moments[i][j] + (i == j ? PENALTY * inputs.length : 0);
            }
            for (int j = 0; j < right[0].length; j++) {
                system[i][size + j] = right[i][j];
            }
        }
        return solve(system);
    }

    /** Gaussian elimination of a positive definite system, the right-hand sides behind it. */
    private static float[][] solve(double[][] system) {
        int size = system.length;
        for (int pivot = 0; pivot < size; pivot++) {
            for (int row = 0; row < size; row++) {
                double factor = row == pivot ? 0 : system[row][pivot] / system[pivot][pivot];
                for (int column = pivot; column < system[row].length && factor != 0; column++) {
                    system[row][column] -= factor * system[pivot][column];
                }
            }
        }
        float[][] solution = new float[size][system[0].length - size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < solution[i].length; j++) {
                solution[i][j] = (float) (system[i][size + j] / system[i][i]);
            }
        }
        return solution;
    }
}
