package org.onrecord.stance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.onrecord.model.Act;
import org.onrecord.model.Span;
import org.onrecord.model.Stance;

/**
 * What the networks say of a pair.
 *
 * @param stance probabilities in the order of {@link Head#LABELS}, given that the statement is about the target
 * @param polarity probabilities in the order of {@link Head#LABELS}: how the words treat the target, whoever speaks
 * @param about the score for "about" less that for "not about", as a logarithm
 * @param alone probabilities of the kinds of act, told from the statement alone, in the order of {@link Head#ACTS}
 * @param act the mean of those and what is told from the pair
 * @param words of the statement, in order
 */
@SuppressWarnings("ArrayRecordComponent") // a few numbers: handed over, never compared
public record Answers(
        double[] stance, double[] polarity, double about, double[] alone, double[] act, List<Word> words) {
    /** The words named as evidence have this much of all that speaks for the label. */
    private static final double EVIDENCE = 0.5;

    private static final int MOST_WORDS = 6;

    /**
     * A word of the statement.
     *
     * @param span UTF-16 code units into the text
     * @param pulls what it adds to the score of each label, in the order of {@link Head#LABELS}, less the mean of the three
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Word(Span span, double[] pulls) {}

    /**
     * What was read.
     *
     * @param outputs of the network that reads a pair, a row for each piece
     * @param alone as in the record
     */
    static Answers of(float[][] outputs, Pair pair, double[] alone) {
        Head.Pooled stance = Head.STANCE.pool(outputs, pair.statement());
        double[] about = Head.ABOUT.pool(outputs, pair.statement()).scores();
        double[] act = Head.ACT.pool(outputs, pair.statement()).probabilities();
        double[] polarity = Head.POLARITY.pool(outputs, pair.statement()).probabilities();
        return new Answers(
                stance.probabilities(),
                polarity,
                about[1] - about[0],
                alone,
                mean(alone, act),
                words(outputs, pair, stance.shares()));
    }

    private static double[] mean(double[] one, double[] other) {
        double[] mean = new double[one.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (one[i] + other[i]) / 2;
        }
        return mean;
    }

    private static List<Word> words(float[][] outputs, Pair pair, double[] shares) {
        List<Word> words = new ArrayList<>();
        for (int piece = 1; piece < pair.statement(); piece++) {
            double[] pulls = new double[Head.STANCE.answers()];
            double mean = 0;
            for (int i = 0; i < pulls.length; i++) {
                pulls[i] = shares[piece] * outputs[piece][Head.STANCE.first() + i];
                mean += pulls[i] / pulls.length;
            }
            Span span = pair.word(piece);
            boolean same = !words.isEmpty() && words.getLast().span().equals(span);
            for (int i = 0; i < pulls.length; i++) {
                pulls[i] += (same ? words.getLast().pulls()[i] : 0) - mean;
            }
            if (same) {
                words.removeLast();
            }
            words.add(new Word(span, pulls));
        }
        return words;
    }

    /** The likeliest label. */
    public Stance.Label label() {
        return Head.LABELS.get(largest(stance));
    }

    /** The likeliest way in which the words treat the target. */
    public Stance.Label treatment() {
        return Head.LABELS.get(largest(polarity));
    }

    /** The likeliest kind of act. */
    public Act.Kind kind() {
        return Head.ACTS.get(largest(act));
    }

    static int largest(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }

    /** The words that speak most for a label: the fewest that have half of all that speaks for it, six at most, by position. */
    List<Span> evidence(Stance.Label label) {
        int column = Head.LABELS.indexOf(label);
        List<Word> strongest = words.stream()
                .filter(word -> word.pulls()[column] > 0)
                .sorted(Comparator.comparingDouble((Word word) -> -word.pulls()[column])
                        .thenComparing(Word::span))
                .toList();
        double all =
                strongest.stream().mapToDouble(word -> word.pulls()[column]).sum();
        double sum = 0;
        List<Span> evidence = new ArrayList<>();
        for (Word word : strongest) {
            if (sum >= EVIDENCE * all || evidence.size() == MOST_WORDS) {
                break;
            }
            sum += word.pulls()[column];
            evidence.add(word.span());
        }
        return evidence.stream().sorted().toList();
    }
}
