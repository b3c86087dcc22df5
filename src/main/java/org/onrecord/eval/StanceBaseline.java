package org.onrecord.eval;

import org.onrecord.model.Stance;

/** Something simpler that says which side a statement takes, for the stance model to be compared with on the same pairs. */
public interface StanceBaseline {
    /** What a table calls it. */
    String name();

    /** The side toward the pair's target; what was labelled of the pair is not looked at. */
    Stance.Label predict(LabelledPair pair);
}
