package org.onrecord.app.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.onrecord.export.Format;
import org.onrecord.export.RowWriter;
import org.onrecord.model.StatementRow;

/** What an answer looks like, as the client's header Accept asks for it. */
enum Layout {
    JSON(Reply.JSON, Format.JSONL),
    CSV("text/csv", Format.CSV),
    LINES("application/x-ndjson", Format.JSONL);

    private final String type;
    private final Format format;

    Layout(String type, Format format) {
        this.type = type;
        this.format = format;
    }

    /** @throws Problem if none of them is accepted */
    static Layout of(Call call) {
        for (Layout layout : values()) {
            if (call.accepts(layout.type)) {
                return layout;
            }
        }
        requireJson(call);
        return JSON;
    }

    /** Of what there is as JSON only. */
    static void requireJson(Call call) {
        if (call.accept() != null
                && !call.accepts(Reply.JSON)
                && !call.accepts("*/*")
                && !call.accepts("application/*")) {
            throw new Problem(
                    406,
                    "not-acceptable",
                    "There is no such representation",
                    "Statements and positions come as application/json, text/csv and application/x-ndjson; all else as"
                            + " application/json.");
        }
    }

    String type() {
        return this == CSV ? "text/csv; charset=utf-8; header=present" : type;
    }

    Format format() {
        return format;
    }

    /** Statements without anything around them. */
    Reply rows(List<StatementRow> rows, String primary) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RowWriter writer = format.open(out, primary)) {
            for (StatementRow row : rows) {
                writer.write(row);
            }
        }
        return Reply.of(200, type(), out.toByteArray());
    }
}
