package org.onrecord.eval;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.model.Target;

/** Targets in JSON: {@code name}, {@code description}, {@code phrases} and, where somebody imposed it, {@code imposed_by}. */
final class TargetRow {
    private TargetRow() {}

    /** The target; its name is one of its phrases. */
    static Target read(JsonRow row, String id) throws EvaluationException {
        String name = row.text("name");
        List<String> phrases = new ArrayList<>(row.texts("phrases"));
        phrases.add(name);
        return new Target(id, name, row.text("description"), row.textOrNull("imposed_by"), phrases, List.of());
    }
}
