package org.onrecord.eval;

import java.util.List;
import java.util.Objects;
import org.onrecord.extract.Relation;

/**
 * A document and the attributions that an annotator marked in it.
 *
 * @param id its name in the collection
 * @param text character for character as in its file
 * @param relations in the order of their file, confidence 1; spans are UTF-16 positions
 */
public record LabelledRelations(String id, String text, List<Relation> relations) {
    public LabelledRelations {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
        relations = List.copyOf(relations);
    }
}
