package org.onrecord.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.eval.LabelAgreement.LabelPair;
import org.onrecord.model.Act;
import org.onrecord.model.Stance.Label;
import org.onrecord.stance.Answers;
import org.onrecord.stance.StanceJudge;

/** Collects how labelled pairs of one data set were judged. */
public final class StanceScorer {
    /** What is rarer is not told apart. */
    private static final int FEW = 10;

    private final String name;
    private final List<LabelPair> labels = new ArrayList<>();
    private final Map<String, List<LabelPair>> byTarget = new LinkedHashMap<>();
    private final Map<String, List<LabelPair>> byPhenomenon = new TreeMap<>();
    private final ConfusionTable confusion = new ConfusionTable(
            "gold", Arrays.stream(Label.values()).map(StanceScorer::word).toList());
    private final Reliability reliability = new Reliability();
    private final AnswerCount about = new AnswerCount();
    private final AnswerCount acts = new AnswerCount();

    /** @param name of the data set, for the heading */
    public StanceScorer(String name) {
        this.name = name;
    }

    /** Adds a pair and what was made of it; both null for a pair that no word belongs to. */
    public void add(LabelledPair pair, @Nullable Answers answers, @Nullable StanceJudge judge) {
        if (answers != null && pair.question() == Question.POLARITY) {
            double sure = Arrays.stream(answers.polarity()).max().orElse(0);
            pair.stance().ifPresent(gold -> add(pair, gold, answers.treatment(), sure));
        } else {
            Told told = Told.of(pair, judge);
            pair.stance().ifPresent(gold -> add(pair, gold, told.label(), told.confidence()));
        }
        pair.about().ifPresent(gold -> about.add(gold.toString(), Boolean.toString(judge != null && judge.isAbout())));
        Optional<Act.Kind> act = pair.act();
        act.ifPresent(gold -> acts.add(gold.toString(), (answers == null ? Act.Kind.NONE : answers.kind()).toString()));
    }

    private void add(LabelledPair labelled, Label gold, Label label, double confidence) {
        LabelPair pair = new LabelPair(gold, label);
        labels.add(pair);
        byTarget.computeIfAbsent(labelled.target(), none -> new ArrayList<>()).add(pair);
        for (String phenomenon : labelled.phenomena()) {
            byPhenomenon.computeIfAbsent(phenomenon, none -> new ArrayList<>()).add(pair);
        }
        confusion.add(word(gold), word(label));
        reliability.add(confidence, gold == label);
    }

    private static String word(Label label) {
        return label.name().toLowerCase(Locale.ROOT);
    }

    /** How the labels agree. */
    public LabelAgreement agreement() {
        return new LabelAgreement(labels);
    }

    /** How the confidences of stances say how often one is right. */
    public Reliability reliability() {
        return reliability;
    }

    /**
     * What was measured, line by line.
     *
     * @param targets whether to print a line for each target
     */
    public List<String> lines(boolean targets) {
        List<String> lines = new ArrayList<>();
        lines.add(name);
        lines.add("  stance           " + figures(agreement()));
        if (targets && byTarget.size() > 1) {
            byTarget.forEach((target, pairs) -> lines.add("    " + target + "  " + figures(new LabelAgreement(pairs))));
        }
        byPhenomenon.forEach((phenomenon, pairs) -> {
            if (pairs.size() >= FEW) {
                lines.add("    " + phenomenon + "  " + figures(new LabelAgreement(pairs)));
            }
        });
        confusion.lines().forEach(line -> lines.add("    " + line));
        reliability.lines().forEach(line -> lines.add("    " + line));
        if (about.size() > 0) {
            lines.add("  about it or not  " + about.figures());
        }
        if (acts.size() > 0) {
            lines.add("  kind of act      " + acts.figures());
        }
        return lines;
    }

    /** Number, accuracy, macro F1 and kappa in one line. */
    public static String figures(LabelAgreement agreement) {
        return String.format(
                Locale.ROOT,
                "n %d   accuracy %s   macro F1 %s   kappa %s",
                agreement.size(),
                Measures.decimals(agreement.accuracy(), 3),
                Measures.decimals(agreement.macroF1(), 3),
                Measures.decimals(agreement.kappa(), 3));
    }
}
