package org.onrecord.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.onrecord.eval.LabelAgreement.LabelPair;
import org.onrecord.eval.Matching.Pair;
import org.onrecord.model.Stance.Label;

/**
 * Scores statements with speaker and stance.
 *
 * <p>A content is the set of its letters and digits. A prediction is right when a gold statement by the same speaker has
 * an intersection over union of at least one half with it; they are matched one to one, the best first. Predictions for
 * speakers whom the gold data does not know do not count. Recall is over the gold statements of a speaker or type,
 * precision over the predictions that name that speaker or call themselves that type.
 */
public final class StatementScorer {
    private final Benchmark benchmark;
    private final List<Located<LabelledStatement>> gold;
    private final List<Located<LabelledStatement>> predicted;
    private final List<Pair> pairs;
    private final StatementScores.LeftOut leftOut;

    private StatementScorer(Benchmark benchmark, List<LabelledStatement> known, Texts texts) {
        this.benchmark = benchmark;
        gold = Located.statements(benchmark.gold(), texts);
        predicted = Located.statements(known, texts);
        pairs = Matching.of(gold, predicted);
        leftOut = new StatementScores.LeftOut(benchmark.gold().size() - gold.size(), known.size() - predicted.size());
    }

    /** Scores {@code predicted} in any order of documents; what has no text is left out and counted. */
    public static StatementScores score(Benchmark benchmark, List<LabelledStatement> predicted, Texts texts) {
        Set<String> speakers =
                benchmark.gold().stream().map(LabelledStatement::speaker).collect(Collectors.toSet());
        List<LabelledStatement> known = predicted.stream()
                .filter(statement -> speakers.contains(statement.speaker()))
                .toList();
        return new StatementScorer(benchmark, known, texts).scores(texts);
    }

    private StatementScores scores(Texts texts) {
        List<Located<LabelledStatement>> wrong = Matching.unpaired(predicted, pairs, Pair::predicted);
        List<Located<Passage>> negatives = Located.passages(benchmark.negatives(), texts);
        List<Located<Passage>> traps = Located.passages(benchmark.traps(), texts);
        return new StatementScores(
                score("all", statement -> true),
                bySpeaker(),
                byType(),
                count(wrong, this::isOfAnotherSpeaker),
                count(wrong, one -> negatives.stream().anyMatch(one::isSamePassage)),
                count(wrong, one -> traps.stream().anyMatch(one::isMostlyIn)),
                primary(),
                otherTargets(),
                plain(Matching.unpaired(gold, pairs, Pair::gold)),
                plain(wrong),
                leftOut);
    }

    private List<Score> bySpeaker() {
        return gold.stream()
                .map(one -> one.what().speaker())
                .distinct()
                .sorted()
                .map(speaker -> score(speaker, statement -> statement.speaker().equals(speaker)))
                .toList();
    }

    private List<Score> byType() {
        return gold.stream()
                .map(one -> one.what().type())
                .distinct()
                .sorted()
                .map(type -> score(type.name(), statement -> statement.type() == type))
                .toList();
    }

    private Score score(String group, Predicate<LabelledStatement> belongs) {
        return new Score(
                group,
                (int) pairs.stream().filter(pair -> belongs.test(gold(pair))).count(),
                (int) pairs.stream()
                        .filter(pair -> belongs.test(predicted(pair)))
                        .count(),
                count(predicted, one -> belongs.test(one.what())),
                count(gold, one -> belongs.test(one.what())));
    }

    private boolean isOfAnotherSpeaker(Located<LabelledStatement> one) {
        return gold.stream().anyMatch(other -> !Matching.sameSpeaker(one, other) && one.isSamePassage(other));
    }

    private LabelAgreement primary() {
        String target = benchmark.primary();
        List<LabelPair> labels = new ArrayList<>();
        for (Pair pair : pairs) {
            Label label = gold(pair).stances().get(target);
            if (label != null) {
                labels.add(new LabelPair(label, predicted(pair).stances().get(target)));
            }
        }
        return new LabelAgreement(labels);
    }

    private OtherTargets otherTargets() {
        int ofGold = 0;
        int ofPredicted = 0;
        int found = 0;
        int foundWithLabel = 0;
        for (Pair pair : pairs) {
            Map<String, Label> right = others(gold(pair));
            Map<String, Label> given = others(predicted(pair));
            ofGold += right.size();
            ofPredicted += given.size();
            for (Map.Entry<String, Label> stance : given.entrySet()) {
                Label label = right.get(stance.getKey());
                found += label == null ? 0 : 1;
                foundWithLabel += label == stance.getValue() ? 1 : 0;
            }
        }
        return new OtherTargets(ofGold, ofPredicted, found, foundWithLabel);
    }

    private Map<String, Label> others(LabelledStatement statement) {
        return statement.stances().entrySet().stream()
                .filter(stance -> !stance.getKey().equals(benchmark.primary()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private LabelledStatement gold(Pair pair) {
        return gold.get(pair.gold()).what();
    }

    private LabelledStatement predicted(Pair pair) {
        return predicted.get(pair.predicted()).what();
    }

    private static <T> int count(List<Located<T>> all, Predicate<Located<T>> counts) {
        return (int) all.stream().filter(counts).count();
    }

    private static List<LabelledStatement> plain(List<Located<LabelledStatement>> located) {
        return located.stream().map(Located::what).toList();
    }
}
