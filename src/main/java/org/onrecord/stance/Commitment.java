package org.onrecord.stance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Span;

/**
 * To what a statement binds, whatever kind of act it is.
 *
 * @param condition the words of the conditions on which it depends; may be empty
 * @param deadline the words that state by or until when something will or must happen, or null
 * @param due the last possible day of the deadline, or null where the words do not tell it
 */
public record Commitment(
        List<Span> condition,
        @Nullable Span deadline,
        @Nullable LocalDate due) {
    public Commitment {
        condition = List.copyOf(condition);
    }
}
