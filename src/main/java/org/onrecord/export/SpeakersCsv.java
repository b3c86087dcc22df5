package org.onrecord.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Speakers as CSV, in the notation of {@link Csv}. */
final class SpeakersCsv implements SpeakerWriter {
    private final CSVPrinter printer;

    SpeakersCsv(OutputStream out) throws IOException {
        printer = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
        printer.printRecord(
                "speaker_name",
                "speaker_id",
                "speaker_kind",
                "statements",
                "articles",
                "first_published",
                "last_published",
                "forms");
    }

    @Override
    public void write(SpeakerSummary speaker) throws IOException {
        List<@Nullable String> cells = new ArrayList<>();
        cells.add(Csv.text(speaker.name()));
        cells.add(Csv.text(speaker.id()));
        cells.add(speaker.kind().name());
        cells.add(Long.toString(speaker.statements()));
        cells.add(Long.toString(speaker.articles()));
        cells.add(day(speaker.first()));
        cells.add(day(speaker.last()));
        cells.add(Csv.text(String.join("; ", speaker.forms())));
        printer.printRecord(cells);
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
