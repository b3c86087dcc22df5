package org.onrecord.pipeline;

import java.util.function.Consumer;
import org.onrecord.ingest.Input;
import org.onrecord.ingest.Intake;
import org.onrecord.model.Fingerprint;

/** Where a batch gets articles from. Several threads may ask at a time. */
public interface Reader {
    /** What the input is now, as far as that can be told without reading it as a document. */
    Fingerprint fingerprint(Input input);

    /**
     * Hands {@code out} what the input holds. What is in an input never makes this method throw; what {@code out} throws passes
     * through.
     */
    void read(Input input, Consumer<Intake> out);
}
