package org.onrecord.train;

import java.io.IOException;

/** Hears how a training goes. */
public interface TrainingListener {
    /** After each of {@code of} steps. */
    void step(int done, int of);

    /** What belongs to the record of the run: the learning curve and the figures. */
    void line(String line) throws IOException;
}
