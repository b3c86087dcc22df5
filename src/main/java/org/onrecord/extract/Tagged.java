package org.onrecord.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    private final String text;
    final Window window;
    final List<Run> runs;
    private final float[][] outputs;

    /** @param outputs of the head, a row of {@link Tags#WIDTH} for each word piece of the window */
    Tagged(String text, Window window, float[][] outputs, Crf crf) {
        this.text = text;
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

    /**
     * The encoder's score for a content going with a cue or a cue with a source.
     *
     * @param other null for none
     */
    double link(Run run, @Nullable Run other) {
        boolean content = run.role == Tags.CONTENT;
        int key = content ? Tags.CUE_KEY : Tags.SOURCE_KEY;
        float[] to = outputs[other == null ? 0 : window.firsts()[other.from]];
        return dot(outputs[window.firsts()[run.from]], content ? Tags.CONTENT_QUERY : Tags.CUE_QUERY, to, key);
    }

    /** How many sentences end among the words {@code [from, to)} and right before them. */
    int sentenceEnds(int from, int to) {
        int count = 0;
        for (int word = Math.max(0, from - 1); word < to; word++) {
            char last = text.charAt(window.ends()[word] - 1);
            count += ".!?".indexOf(last) >= 0 && window.ends()[word] - window.begins()[word] == 1 ? 1 : 0;
        }
        return count;
    }

    /** Whether a line ends between the words {@code from - 1} and {@code to}. */
    boolean breaks(int from, int to) {
        int begin = window.ends()[Math.max(0, from - 1)];
        int end = window.begins()[Math.min(window.words() - 1, to)];
        return end > begin && text.substring(begin, end).indexOf('\n') >= 0;
    }

    /** How many runs of a role begin among the words {@code [from, to)}. */
    int runsIn(int role, int from, int to) {
        return (int) runs.stream()
                .filter(run -> run.role == role && run.from >= from && run.from < to)
                .count();
    }

    /** Whether a run begins with a quotation mark or inside quotation marks. */
    boolean isQuoted(Run run) {
        return window.types()[window.firsts()[run.from]] == 1;
    }

    private static double dot(float[] from, int query, float[] to, int key) {
        float sum = 0;
        for (int i = 0; i < Tags.LINK; i++) {
            sum += from[query + i] * to[key + i];
        }
        return sum * SCALE;
    }
}
