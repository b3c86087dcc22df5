package org.onrecord.app.web;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.onrecord.export.Format;
import org.onrecord.export.RowWriter;
import org.onrecord.index.LiveIndex;

/** Streams all that is found, ordered by day and article. */
final class Export {
    private final Services services;

    Export(Services services) {
        this.services = services;
    }

    Reply all(Call call) throws IOException {
        Params params = call.params();
        Asked asked = Asked.of(params.only(Asked.names(Asked.QUERIES, "format")), services);
        Format format = params.choice("format", Format.class);
        if (format == null) {
            throw Problem.badRequest("format is csv or jsonl.");
        }
        try (LiveIndex.View index = services.index().latest()) {
            // What cannot be read is said while the answer can still be a problem.
            index.statements().count(asked.filter());
        }
        String primary = services.roster().primary().id();
        String type = (format == Format.CSV ? Layout.CSV : Layout.LINES).type();
        return Reply.streamed(type, out -> {
                    try (LiveIndex.View index = services.index().latest();
                            RowWriter writer = format.open(new Open(out), primary)) {
                        index.statements().rows(asked.filter(), writer::write);
                    }
                })
                .with("Content-Disposition", "attachment; filename=\"statements." + Params.label(format) + '"')
                .with("Cache-Control", "no-store");
    }

    /** Whether the answer is complete is not the writer's to say. */
    private static final class Open extends FilterOutputStream {
        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
