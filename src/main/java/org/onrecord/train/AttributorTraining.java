package org.onrecord.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.annotate.CoreNlpAnnotator;
import org.onrecord.attribute.Attributor;
import org.onrecord.attribute.AttributorParameters;
import org.onrecord.attribute.Confidences;
import org.onrecord.attribute.RankingExample;
import org.onrecord.eval.EvaluationException;
import org.onrecord.eval.LabelledSources;
import org.onrecord.eval.Reliability;
import org.onrecord.eval.SpeakerCorpus;
import org.onrecord.model.Attribution;
import org.onrecord.roster.Roster;

/**
 * Rebuilds the attributor's parameters from the split {@code train} of a brat corpus and labels of who its sources are:
 * fits the rankers, then how sure each rule is, by what rankers of the other folds' documents do.
 *
 * @param data folder with the splits
 * @param labels who the sources are, JSON Lines
 * @param rosters each document is read with each of them, so that being on one makes no difference by itself
 * @param file to write
 */
public record AttributorTraining(Path data, Path labels, List<Roster> rosters, Path file, long seed) {
    private static final int FOLDS = 5;
    /** What is meant between the sources depends on the rankers, so they are fitted again on what the first ones make of it. */
    private static final int ROUNDS = 2;

    public AttributorTraining {
        rosters = List.copyOf(rosters);
    }

    /** @throws EvaluationException if the data cannot be read */
    public void run(TrainingListener listener) throws IOException, EvaluationException {
        List<SpokenText> texts = annotated(listener);
        AttributorParameters learned = fit(texts);
        List<RuleConfidences> folds = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            folds.add(crossFitted(texts, fold));
            listener.step(fold + 1, FOLDS);
        }
        RuleConfidences all = new RuleConfidences();
        folds.forEach(all::addAll);
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        new AttributorParameters(learned.pronouns(), learned.descriptions(), all.fit()).write(file);
        report(all, folds, listener);
    }

    private List<SpokenText> annotated(TrainingListener listener) throws EvaluationException {
        List<LabelledSources> documents = SpeakerCorpus.whole(data, "train", labels);
        CoreNlpAnnotator annotator = new CoreNlpAnnotator();
        List<SpokenText> texts = new ArrayList<>();
        for (LabelledSources document : documents) {
            texts.add(SpokenText.of(document, annotator));
            listener.step(texts.size(), documents.size());
        }
        return texts;
    }

    private AttributorParameters fit(List<SpokenText> texts) {
        AttributorParameters parameters = AttributorParameters.none();
        for (int round = 0; round < ROUNDS; round++) {
            List<RankingExample> examples = examples(texts, parameters);
            parameters = new AttributorParameters(
                    new RankerFit(12, 10, 20, 1e-2, seed).of(those(examples, false)),
                    new RankerFit(8, 10, 20, 1e-1, seed).of(those(examples, true)),
                    Confidences.none());
        }
        return parameters;
    }

    private List<RankingExample> examples(List<SpokenText> texts, AttributorParameters parameters) {
        List<RankingExample> examples = new ArrayList<>();
        for (Roster roster : rosters) {
            Attributor attributor = new Attributor(roster, 0, () -> parameters);
            texts.forEach(text -> examples.addAll(attributor.examples(text.article(), text.drafts(), text.speakers())));
        }
        return examples;
    }

    private static List<RankingExample> those(List<RankingExample> examples, boolean description) {
        return examples.stream()
                .filter(example -> example.description() == description)
                .toList();
    }

    private RuleConfidences crossFitted(List<SpokenText> texts, int fold) {
        List<SpokenText> held = new ArrayList<>();
        List<SpokenText> others = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            (i % FOLDS == fold ? held : others).add(texts.get(i));
        }
        AttributorParameters parameters = fit(others);
        RuleConfidences seen = new RuleConfidences();
        for (Roster roster : rosters) {
            Attributor attributor = new Attributor(roster, 0, () -> parameters);
            held.forEach(text -> judge(text, attributor.attribute(text.article(), text.drafts()), seen));
        }
        return seen;
    }

    /** Without fitted confidences an attribution's confidence is its candidate's share. */
    private static void judge(SpokenText text, List<Attribution> attributions, RuleConfidences seen) {
        for (int i = 0; i < attributions.size(); i++) {
            Attribution.Decision decision = attributions.get(i).decision();
            boolean abstains = attributions.get(i) instanceof Attribution.Unknown;
            SpeakerJudge.right(text.sources().get(i), attributions.get(i))
                    .filter(right -> !abstains)
                    .ifPresent(right -> seen.add(decision.rule(), decision.confidence(), right));
        }
    }

    private static void report(RuleConfidences all, List<RuleConfidences> folds, TrainingListener listener)
            throws IOException {
        listener.line("rules, on documents that their rankers were not fitted to:");
        for (String line : all.lines()) {
            listener.line(line);
        }
        Reliability reliability = new Reliability();
        for (RuleConfidences held : folds) {
            RuleConfidences others = new RuleConfidences();
            folds.stream().filter(fold -> fold != held).forEach(others::addAll);
            held.judge(others.fit(), reliability);
        }
        listener.line("confidences, cross-fitted:");
        for (String line : reliability.lines()) {
            listener.line(line);
        }
    }
}
