package org.onrecord.eval;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.eval.Matching.Candidate;
import org.onrecord.eval.Matching.Pair;
import org.onrecord.extract.Relation;

/**
 * The gold relations of a document and the predictions, paired one to one by their contents. Pairs whose overlap is too
 * small to count are pairs nevertheless: they tell which part of a content was found.
 *
 * @param pairs the largest overlap first
 * @param missed gold relations in no pair
 * @param spurious predictions in no pair
 */
record MatchedRelations(
        LabelledRelations document,
        List<ScoredRelation> gold,
        List<ScoredRelation> predicted,
        List<RelationPair> pairs,
        List<ScoredRelation> missed,
        List<ScoredRelation> spurious) {
    MatchedRelations {
        gold = List.copyOf(gold);
        predicted = List.copyOf(predicted);
        pairs = List.copyOf(pairs);
        missed = List.copyOf(missed);
        spurious = List.copyOf(spurious);
    }

    static MatchedRelations of(LabelledRelations document, List<Relation> predictions) {
        String text = document.text();
        List<ScoredRelation> gold = document.relations().stream()
                .map(relation -> ScoredRelation.gold(text, relation))
                .toList();
        List<ScoredRelation> predicted = predictions.stream()
                .map(relation -> ScoredRelation.predicted(text, relation))
                .toList();
        List<Candidate> chosen = Matching.oneToOne(candidates(gold, predicted));
        List<Pair> pairs = chosen.stream().map(Candidate::pair).toList();
        return new MatchedRelations(
                document,
                gold,
                predicted,
                chosen.stream()
                        .map(one -> new RelationPair(
                                text,
                                gold.get(one.pair().gold()),
                                predicted.get(one.pair().predicted()),
                                one.overlap()))
                        .toList(),
                Matching.unpaired(gold, pairs, Pair::gold),
                Matching.unpaired(predicted, pairs, Pair::predicted));
    }

    private static List<Candidate> candidates(List<ScoredRelation> gold, List<ScoredRelation> predicted) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < predicted.size(); j++) {
                double overlap = CharacterSets.overlap(
                        gold.get(i).visible(), predicted.get(j).visible());
                if (overlap > 0) {
                    candidates.add(new Candidate(new Pair(i, j), overlap));
                }
            }
        }
        return candidates;
    }
}
