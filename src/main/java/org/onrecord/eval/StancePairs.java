package org.onrecord.eval;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.model.Target;
import org.onrecord.roster.Roster;

/**
 * Reads statements and targets with the stance that people labelled, from each of the data sets that stance is learned from
 * or measured on. What offsets a set has count Unicode code points; the pairs' are UTF-16 code units. Pairs come in the order
 * of their file. Every method throws an {@link EvaluationException} that names the file, and the line where there is one, if
 * something is missing or not as described.
 */
public final class StancePairs {
    /** Which set pairs of given statements come from. */
    public static final String STATEMENTS = "statements";

    private static final int PARTS = 5;

    private StancePairs() {}

    /**
     * The project's own invented statements: {@code disputes.jsonl} and {@code statements.jsonl} in a folder. Each makes a
     * pair with the primary target, which carries the act; with every other target that it is about; and with up to two
     * that it is not about, those that its text names first.
     *
     * @param split which disputes count: {@code train} or {@code dev}
     */
    public static List<LabelledPair> corpus(Path folder, String split) throws EvaluationException {
        Path file = folder.resolve("disputes.jsonl");
        Map<String, Dispute> disputes = Dispute.read(file);
        if (disputes.values().stream().noneMatch(dispute -> dispute.split().equals(split))) {
            throw new EvaluationException(file + " has no dispute of the split \"" + split + "\"");
        }
        return JsonRow.read(folder.resolve("statements.jsonl"), row -> {
                    String id = row.text("dispute");
                    Dispute dispute = disputes.get(id);
                    if (dispute == null) {
                        throw row.wrong("dispute", "is not in " + file + ": " + id);
                    }
                    boolean counts = dispute.split().equals(split);
                    return counts
                            ? Optional.of(DisputeStatement.read(row, dispute).pairs())
                            : Optional.empty();
                })
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** NewsMTSC: sentences with the polarity toward what they mention. */
    public static List<LabelledPair> newsMtsc(Path file) throws EvaluationException {
        return SentencePairs.newsMtsc(file);
    }

    /**
     * PLV: sentences with what their source does to their target; whoever cooperates is in favour of the other. A fifth of the sentences
     * is kept from training, since the set comes without a split for development.
     *
     * @param kept whether that fifth is wanted, or the others
     */
    public static List<LabelledPair> plover(Path tsv, boolean kept) throws EvaluationException {
        return SentencePairs.plover(tsv).stream()
                .filter(pair -> (Math.floorMod(pair.group().hashCode(), PARTS) == 0) == kept)
                .toList();
    }

    /** UNSCon: sentences of speeches against a country that is known, each behind the one before it. */
    public static List<LabelledPair> unscon(Path csv) throws EvaluationException {
        return SpeechPairs.read(csv);
    }

    /**
     * PolNeAR's split {@code dev} with labels as its speakers' file has them: {@code stance}, by the target's name. A label
     * whose relation is not there, or has no content, does not count.
     *
     * @param data the folder of the splits, as {@link BratCorpus} reads it
     * @param targets what the labels may name
     */
    public static List<LabelledPair> polnearDev(Path data, Path labels, List<Target> targets)
            throws EvaluationException {
        return new PolnearPairs(data, "dev", targets).byRelation(labels);
    }

    /**
     * PolNeAR's split {@code train} with labels one a line: {@code doc}, {@code rel}, {@code target} and {@code stance}, which
     * is "none" where the statement is not about the target. A label whose relation is not there does not count.
     *
     * @param data the folder of the splits, as {@link BratCorpus} reads it
     * @param targetFile a file of what the labels may name: {@code name}, {@code description} and {@code phrases}, one a line
     */
    public static List<LabelledPair> polnearTrain(Path data, Path labels, Path targetFile) throws EvaluationException {
        return new PolnearPairs(data, "train", PolnearPairs.targets(targetFile)).byTarget(labels);
    }

    /**
     * Gold statements as {@link StatementFiles#gold} reads them, each with every target of the roster. Whether it is about
     * the primary target is not labelled; it is about others if it has an issue of that name.
     *
     * @param textFolder where {@code <doc>.txt} is
     */
    public static List<LabelledPair> statements(Path gold, Path textFolder, Roster roster) throws EvaluationException {
        return new GoldPairs(textFolder, roster).read(gold);
    }
}
