package org.onrecord.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.onrecord.eval.EvaluationException;
import org.onrecord.eval.LabelAgreement;
import org.onrecord.eval.LabelAgreement.LabelPair;
import org.onrecord.eval.LabelledPair;
import org.onrecord.eval.StanceBaseline;
import org.onrecord.eval.StanceScorer;
import org.onrecord.roster.RosterException;

/**
 * Measures which sides simpler models tell on labelled pairs.
 *
 * @param reporter shows how far it is
 */
record StanceComparison(Console console, TrainingReporter reporter) {
    /** Prints a line for each model, under the name of each data set. */
    void print(StanceData data, List<StanceBaseline> models) throws EvaluationException, RosterException, IOException {
        for (Map.Entry<String, List<LabelledPair>> set : data.sets().entrySet()) {
            List<LabelledPair> pairs = set.getValue().stream()
                    .filter(pair -> pair.stance().isPresent())
                    .toList();
            reporter.line(set.getKey());
            for (StanceBaseline model : models) {
                reporter.line("  " + model.name() + "  " + StanceScorer.figures(agreement(model, pairs)));
            }
        }
    }

    private LabelAgreement agreement(StanceBaseline model, List<LabelledPair> pairs) {
        List<LabelPair> labels = new ArrayList<>();
        for (LabelledPair pair : pairs) {
            labels.add(new LabelPair(pair.stance().orElseThrow(), model.predict(pair)));
            reporter.step(labels.size(), pairs.size());
        }
        return new LabelAgreement(labels);
    }
}
