package org.onrecord.train;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.onrecord.eval.EvaluationException;
import org.onrecord.eval.LabelledPair;
import org.onrecord.eval.StancePairs;
import org.onrecord.roster.Roster;

/**
 * What the stance network learns from.
 *
 * @param data folder with {@code polnear/} and {@code stance/}
 * @param corpus folder of the corpus written for the project
 * @param labels folder of the labels of PolNeAR's training articles
 * @param roster whose speakers and targets the statements on the trade talks are of
 * @param without sources that are left out
 */
public record StanceSources(Path data, Path corpus, Path labels, Roster roster, Set<Source> without) {
    private static final long STRANGERS = 1;

    /** A source. */
    public enum Source {
        /** The corpus written for the project. */
        CORPUS,
        /** PolNeAR's training articles with labels made for the project. */
        POLNEAR,
        /** NewsMTSC. */
        NEWSMTSC,
        /** PLV_train. */
        PLOVER,
        /** What of the two before has Donald Trump or Hillary Clinton as its target. */
        CANDIDATES,
        /** UNSCon. */
        UNSCON;

        /** In how many of the epochs a pair is read: whole sentences are many, and farther from statements. */
        float share() {
            return this == NEWSMTSC || this == CANDIDATES || this == UNSCON ? 0.5f : 1;
        }

        /** As a word of the command line. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public StanceSources {
        without = without.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(without));
    }

    /**
     * All pairs of a source.
     *
     * @throws EvaluationException if a file is missing or not as it should be
     */
    List<LabelledPair> read(Source source) throws EvaluationException {
        return switch (source) {
            case CORPUS -> StancePairs.corpus(corpus, "train");
            case POLNEAR ->
                StancePairs.polnearTrain(
                        data.resolve("polnear"),
                        labels.resolve("polnear_train_stances.jsonl"),
                        labels.resolve("polnear_train_targets.jsonl"));
            case NEWSMTSC -> only(newsMtsc(), false);
            case PLOVER -> only(plover(), false);
            case CANDIDATES -> {
                List<LabelledPair> pairs = new ArrayList<>(only(newsMtsc(), true));
                pairs.addAll(only(plover(), true));
                yield pairs;
            }
            case UNSCON ->
                StancePairs.unscon(
                        data.resolve("stance").resolve("unscon").resolve("conflict_annotations_sentences.csv"));
        };
    }

    private List<LabelledPair> newsMtsc() throws EvaluationException {
        return StancePairs.newsMtsc(data.resolve("stance").resolve("newsmtsc").resolve("train.jsonl"));
    }

    private List<LabelledPair> plover() throws EvaluationException {
        return StancePairs.plover(actFile(), false);
    }

    private Path actFile() {
        return data.resolve("stance").resolve("plover").resolve("PLV_train.tsv");
    }

    /** Those whose target is a candidate, or those whose target is none. */
    private static List<LabelledPair> only(List<LabelledPair> pairs, boolean candidates) {
        return pairs.stream()
                .filter(pair -> isCandidate(pair.target()) == candidates)
                .toList();
    }

    /** Pairs that the network does not learn from: the corpus's split {@code dev} and, where they are there, a fifth of PLV_train and statements on the trade talks. */
    List<LabelledPair> heldOut() throws EvaluationException {
        List<LabelledPair> pairs = new ArrayList<>(StancePairs.corpus(corpus, "dev"));
        pairs.addAll(StrangerPairs.of(pairs, STRANGERS));
        if (Files.exists(actFile())) {
            pairs.addAll(StancePairs.plover(actFile(), true));
        }
        Path talks = data.resolve("trade-talks");
        if (Files.isDirectory(talks)) {
            pairs.addAll(StancePairs.statements(talks.resolve("gold.jsonl"), talks.resolve("text"), roster));
        }
        return pairs;
    }

    private static boolean isCandidate(String target) {
        return target.contains("Trump") || target.contains("Clinton");
    }

    /** The sources that are used, in a fixed order. */
    List<Source> used() {
        List<Source> used = new ArrayList<>(List.of(Source.values()));
        used.removeAll(without);
        return used;
    }
}
