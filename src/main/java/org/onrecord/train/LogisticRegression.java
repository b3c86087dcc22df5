package org.onrecord.train;

import java.util.List;

/** Logistic regression with a little L2, by Newton's method (iteratively reweighted least squares). */
final class LogisticRegression {
    private static final double PENALTY = 1e-2;
    private static final int STEPS = 30;

    private LogisticRegression() {}

    /** @param features rows of one length; the answer is as long */
    static double[] fit(List<double[]> features, List<Boolean> right) {
        int size = features.getFirst().length;
        double[] weights = new double[size];
        for (int step = 0; step < STEPS; step++) {
            double[][] system = new double[size][size + 1];
            for (int i = 0; i < size; i++) {
                system[i][i] = PENALTY;
                system[i][size] = -PENALTY * weights[i];
            }
            for (int row = 0; row < features.size(); row++) {
                accumulate(system, features.get(row), right.get(row), weights);
            }
            double[] change = solve(system);
            for (int i = 0; i < size; i++) {
                weights[i] += change[i];
            }
        }
        return weights;
    }

    private static void accumulate(double[][] system, double[] x, boolean right, double[] weights) {
        int size = x.length;
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += weights[i] * x[i];
        }
        double probability = 1 / (1 + Math.exp(-sum));
        double weight = Math.max(1e-9, probability * (1 - probability));
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                system[i][j] += weight * x[i] * x[j];
            }
            system[i][size] += x[i] * ((right ? 1 : 0) - probability);
        }
    }

    /** Gaussian elimination of a positive definite system; its last column is the right-hand side. */
    private static double[] solve(double[][] system) {
        int size = system.length;
        for (int pivot = 0; pivot < size; pivot++) {
            for (int row = pivot + 1; row < size; row++) {
                double factor = system[row][pivot] / system[pivot][pivot];
                for (int column = pivot; column <= size; column++) {
                    system[row][column] -= factor * system[pivot][column];
                }
            }
        }
        double[] solution = new double[size];
        for (int row = size - 1; row >= 0; row--) {
            double rest = system[row][size];
            for (int column = row + 1; column < size; column++) {
                rest -= system[row][column] * solution[column];
            }
            solution[row] = rest / system[row][row];
        }
        return solution;
    }
}
