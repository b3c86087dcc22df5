package org.onrecord.app.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.eval.EvaluationException;
import org.onrecord.eval.LabelledPair;
import org.onrecord.eval.StanceReader;
import org.onrecord.eval.StanceScorer;
import org.onrecord.eval.TargetScorer;
import org.onrecord.extract.RelationExtractor;
import org.onrecord.roster.RosterException;
import org.onrecord.stance.Answers;
import org.onrecord.stance.StanceJudge;
import org.onrecord.stance.StanceModel;

/** Measures a stance model on labelled pairs. */
final class StanceMeasurement {
    private final Console console;
    private final StanceModel model;
    private final StanceReader reader;

    StanceMeasurement(Console console, RelationExtractor extractor, StanceModel model) {
        this.console = console;
        this.model = model;
        this.reader = new StanceReader(extractor::vectors);
    }

    /** Measures on all sets and prints. */
    void print(StanceData data) throws EvaluationException, RosterException, IOException {
        for (Map.Entry<String, List<LabelledPair>> set : data.sets().entrySet()) {
            StanceScorer scorer = new StanceScorer(set.getKey());
            for (LabelledPair pair : set.getValue()) {
                Answers answers = reader.answers(pair, model);
                scorer.add(pair, answers, judge(pair, answers));
            }
            print(scorer.lines(set.getKey().equals(StanceData.POLITICS)));
        }
        if (data.gold() != null) {
            TargetScorer scorer = new TargetScorer();
            for (LabelledPair pair : data.statements(false)) {
                scorer.add(pair, judge(pair, reader.answers(pair, model)));
            }
            print(List.of("Given statements, other targets", "  " + scorer.figures()));
        }
    }

    private @Nullable StanceJudge judge(LabelledPair pair, @Nullable Answers answers) {
        return answers == null ? null : StanceReader.judge(pair, answers, model.parameters());
    }

    private void print(List<String> lines) throws IOException {
        for (String line : lines) {
            console.line(line);
        }
        console.out().flush();
    }
}
