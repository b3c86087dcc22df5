package org.onrecord.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.onrecord.model.StatementRow;

/**
 * JSON Lines: one statement a line, UTF-8, every field present, unknown ones as null. Offsets count Unicode code points.
 */
public final class JsonLines implements RowWriter {
    private final List<JsonField> fields;
    private final JsonLineOutput json;

    /**
     * Writes some fields.
     *
     * @param out closed by {@link #close}
     * @param fields names of top-level fields, in the order in which they are written
     * @throws IllegalArgumentException if there is no field of a name
     */
    public JsonLines(OutputStream out, List<String> fields) throws IOException {
        this.fields = Columns.chosen(JsonFields.ALL, JsonField::name, fields);
        json = new JsonLineOutput(out);
    }

    /** The names of all top-level fields, in order. */
    static List<String> fields() {
        return JsonFields.ALL.stream().map(JsonField::name).toList();
    }

    @Override
    public void write(StatementRow row) throws IOException {
        json.begin();
        for (JsonField field : fields) {
            field.write(row, json);
        }
        json.end();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
