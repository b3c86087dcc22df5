package org.onrecord.eval;

import java.util.Map;
import java.util.Objects;
import org.onrecord.model.Draft;
import org.onrecord.model.Stance;

/**
 * A statement as far as it is scored, by the gold data or by the program.
 *
 * @param speaker id on the roster
 * @param stances side by target; what is not in it is no target of the statement
 */
public record LabelledStatement(Passage passage, String speaker, Draft.Type type, Map<String, Stance.Label> stances) {
    public LabelledStatement {
        Objects.requireNonNull(passage, "passage");
        Objects.requireNonNull(type, "type");
        stances = Map.copyOf(stances);
        if (speaker.isBlank()) {
            throw new IllegalArgumentException("a statement of no speaker in " + passage.doc());
        }
    }
}
