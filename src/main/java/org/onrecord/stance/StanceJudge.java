package org.onrecord.stance;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.model.Span;
import org.onrecord.model.Stance.Label;

/**
 * Decides about one statement and target from what the network says of them and how the target is named.
 *
 * @param features what the side is decided from, in the order of the parameters' weights
 * @param probabilities of the labels, in the order of {@link Head#LABELS}
 * @param aboutness how likely the statement is to be about the target
 * @param signs of how sure the side is, in the order of the weights of {@link Confidence}
 */
@SuppressWarnings("ArrayRecordComponent") // a few numbers: handed over, never compared
public record StanceJudge(
        StanceParameters parameters,
        Answers answers,
        double[] features,
        double[] probabilities,
        double aboutness,
        double[] signs) {
    static final double EVEN = 0.5;

    /** Weighs what is known. */
    public static StanceJudge of(StanceParameters parameters, Answers answers, Context context) {
        double[] features = StanceFeatures.of(answers, context);
        double aboutness = parameters.about().probability(answers, context.how, context.primary);
        double[] probabilities = parameters.combiner().of(features);
        double[] signs = Confidence.features(probabilities, answers, context);
        return new StanceJudge(parameters, answers, features, probabilities, aboutness, signs);
    }

    /**
     * What is known beside the network's answers.
     *
     * @param wording of the statement
     * @param how the target is named
     */
    public record Context(Wording wording, Side side, boolean primary, Naming.How how) {}

    /** Whether the statement is about the target. */
    public boolean isAbout() {
        return aboutness >= EVEN;
    }

    /** The likeliest label, given that the statement is about the target. */
    public Label label() {
        return Head.LABELS.get(Answers.largest(probabilities));
    }

    /** How sure the likeliest label is, in [0, 1]. */
    public double confidence() {
        return parameters.confidence().of(signs);
    }

    /** The words that show it: those that name the target, and those that take the side. */
    List<Span> evidence(Naming naming) {
        List<Span> evidence = new ArrayList<>(naming.spans());
        if (label() != Label.NEUTRAL) {
            evidence.addAll(answers.evidence(label()));
        }
        return evidence.stream().distinct().sorted().toList();
    }
}
