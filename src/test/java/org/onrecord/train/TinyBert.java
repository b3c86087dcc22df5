package org.onrecord.train;

import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

/** A BERT of two layers or another number, eight wide, with random weights, and its forward pass written out in doubles. */
final class TinyBert {
    static final int HEADS = 2;
    static final int POSITIONS = 12;
    static final int VOCABULARY = 20;
    static final int OUTPUT = 5;

    private static final int WIDTH = 8;
    private static final int INNER = 16;

    final Map<String, Tensor> weights = new TreeMap<>();
    private final Random random = new Random(11);

    TinyBert() {
        this(2);
    }

    TinyBert(int layers) {
        random("embeddings.word_embeddings.weight", VOCABULARY, WIDTH);
        random("embeddings.position_embeddings.weight", POSITIONS, WIDTH);
        random("embeddings.token_type_embeddings.weight", 2, WIDTH);
        norm("embeddings.LayerNorm");
        for (int i = 0; i < layers; i++) {
            String layer = "encoder.layer." + i + ".";
            for (String name : new String[] {"self.query", "self.key", "self.value", "output.dense"}) {
                dense(layer + "attention." + name, WIDTH, WIDTH);
            }
            norm(layer + "attention.output.LayerNorm");
            dense(layer + "intermediate.dense", WIDTH, INNER);
            dense(layer + "output.dense", INNER, WIDTH);
            norm(layer + "output.LayerNorm");
        }
        dense("head", WIDTH, OUTPUT);
    }

    private void dense(String name, int in, int out) {
        random(name + ".weight", in, out);
        random(name + ".bias", out);
    }

    private void norm(String name) {
        random(name + ".weight", WIDTH);
        random(name + ".bias", WIDTH);
    }

    private void random(String name, long... shape) {
        long size = 1;
        for (long dimension : shape) {
            size *= dimension;
        }
        float[] values = new float[(int) size];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian() * 0.5f;
        }
        weights.put(name, new Tensor(shape, values));
    }

    /** One row of the head's output for each piece, behind two layers. */
    double[][] run(int[] ids, int[] types) {
        return dense(hidden(ids, types, 2), "head");
    }

    /** One row for each piece, behind so many layers. */
    double[][] hidden(int[] ids, int[] types, int layers) {
        double[][] hidden = new double[ids.length][WIDTH];
        for (int t = 0; t < ids.length; t++) {
            for (int i = 0; i < WIDTH; i++) {
                hidden[t][i] = at("embeddings.word_embeddings.weight", ids[t], i)
                        + at("embeddings.position_embeddings.weight", t, i)
                        + at("embeddings.token_type_embeddings.weight", types[t], i);
            }
        }
        normalize(hidden, "embeddings.LayerNorm");
        for (int i = 0; i < layers; i++) {
            layer("encoder.layer." + i + ".", hidden);
        }
        return hidden;
    }

    private void layer(String name, double[][] hidden) {
        add(hidden, dense(attention(name + "attention.self.", hidden), name + "attention.output.dense"));
        normalize(hidden, name + "attention.output.LayerNorm");
        double[][] inner = dense(hidden, name + "intermediate.dense");
        for (double[] row : inner) {
            for (int i = 0; i < row.length; i++) {
                row[i] *= 0.5 * (1 + erf(row[i] / Math.sqrt(2)));
            }
        }
        add(hidden, dense(inner, name + "output.dense"));
        normalize(hidden, name + "output.LayerNorm");
    }

    private double[][] attention(String name, double[][] hidden) {
        double[][] query = dense(hidden, name + "query");
        double[][] key = dense(hidden, name + "key");
        double[][] value = dense(hidden, name + "value");
        double[][] mixed = new double[hidden.length][WIDTH];
        int size = WIDTH / HEADS;
        for (int head = 0; head < HEADS; head++) {
            for (int t = 0; t < hidden.length; t++) {
                double[] shares = new double[hidden.length];
                double sum = 0;
                for (int s = 0; s < shares.length; s++) {
                    double score = 0;
                    for (int i = head * size; i < (head + 1) * size; i++) {
                        score += query[t][i] * key[s][i];
                    }
                    shares[s] = Math.exp(score / Math.sqrt(size));
                    sum += shares[s];
                }
                for (int s = 0; s < shares.length; s++) {
                    for (int i = head * size; i < (head + 1) * size; i++) {
                        mixed[t][i] += shares[s] / sum * value[s][i];
                    }
                }
            }
        }
        return mixed;
    }

    private double[][] dense(double[][] input, String name) {
        int width = values(name + ".bias").length;
        double[][] output = new double[input.length][width];
        for (int t = 0; t < input.length; t++) {
            for (int out = 0; out < width; out++) {
                output[t][out] = values(name + ".bias")[out];
                for (int in = 0; in < input[t].length; in++) {
                    output[t][out] += input[t][in] * at(name + ".weight", in, out);
                }
            }
        }
        return output;
    }

    private void normalize(double[][] hidden, String name) {
        for (double[] row : hidden) {
            double mean = 0;
            double variance = 0;
            for (double value : row) {
                mean += value / WIDTH;
            }
            for (double value : row) {
                variance += (value - mean) * (value - mean) / WIDTH;
            }
            for (int i = 0; i < WIDTH; i++) {
                row[i] = (row[i] - mean) / Math.sqrt(variance + 1e-12) * values(name + ".weight")[i]
                        + values(name + ".bias")[i];
            }
        }
    }

    private static void add(double[][] to, double[][] more) {
        for (int t = 0; t < to.length; t++) {
            for (int i = 0; i < to[t].length; i++) {
                to[t][i] += more[t][i];
            }
        }
    }

    private double at(String name, int row, int column) {
        Tensor tensor = Objects.requireNonNull(weights.get(name));
        return tensor.values()[row * (int) tensor.shape()[1] + column];
    }

    private float[] values(String name) {
        return Objects.requireNonNull(weights.get(name)).values();
    }

    /** The series about nought, which converges everywhere. */
    private static double erf(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; n < 200; n++) {
            term *= -x * x / n;
            sum += term / (2 * n + 1);
        }
        return 2 / Math.sqrt(Math.PI) * sum;
    }
}
