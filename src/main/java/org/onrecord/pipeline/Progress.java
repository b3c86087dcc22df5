package org.onrecord.pipeline;

import java.time.Duration;
import org.onrecord.model.Outcome;

/** Told how a batch gets on, by one thread. Whoever does not want to know something leaves it out. */
public interface Progress {
    /** The batch begins. */
    default void started(int inputs) {}

    /**
     * An article, or an input that gave none, has its fate.
     *
     * @param took how long its analysis took; zero where there was none
     */
    default void finished(Outcome outcome, Duration took) {}

    /** An article is stored already, just as it would be now. */
    default void unchanged() {}

    /**
     * All that was in one more input has its fate.
     *
     * @param unchanged whether the input was not even read, because nothing about it has changed since it was
     */
    default void inputDone(boolean unchanged) {}
}
