package org.onrecord.app.page;

import java.util.List;

/**
 * The form by which a reader corrects a statement. What is left as it is is not said.
 *
 * @param action where it goes
 * @param speakers those on the roster, by id
 * @param type which the statement has now, in words
 * @param targets by id, each with the side that it has
 */
public record CorrectionForm(String action, List<Choice> speakers, String type, List<Target> targets) {
    public CorrectionForm {
        speakers = List.copyOf(speakers);
        targets = List.copyOf(targets);
    }

    /**
     * Something that a side can be taken on.
     *
     * @param side what the statement says of it now, in words
     */
    public record Target(String id, String name, String side) {}
}
