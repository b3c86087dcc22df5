package org.onrecord.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import org.onrecord.positions.Period;
import org.onrecord.positions.Position;
import org.onrecord.positions.Shift;
import org.onrecord.positions.StanceQuote;

/** Positions as JSON Lines, in the notation of {@link JsonLines}: a line for each speaker and target. */
final class PositionsJsonLines implements PositionWriter {
    private final JsonLineOutput json;

    PositionsJsonLines(OutputStream out) throws IOException {
        json = new JsonLineOutput(out);
    }

    @Override
    public void write(Position position) throws IOException {
        json.begin();
        json.text("speaker_id", position.speakerId());
        json.text("speaker", position.speaker());
        json.text("target", position.target());
        json.beginObjects("months");
        for (Period period : position.periods()) {
            write(period);
        }
        json.endObjects();
        json.beginObjects("shifts");
        for (Shift shift : position.shifts()) {
            write(shift);
        }
        json.endObjects();
        json.end();
    }

    private void write(Period period) throws IOException {
        json.beginObject();
        json.text("month", Objects.toString(period.month(), null));
        json.number("favor", period.counts().favor());
        json.number("against", period.counts().against());
        json.number("neutral", period.counts().neutral());
        json.text("side", period.side().name());
        quote("latest", period.latest());
        json.endObject();
    }

    private void write(Shift shift) throws IOException {
        json.beginObject();
        json.text("from_month", shift.fromMonth().toString());
        json.text("from", shift.from().name());
        json.text("month", shift.month().toString());
        json.text("to", shift.to().name());
        quote("before", shift.before());
        quote("after", shift.after());
        json.endObject();
    }

    private void quote(String name, StanceQuote quote) throws IOException {
        json.beginObject(name);
        json.published("date", quote.published());
        json.text("statement_id", quote.statementId());
        json.text("quote", quote.text());
        json.text("source", quote.articleSource());
        json.text("label", quote.label().name());
        json.decimal("confidence", quote.confidence());
        json.endObject();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
