package org.onrecord.export;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.StatementRow;

/** One top-level field of statements as JSON Lines. */
record JsonField(String name, Body body) {
    /** Writes the field's name and value of one statement. */
    @FunctionalInterface
    interface Body {
        void write(JsonLineOutput json, String name, StatementRow row) throws IOException;
    }

    /** The field's string of one statement; null is written as such. */
    @FunctionalInterface
    interface Text {
        @Nullable
        String of(StatementRow row);
    }

    static JsonField text(String name, Text text) {
        return new JsonField(name, (json, field, row) -> json.text(field, text.of(row)));
    }

    void write(StatementRow row, JsonLineOutput json) throws IOException {
        body.write(json, name, row);
    }
}
