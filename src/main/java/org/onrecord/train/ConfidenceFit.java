package org.onrecord.train;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.eval.LabelledRelations;
import org.onrecord.eval.Reliability;
import org.onrecord.extract.Calibration;
import org.onrecord.extract.Relation;
import org.onrecord.extract.RelationCandidate;
import org.onrecord.extract.RelationExtractor;
import org.onrecord.text.Layout;

/**
 * Fits an extractor's confidences to how often its relations are right. The reliability is cross-fitted: each document's
 * confidences come from the other folds' documents.
 *
 * @param calibration fitted on all documents
 */
record ConfidenceFit(Calibration calibration, Reliability reliability) {
    private static final int FOLDS = 5;

    private record Rows(List<double[]> features, List<Boolean> right) {
        Rows() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        void addAll(Rows other) {
            features.addAll(other.features);
            right.addAll(other.right);
        }

        Calibration fit() {
            return new Calibration(LogisticRegression.fit(features, right));
        }
    }

    static ConfidenceFit of(List<LabelledRelations> documents, RelationExtractor extractor) {
        List<Rows> folds = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            folds.add(new Rows());
        }
        for (int i = 0; i < documents.size(); i++) {
            folds.get(i % FOLDS).addAll(rows(documents.get(i), extractor));
        }
        Reliability reliability = new Reliability();
        for (Rows held : folds) {
            Rows others = new Rows();
            folds.stream().filter(fold -> fold != held).forEach(others::addAll);
            Calibration calibration = others.fit();
            for (int row = 0; row < held.features.size(); row++) {
                reliability.add(calibration.of(held.features.get(row)), held.right.get(row));
            }
        }
        Rows all = new Rows();
        folds.forEach(all::addAll);
        return new ConfidenceFit(all.fit(), reliability);
    }

    private static Rows rows(LabelledRelations document, RelationExtractor extractor) {
        String text = document.text();
        List<RelationCandidate> candidates =
                extractor.candidates(text, Layout.of(text).paragraphs());
        List<Relation> relations = candidates.stream()
                .map(candidate -> new Relation(candidate.contents(), candidate.cues(), candidate.sources(), 1))
                .toList();
        boolean[] right = Reliability.right(document, relations);
        Rows rows = new Rows();
        for (int i = 0; i < right.length; i++) {
            rows.features.add(Calibration.features(candidates.get(i)));
            rows.right.add(right[i]);
        }
        return rows;
    }
}
