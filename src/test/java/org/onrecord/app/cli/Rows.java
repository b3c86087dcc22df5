package org.onrecord.app.cli;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Act;
import org.onrecord.model.CueClass;
import org.onrecord.model.Draft;
import org.onrecord.model.Ids;
import org.onrecord.model.Published;
import org.onrecord.model.Span;
import org.onrecord.model.Stance;
import org.onrecord.model.StatementRow;

/** Small statements made by hand. */
final class Rows {
    private Rows() {}

    static StatementRow row(@Nullable String speakerId, @Nullable String speakerName, String source, String text) {
        return row(speakerId, speakerName, source, text, LocalDate.of(2025, 10, 26), deal(Stance.Label.FAVOR));
    }

    static StatementRow row(
            @Nullable String speakerId,
            @Nullable String speakerName,
            String source,
            String text,
            @Nullable LocalDate day,
            Stance... stances) {
        return new StatementRow(
                StatementRow.SCHEMA_VERSION,
                Ids.sha256(source + text),
                Ids.sha256(source),
                source,
                "[Synthetic] A title",
                null,
                "Synthetic sample",
                null,
                day == null ? null : Published.on(day),
                "en",
                speakerId,
                speakerName,
                speakerName,
                "said",
                Draft.Type.DIRECT,
                text,
                List.of(new Span(0, text.length())),
                null,
                null,
                text,
                0.9,
                "by-hand",
                0.8,
                List.of(stances),
                List.of(),
                null,
                null,
                "",
                List.of(),
                CueClass.NEUTRAL,
                Act.Kind.NONE,
                0,
                false,
                null,
                null,
                null);
    }

    static Stance deal(Stance.Label label) {
        return new Stance("deal", true, label, 0.7, List.of());
    }
}
