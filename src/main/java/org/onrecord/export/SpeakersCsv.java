package org.onrecord.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;

/** Speakers as CSV, in the notation of {@link Csv}. */
final class SpeakersCsv implements SpeakerWriter {
    private static final List<String> HEADER = List.of(
            "speaker_name",
            "speaker_id",
            "speaker_kind",
            "statements",
            "articles",
            "first_published",
            "last_published",
            "forms");

    private final CsvOutput csv;

    SpeakersCsv(OutputStream out) throws IOException {
        csv = new CsvOutput(out, CsvDialect.STANDARD);
        HEADER.forEach(csv::plain);
        csv.endRow();
    }

    @Override
    public void write(SpeakerSummary speaker) throws IOException {
        csv.text(speaker.name());
        csv.text(speaker.id());
        csv.plain(speaker.kind().name());
        csv.plain(Long.toString(speaker.statements()));
        csv.plain(Long.toString(speaker.articles()));
        csv.plain(Objects.toString(speaker.first(), null));
        csv.plain(Objects.toString(speaker.last(), null));
        csv.text(String.join("; ", speaker.forms()));
        csv.endRow();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
