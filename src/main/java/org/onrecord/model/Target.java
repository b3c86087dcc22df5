package org.onrecord.model;

import java.util.List;

/**
 * Something a speaker can take a side on.
 *
 * @param description one sentence: what being in favour of it means
 * @param phrases wordings that name it
 * @param related wordings that point to it only beside one of {@code phrases} or another related one
 */
public record Target(String id, String name, String description, List<String> phrases, List<String> related) {
    public Target {
        Checks.notBlank(id, "target id");
        phrases = List.copyOf(phrases);
        related = List.copyOf(related);
    }
}
