package org.onrecord.eval;

import java.util.List;
import org.onrecord.extract.Relation;
import org.onrecord.model.Span;

/** The parts of a relation. */
public enum Role {
    SOURCE,
    CUE,
    CONTENT;

    /** The spans of this part, UTF-16 positions; none where the relation lacks it. */
    List<Span> of(Relation relation) {
        return switch (this) {
            case SOURCE -> relation.source();
            case CUE -> relation.cue();
            case CONTENT -> relation.content();
        };
    }
}
