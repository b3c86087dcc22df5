package org.onrecord.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a speaker can take a side on.
 *
 * @param description one sentence: what being in favour of it means
 * @param imposedBy ISO 3166-1 code of the country whose measure it is, or null for something that is agreed
 * @param phrases wordings that name it
 * @param related wordings that point to it only beside one of {@code phrases} or another related one
 */
public record Target(
        String id,
        String name,
        String description,
        @Nullable String imposedBy,
        List<String> phrases,
        List<String> related) {
    public Target {
        Checks.notBlank(id, "target id");
        phrases = List.copyOf(phrases);
        related = List.copyOf(related);
    }
}
