package org.onrecord.train;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.stance.Head;

/** Softmax regression with L2 toward a start, by gradient descent with momentum; the same data give the same weights. */
final class SoftmaxRegression {
    private static final int STEPS = 3_000;
    private static final double RATE = 0.05;
    private static final double MOMENTUM = 0.9;

    private SoftmaxRegression() {}

    /**
     * Fits weights.
     *
     * @param features rows of one length
     * @param answers which label is right for each row
     * @param start a row of weights for each label; what the penalty pulls toward
     * @param penalty on the squared distance from the start, per row of features
     */
    static double[][] fit(List<double[]> features, List<Integer> answers, double[][] start, double penalty) {
        int labels = start.length;
        int width = start[0].length;
        double[][] weights = new double[labels][];
        double[][] speed = new double[labels][width];
        for (int label = 0; label < labels; label++) {
            weights[label] = start[label].clone();
        }
        for (int step = 0; step < STEPS; step++) {
            double[][] slope = slope(features, answers, weights);
            for (int label = 0; label < labels; label++) {
                for (int i = 0; i < width; i++) {
                    double pull = penalty * (weights[label][i] - start[label][i]);
                    speed[label][i] = MOMENTUM * speed[label][i] - RATE * (slope[label][i] + pull);
                    weights[label][i] += speed[label][i];
                }
            }
        }
        return weights;
    }

    private static double[][] slope(List<double[]> features, List<Integer> answers, double[][] weights) {
        double[][] slope = new double[weights.length][weights[0].length];
        for (int row = 0; row < features.size(); row++) {
            double[] x = features.get(row);
            double[] probabilities = probabilities(weights, x);
            for (int label = 0; label < weights.length; label++) {
                double error = (probabilities[label] - (answers.get(row) == label ? 1 : 0)) / features.size();
                for (int i = 0; i < x.length; i++) {
                    slope[label][i] += error * x[i];
                }
            }
        }
        return slope;
    }

    /** The probabilities of the labels for one row. */
    static double[] probabilities(double[][] weights, double[] x) {
        double[] scores = new double[weights.length];
        for (int label = 0; label < scores.length; label++) {
            for (int i = 0; i < x.length; i++) {
                scores[label] += weights[label][i] * x[i];
            }
        }
        return Head.Pooled.probabilities(scores);
    }

    /** As lists, for a record to keep. */
    static List<List<Double>> rows(double[][] weights) {
        List<List<Double>> rows = new ArrayList<>();
        for (double[] row : weights) {
            List<Double> values = new ArrayList<>();
            for (double value : row) {
                values.add(value);
            }
            rows.add(values);
        }
        return rows;
    }
}
