package org.onrecord.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
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

    private final CsvOutput csv;

    PositionsCsv(OutputStream out) throws IOException {
        csv = new CsvOutput(out, CsvDialect.STANDARD);
        PERIOD.forEach(csv::plain);
        QUOTES.forEach(quote -> QUOTE.forEach(field -> csv.plain(quote + field)));
        csv.endRow();
    }

    @Override
    public void write(Position position) throws IOException {
        for (Period period : position.periods()) {
            write(position, period);
        }
    }

    private void write(Position position, Period period) throws IOException {
        Shift shift = position.shiftIn(period).orElse(null);
        csv.text(position.speakerId());
        csv.text(position.speaker());
        csv.text(position.target());
        csv.plain(Objects.toString(period.month(), null));
        csv.plain(Integer.toString(period.counts().favor()));
        csv.plain(Integer.toString(period.counts().against()));
        csv.plain(Integer.toString(period.counts().neutral()));
        csv.plain(period.side().name());
        csv.plain(shift == null ? null : shift.from().name());
        quote(period.latest());
        quote(shift == null ? null : shift.before());
        quote(shift == null ? null : shift.after());
        csv.endRow();
    }

    private void quote(@Nullable StanceQuote quote) {
        if (quote == null) {
            QUOTE.forEach(field -> csv.plain(null));
            return;
        }
        csv.plain(quote.published() == null ? null : quote.published().iso());
        csv.text(quote.statementId());
        csv.text(quote.text());
        csv.text(quote.articleSource());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
