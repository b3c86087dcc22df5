package org.onrecord.ingest;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Outcome.Rejected.Category;

/**
 * One row of a table.
 *
 * @param values by the names of their fields, as they stand; fields that the row does not have are absent
 * @param unusable why the field of the text holds none, or null where it holds one
 */
record Row(Map<String, String> values, @Nullable String unusable) {
    Row {
        values = Map.copyOf(values);
    }

    /** What a field holds; null where there is no such field. */
    @Nullable
    String value(@Nullable String field) {
        return field == null ? null : values.get(field);
    }

    /** What the field of the text holds, which may be blank. */
    String text(String field) throws Refusal {
        if (unusable != null) {
            throw new Refusal(Category.UNREADABLE, unusable);
        }
        return values.getOrDefault(field, "");
    }
}
