package org.onrecord.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.onrecord.model.Span;

/**
 * A window as the tagger labelled it: the spans of the best sequence of labels, each with its probability under the random
 * field, and the scores that link them.
 */
final class Tagged {
    private static final float SCALE = (float) (1 / Math.sqrt(Tags.LINK));

    /**
     * A run of words with one role.
     *
     * @param from first word of the window
     * @param to behind the last word
     * @param probability of exactly this run in this role, over all sequences of labels
     */
    record Run(int role, int from, int to, double probability) {}

    /** What a run goes with: an index into the candidates or -1 for none, and the probability of that choice. */
    record Choice(int index, double probability) {}

    final Window window;
    final List<Run> runs;
    private final float[][] outputs;

    /** @param outputs of the head, a row of {@link Tags#WIDTH} for each word piece of the window */
    Tagged(Window window, float[][] outputs, Crf crf) {
        this.window = window;
        this.outputs = outputs;
        this.runs = window.words() == 0 ? List.of() : runs(emissions(), crf);
    }

    private float[][] emissions() {
        float[][] emissions = new float[window.words()][];
        for (int word = 0; word < emissions.length; word++) {
            emissions[word] = Arrays.copyOf(outputs[window.firsts()[word]], Tags.COUNT);
        }
        return emissions;
    }

    private static List<Run> runs(float[][] emissions, Crf crf) {
        int[] labels = crf.decode(emissions);
        double[][] alpha = crf.forward(emissions);
        double[][] beta = crf.backward(emissions);
        double total = crf.total(alpha);
        List<Run> runs = new ArrayList<>();
        int from = 0;
        double score = 0;
        for (int word = 0; word < labels.length; word++) {
            if (Tags.begins(labels[word])) {
                from = word;
                score = alpha[word][labels[word]];
            } else if (labels[word] != Tags.OUTSIDE) {
                score += crf.transitions()[labels[word - 1]][labels[word]] + emissions[word][labels[word]];
            }
            if (Tags.ends(labels[word])) {
                double probability = Math.min(1, Math.exp(score + beta[word][labels[word]] - total));
                runs.add(new Run(Tags.role(labels[word]), from, word + 1, probability));
            }
        }
        return List.copyOf(runs);
    }

    List<Run> runs(int role) {
        return runs.stream().filter(run -> run.role == role).toList();
    }

    /** Where a run stands in the article. */
    Span span(Run run) {
        return new Span(window.begins()[run.from], window.ends()[run.to - 1]);
    }

    /** Which of {@code cues} a content goes with. */
    Choice cueOf(Run content, List<Run> cues) {
        return choose(content, cues, Tags.CONTENT_QUERY, Tags.CUE_KEY);
    }

    /** Which of {@code sources} a cue goes with. */
    Choice sourceOf(Run cue, List<Run> sources) {
        return choose(cue, sources, Tags.CUE_QUERY, Tags.SOURCE_KEY);
    }

    private Choice choose(Run run, List<Run> candidates, int query, int key) {
        float[] from = outputs[window.firsts()[run.from]];
        double[] scores = new double[candidates.size() + 1];
        for (int i = 0; i < candidates.size(); i++) {
            scores[i] = dot(from, query, outputs[window.firsts()[candidates.get(i).from]], key);
        }
        scores[candidates.size()] = dot(from, query, outputs[0], key);
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        double probability = Math.exp(scores[best] - Crf.logSum(scores));
        return new Choice(best == candidates.size() ? -1 : best, probability);
    }

    private static double dot(float[] from, int query, float[] to, int key) {
        float sum = 0;
        for (int i = 0; i < Tags.LINK; i++) {
            sum += from[query + i] * to[key + i];
        }
        return sum * SCALE;
    }
}
