package org.onrecord.train;

import java.util.Arrays;
import org.onrecord.extract.Crf;
import org.onrecord.extract.Tags;
import org.onrecord.extract.Window;

/**
 * The negative log-likelihood of a window's gold labels under the conditional random field, plus that of its links under
 * a softmax over all words and {@code [CLS]} (which stands for nothing), with the gradient toward the head's outputs.
 */
final class HeadLoss {
    private static final float SCALE = (float) (1 / Math.sqrt(Tags.LINK));

    /** Gradients of the random field's own scores, summed over the windows seen. */
    final Crf gradient = Crf.untrained();

    private final Crf crf;

    HeadLoss(Crf crf) {
        this.crf = crf;
    }

    /**
     * Adds the gradient of one window.
     *
     * @param outputs the head's, {@link Tags#WIDTH} for each word piece
     * @param offset where the window's first piece begins in {@code outputs} and {@code gradients}
     * @return the loss, in natural logarithms, summed over words and links
     */
    double add(LabelledWindow labelled, float[] outputs, float[] gradients, int offset) {
        double loss = labels(labelled, outputs, gradients, offset);
        for (LabelledWindow.Link link : labelled.links()) {
            boolean content = link.role() == Tags.CONTENT;
            int query = content ? Tags.CONTENT_QUERY : Tags.CUE_QUERY;
            int key = content ? Tags.CUE_KEY : Tags.SOURCE_KEY;
            loss += link(labelled.window(), link, query, key, outputs, gradients, offset);
        }
        return loss;
    }

    private double labels(LabelledWindow labelled, float[] outputs, float[] gradients, int offset) {
        Window window = labelled.window();
        int[] gold = labelled.labels();
        int words = gold.length;
        float[][] emissions = new float[words][];
        for (int word = 0; word < words; word++) {
            int at = offset + window.firsts()[word] * Tags.WIDTH;
            emissions[word] = Arrays.copyOfRange(outputs, at, at + Tags.COUNT);
        }
        double[][] alpha = crf.forward(emissions);
        double[][] beta = crf.backward(emissions);
        double total = crf.total(alpha);
        double score = crf.starts()[gold[0]] + crf.ends()[gold[words - 1]];
        for (int word = 0; word < words; word++) {
            score += emissions[word][gold[word]];
            score += word > 0 ? crf.transitions()[gold[word - 1]][gold[word]] : 0;
            int at = offset + window.firsts()[word] * Tags.WIDTH;
            for (int label = 0; label < Tags.COUNT; label++) {
                double marginal = Math.exp(alpha[word][label] + beta[word][label] - total);
                gradients[at + label] += (float) (marginal - (label == gold[word] ? 1 : 0));
                if (word == 0) {
                    gradient.starts()[label] += (float) (marginal - (label == gold[0] ? 1 : 0));
                }
                if (word == words - 1) {
                    gradient.ends()[label] += (float) (marginal - (label == gold[word] ? 1 : 0));
                }
            }
            if (word > 0) {
                pairs(alpha[word - 1], beta[word], emissions[word], total);
                gradient.transitions()[gold[word - 1]][gold[word]] -= 1;
            }
        }
        return total - score;
    }

    private void pairs(double[] alpha, double[] beta, float[] emission, double total) {
        for (int from = 0; from < Tags.COUNT; from++) {
            for (int to = 0; to < Tags.COUNT; to++) {
                if (Tags.mayFollow(from, to)) {
                    double weight = alpha[from] + crf.transitions()[from][to] + emission[to] + beta[to] - total;
                    gradient.transitions()[from][to] += (float) Math.exp(weight);
                }
            }
        }
    }

    private static double link(
            Window window,
            LabelledWindow.Link link,
            int query,
            int key,
            float[] outputs,
            float[] gradients,
            int offset) {
        int words = window.words();
        int from = offset + window.firsts()[link.from()] * Tags.WIDTH + query;
        double[] scores = new double[words + 1];
        double max = Double.NEGATIVE_INFINITY;
        for (int word = 0; word <= words; word++) {
            int at = keyAt(window, word, key, offset);
            float dot = 0;
            for (int i = 0; i < Tags.LINK; i++) {
                dot += outputs[from + i] * outputs[at + i];
            }
            scores[word] = dot * SCALE;
            max = Math.max(max, scores[word]);
        }
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - max);
        }
        int gold = link.to() == LabelledWindow.NOTHING ? words : link.to();
        for (int word = 0; word <= words; word++) {
            double probability = Math.exp(scores[word] - max) / sum;
            float slope = (float) (probability - (word == gold ? 1 : 0)) * SCALE;
            int at = keyAt(window, word, key, offset);
            for (int i = 0; i < Tags.LINK; i++) {
                gradients[from + i] += slope * outputs[at + i];
                gradients[at + i] += slope * outputs[from + i];
            }
        }
        return max + Math.log(sum) - scores[gold];
    }

    /** Where a word's key begins; the word behind the last is {@code [CLS]}. */
    private static int keyAt(Window window, int word, int key, int offset) {
        int piece = word == window.words() ? 0 : window.firsts()[word];
        return offset + piece * Tags.WIDTH + key;
    }
}
