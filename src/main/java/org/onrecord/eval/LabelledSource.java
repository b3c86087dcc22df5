package org.onrecord.eval;

import java.util.Objects;
import org.onrecord.extract.Relation;
import org.onrecord.model.SpeakerKind;

/**
 * A relation that people marked, and who its source is.
 *
 * @param id of the relation within its document
 * @param entity the speaker's full name, or for somebody without one a description behind {@code unnamed:}; empty
 *     where nobody could tell
 */
public record LabelledSource(String id, Relation relation, String entity, SpeakerKind kind) {
    public LabelledSource {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(relation, "relation");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(entity, "entity");
    }

    /** A relation of which nobody has said who its source is. */
    static LabelledSource unlabelled(String id, Relation relation) {
        return new LabelledSource(id, relation, "", SpeakerKind.UNKNOWN);
    }

    /** Whether the source is a person with a name. */
    public boolean isNamedPerson() {
        return kind == SpeakerKind.PERSON && !entity.isBlank() && !entity.startsWith(SpeakerLabel.UNNAMED);
    }
}
