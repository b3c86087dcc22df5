package org.onrecord.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.onrecord.eval.LabelledPair;
import org.onrecord.eval.StancePairs;
import org.onrecord.eval.StanceReader;
import org.onrecord.stance.Answers;
import org.onrecord.stance.Combiner;
import org.onrecord.stance.Confidence;
import org.onrecord.stance.Head;
import org.onrecord.stance.Naming;
import org.onrecord.stance.StanceJudge;
import org.onrecord.stance.StanceParameters;
import org.onrecord.stance.StanceParameters.AboutWeights;
import org.onrecord.stance.StanceParameters.Certainty;

/**
 * Fits what combines and calibrates the network's answers, on pairs that the network has not learned from.
 *
 * @param parameters fitted on all pairs
 * @param judged what parameters fitted to other groups make of each pair
 */
record StanceFit(StanceParameters parameters, CrossFitted judged) {
    private static final int FOLDS = 5;
    private static final double PENALTY = 0.01;

    /** Statements of news with all of a roster's targets are few beside the corpus's, and closer to what the program meets. */
    private static final int OF_NEWS = 3;

    /** What the networks say of a pair whose labels are known. */
    record Answered(LabelledPair pair, Answers answers) {}

    /**
     * Fits.
     *
     * @param known pairs; those of one group stay in one fold
     * @param encoder digest of the encoder that the network goes on from
     */
    static StanceFit of(List<Answered> known, String encoder) {
        Map<String, Integer> folds = folds(known);
        CrossFitted judged = new CrossFitted();
        for (int fold = 0; fold < FOLDS; fold++) {
            StanceParameters parameters = fitted(part(known, folds, fold, false), encoder);
            for (Answered answered : part(known, folds, fold, true)) {
                judged.add(
                        answered.pair,
                        answered.answers,
                        StanceReader.judge(answered.pair, answered.answers, parameters));
            }
        }
        return new StanceFit(fitted(known, encoder), judged);
    }

    /** The fold of each group: those of a data set are dealt out in turn. */
    private static Map<String, Integer> folds(List<Answered> known) {
        Map<String, Integer> folds = new HashMap<>();
        Map<String, Integer> dealt = new HashMap<>();
        known.stream()
                .map(Answered::pair)
                .sorted(Comparator.comparing(LabelledPair::data).thenComparing(LabelledPair::group))
                .filter(pair -> !folds.containsKey(pair.group()))
                .forEach(pair -> folds.put(pair.group(), dealt.merge(pair.data(), 1, Integer::sum) % FOLDS));
        return folds;
    }

    private static List<Answered> part(List<Answered> known, Map<String, Integer> folds, int fold, boolean inside) {
        return known.stream()
                .filter(answered -> Objects.equals(folds.get(answered.pair.group()), fold) == inside)
                .toList();
    }

    private static StanceParameters fitted(List<Answered> known, String encoder) {
        AboutWeights about = about(known);
        StanceParameters raw =
                new StanceParameters(encoder, Combiner.network(), about, Confidence.none(), Certainty.none());
        StanceParameters combined =
                new StanceParameters(encoder, combiner(known, raw), about, Confidence.none(), Certainty.none());
        return new StanceParameters(encoder, combined.combiner(), about, confidence(known, combined), act(known));
    }

    private static Combiner combiner(List<Answered> known, StanceParameters raw) {
        List<double[]> features = new ArrayList<>();
        List<Integer> answers = new ArrayList<>();
        for (Answered answered : known) {
            if (answered.pair.speakerStance().isPresent()) {
                int copies = answered.pair.data().equals(StancePairs.STATEMENTS) ? OF_NEWS : 1;
                double[] row =
                        StanceReader.judge(answered.pair, answered.answers, raw).features();
                features.addAll(Collections.nCopies(copies, row));
                answers.addAll(Collections.nCopies(
                        copies,
                        Head.LABELS.indexOf(answered.pair.speakerStance().get())));
            }
        }
        double[][] start = raw.combiner().weights().stream()
                .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
        return new Combiner(SoftmaxRegression.rows(SoftmaxRegression.fit(features, answers, start, PENALTY)));
    }

    private static AboutWeights about(List<Answered> known) {
        List<double[]> features = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        for (Answered answered : known) {
            LabelledPair pair = answered.pair;
            Naming.How how = pair.naming().how();
            if (pair.about().isPresent() && (pair.primary() || how != Naming.How.NOT)) {
                features.add(AboutWeights.features(answered.answers, how, pair.primary()));
                right.add(pair.about().get());
            }
        }
        if (features.isEmpty()) {
            return AboutWeights.none();
        }
        return AboutWeights.of(weights(features, right));
    }

    private static Confidence confidence(List<Answered> known, StanceParameters combined) {
        List<double[]> features = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        for (Answered answered : known) {
            if (answered.pair.speakerStance().isPresent()) {
                StanceJudge judge = StanceReader.judge(answered.pair, answered.answers, combined);
                features.add(judge.signs());
                right.add(judge.label() == answered.pair.speakerStance().get());
            }
        }
        if (features.isEmpty()) {
            return Confidence.none();
        }
        return new Confidence(weights(features, right));
    }

    private static List<Double> weights(List<double[]> features, List<Boolean> right) {
        return Arrays.stream(LogisticRegression.fit(features, right)).boxed().toList();
    }

    private static Certainty act(List<Answered> known) {
        List<double[]> features = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        for (Answered answered : known) {
            if (answered.pair.act().isPresent()) {
                Answers answers = answered.answers;
                features.add(odds(answers.act()[Head.ACTS.indexOf(answers.kind())]));
                right.add(answers.kind() == answered.pair.act().get());
            }
        }
        return certainty(features, right);
    }

    private static double[] odds(double probability) {
        return new double[] {Certainty.odds(probability), 1};
    }

    private static Certainty certainty(List<double[]> features, List<Boolean> right) {
        if (features.isEmpty()) {
            return Certainty.none();
        }
        double[] weights = LogisticRegression.fit(features, right);
        return new Certainty(weights[0], weights[1]);
    }
}
