package org.onrecord.eval;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Stance;
import org.onrecord.stance.Naming;
import org.onrecord.stance.StanceJudge;

/**
 * Which targets other than the primary one given statements are about, and on which side: the F1 of targets, and of targets with
 * their labels.
 */
public final class TargetScorer {
    private int gold;
    private int predicted;
    private int found;
    private int agreed;

    /** Adds a pair of a target that is not primary. */
    public void add(LabelledPair pair, @Nullable StanceJudge judge) {
        boolean wanted = pair.about().orElse(false);
        boolean taken = judge != null && pair.naming().how() != Naming.How.NOT && judge.isAbout();
        gold += wanted ? 1 : 0;
        predicted += taken ? 1 : 0;
        if (judge != null && wanted && taken) {
            found++;
            Stance.Label label = judge.label();
            agreed += pair.stance().filter(given -> given == label).isPresent() ? 1 : 0;
        }
    }

    /** Both figures in one line. */
    public String figures() {
        OtherTargets targets = new OtherTargets(gold, predicted, found, agreed);
        return String.format(
                Locale.ROOT,
                "target F1 %s   target and label F1 %s (gold %d, predicted %d)",
                Measures.decimals(targets.targetF1(), 3),
                Measures.decimals(targets.labelF1(), 3),
                gold,
                predicted);
    }
}
