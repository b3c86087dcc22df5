package org.onrecord.eval;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.extract.Relation;
import org.onrecord.model.Span;

/** Counts the spans of each role that are right, each span of a document once: the measure in which others report. */
final class SpanScorer {
    private final Map<Role, Counts> exact = new EnumMap<>(Role.class);
    private final Map<Role, Counts> begin = new EnumMap<>(Role.class);

    SpanScorer() {
        for (Role role : Role.values()) {
            exact.put(role, new Counts());
            begin.put(role, new Counts());
        }
    }

    /** Adds one document. */
    void add(LabelledRelations document, List<Relation> predictions) {
        exact.forEach((role, counts) -> {
            Set<Span> gold = spans(role, document.text(), document.relations());
            Set<Span> predicted = spans(role, document.text(), predictions);
            counts.add(gold, predicted);
            begin.getOrDefault(role, counts).add(begins(gold), begins(predicted));
        });
    }

    /** The scores of all documents so far, by role. */
    List<SpanScore> scores() {
        return Arrays.stream(Role.values())
                .map(role -> new SpanScore(role, score(exact, role), score(begin, role)))
                .toList();
    }

    private static Set<Span> spans(Role role, String text, List<Relation> relations) {
        return relations.stream()
                .flatMap(relation -> Fragments.trimmed(text, role.of(relation)).stream())
                .collect(Collectors.toSet());
    }

    private static Set<Integer> begins(Set<Span> spans) {
        return spans.stream().map(Span::begin).collect(Collectors.toSet());
    }

    private static Score score(Map<Role, Counts> by, Role role) {
        Counts counts = by.getOrDefault(role, new Counts());
        return new Score(role.name(), counts.right, counts.right, counts.predicted, counts.gold);
    }

    private static final class Counts {
        private int right;
        private int predicted;
        private int gold;

        private <T> void add(Set<T> ofGold, Set<T> ofPredicted) {
            Set<T> shared = new HashSet<>(ofGold);
            shared.retainAll(ofPredicted);
            right += shared.size();
            predicted += ofPredicted.size();
            gold += ofGold.size();
        }
    }
}
