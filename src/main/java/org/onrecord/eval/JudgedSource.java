package org.onrecord.eval;

import java.util.Objects;
import org.onrecord.model.Attribution;
import org.onrecord.model.Draft;

/**
 * An attribution beside the person who really speaks.
 *
 * @param text of the document
 * @param form how the source refers
 * @param gold the speaker's full name or roster id
 * @param right whether the attribution, or the best guess of an abstention, is the gold speaker
 */
record JudgedSource(
        String doc, String text, Draft draft, SourceForm form, String gold, Attribution attribution, boolean right) {
    JudgedSource {
        Objects.requireNonNull(draft, "draft");
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(attribution, "attribution");
    }

    Guess guess() {
        return Guess.of(attribution);
    }

    double confidence() {
        return attribution.decision().confidence();
    }
}
