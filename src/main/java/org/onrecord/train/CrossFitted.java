package org.onrecord.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.eval.LabelledPair;
import org.onrecord.eval.Question;
import org.onrecord.eval.Reliability;
import org.onrecord.eval.StanceScorer;
import org.onrecord.eval.TargetScorer;
import org.onrecord.eval.Told;
import org.onrecord.stance.Answers;
import org.onrecord.stance.StanceJudge;

/** How pairs were judged by parameters that were fitted to other groups. */
final class CrossFitted {
    private final Map<String, StanceScorer> scorers = new LinkedHashMap<>();
    private final TargetScorer targets = new TargetScorer();
    private final Reliability reliability = new Reliability();

    /** Adds a pair; one that its set does not call primary counts for the targets found. */
    void add(LabelledPair pair, Answers answers, StanceJudge judge) {
        if (pair.primary() || pair.question() == Question.POLARITY) {
            scorers.computeIfAbsent(
                            pair.data(), name -> new StanceScorer(name + (pair.primary() ? ", primary target" : "")))
                    .add(pair, answers, judge);
        } else {
            targets.add(pair, judge);
        }
        Told told = Told.of(pair, judge);
        pair.speakerStance().ifPresent(gold -> reliability.add(told.confidence(), told.label() == gold));
    }

    /** How the confidences of stances say how often one is right. */
    Reliability reliability() {
        return reliability;
    }

    /** What was measured, line by line. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (StanceScorer scorer : scorers.values()) {
            lines.addAll(scorer.lines(false));
        }
        lines.add("other targets  " + targets.figures());
        lines.addAll(reliability.lines());
        return lines;
    }
}
