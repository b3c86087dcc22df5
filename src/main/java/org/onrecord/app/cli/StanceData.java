package org.onrecord.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.eval.EvaluationException;
import org.onrecord.eval.LabelledPair;
import org.onrecord.eval.StancePairs;
import org.onrecord.roster.Roster;
import org.onrecord.roster.RosterException;

/**
 * Labelled pairs to measure stances on.
 *
 * @param data folder with {@code stance/} and {@code polnear/}, or null
 * @param gold statements, or null
 * @param texts of the gold statements, or null
 * @param roster of the gold statements
 */
record StanceData(
        @Nullable Path data, @Nullable Path gold, @Nullable Path texts, Roster roster) {
    static final String CORPUS = "Corpus written for the project, dev";
    static final String SENTENCES = "NewsMTSC, dev_mt";
    static final String ACTS = "PLV_train, the fifth that is kept from training";
    static final String POLITICS = "PolNeAR dev, given relations about the target";
    static final String STATEMENTS = "Given statements, primary target";

    /** The data sets by name, those whose folder or file was named. */
    Map<String, List<LabelledPair>> sets() throws EvaluationException, RosterException {
        Map<String, List<LabelledPair>> sets = new LinkedHashMap<>();
        Path corpus = Home.resolve(Home.STANCE_CORPUS);
        if (Files.isDirectory(corpus)) {
            sets.put(CORPUS, StancePairs.corpus(corpus, "dev"));
        }
        if (data != null) {
            Path sentences = data.resolve("stance").resolve("newsmtsc").resolve("dev_mt.jsonl");
            sets.put(SENTENCES, StancePairs.newsMtsc(sentences));
            Path acts = data.resolve("stance").resolve("plover").resolve("PLV_train.tsv");
            sets.put(ACTS, StancePairs.plover(acts, true));
            Path polnear = data.resolve("polnear");
            Roster politics = Home.roster(null, Home.POLITICS);
            sets.put(
                    POLITICS,
                    StancePairs.polnearDev(polnear, polnear.resolve("dev_speakers.jsonl"), politics.targets()));
        }
        if (gold != null) {
            sets.put(STATEMENTS, statements(true));
        }
        return sets;
    }

    /** Pairs of the gold statements: with the primary target, or with the others. */
    List<LabelledPair> statements(boolean primary) throws EvaluationException {
        Path file = Objects.requireNonNull(gold, "gold");
        return StancePairs.statements(file, Objects.requireNonNull(texts, "texts"), roster).stream()
                .filter(pair -> pair.primary() == primary)
                .toList();
    }
}
