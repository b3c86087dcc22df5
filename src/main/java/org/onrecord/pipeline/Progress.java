package org.onrecord.pipeline;

import org.onrecord.model.Outcome;

/** Told how a batch gets on, by one thread. */
public interface Progress {
    /** The batch begins. */
    void started(int inputs);

    /** An article, or an input that gave none, has its fate. */
    void finished(Outcome outcome);

    /** All that was in one more input has its fate. */
    void inputDone();
}
