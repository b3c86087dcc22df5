package org.onrecord.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.onrecord.positions.Period;
import org.onrecord.positions.Position;
import org.onrecord.positions.Shift;
import org.onrecord.positions.StanceQuote;

/** Positions as CSV, in the notation of {@link Csv}: a row for each speaker, target and month. */
final class PositionsCsv implements PositionWriter {
    private static final List<String> PERIOD =
            List.of("speaker_id", "speaker", "target", "month", "favor", "against", "neutral", "side", "shift_from");
    private static final List<String> QUOTES = List.of("latest", "before", "after");
    private static final List<String> QUOTE = List.of("_date", "_statement_id", "_quote", "_source");

    private final CSVPrinter printer;

    PositionsCsv(OutputStream out) throws IOException {
        printer = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
        List<String> header = new ArrayList<>(PERIOD);
        QUOTES.forEach(quote -> QUOTE.forEach(field -> header.add(quote + field)));
        printer.printRecord(header);
    }

    @Override
    public void write(Position position) throws IOException {
        for (Period period : position.periods()) {
            printer.printRecord(row(position, period));
        }
    }

    private static List<@Nullable String> row(Position position, Period period) {
        Shift shift = position.shiftIn(period).orElse(null);
        List<@Nullable String> cells = new ArrayList<>();
        cells.add(Csv.text(position.speakerId()));
        cells.add(Csv.text(position.speaker()));
        cells.add(Csv.text(position.target()));
        cells.add(Objects.toString(period.month(), null));
        cells.add(Integer.toString(period.counts().favor()));
        cells.add(Integer.toString(period.counts().against()));
        cells.add(Integer.toString(period.counts().neutral()));
        cells.add(period.side().name());
        cells.add(shift == null ? null : shift.from().name());
        add(cells, period.latest());
        add(cells, shift == null ? null : shift.before());
        add(cells, shift == null ? null : shift.after());
        return cells;
    }

    private static void add(List<@Nullable String> cells, @Nullable StanceQuote quote) {
        if (quote == null) {
            QUOTE.forEach(field -> cells.add(null));
            return;
        }
        cells.add(quote.published() == null ? null : quote.published().iso());
        cells.add(Csv.text(quote.statementId()));
        cells.add(Csv.text(quote.text()));
        cells.add(Csv.text(quote.articleSource()));
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
