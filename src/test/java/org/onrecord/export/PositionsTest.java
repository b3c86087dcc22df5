package org.onrecord.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Published;
import org.onrecord.model.Stance;
import org.onrecord.positions.Position;
import org.onrecord.positions.PositionTally;
import org.onrecord.positions.StanceQuote;

final class PositionsTest {
    private static final String HEADER = "speaker_id,speaker,target,month,favor,against,neutral,side,shift_from,"
            + "latest_date,latest_statement_id,latest_quote,latest_source,"
            + "before_date,before_statement_id,before_quote,before_source,"
            + "after_date,after_statement_id,after_quote,after_source";

    private static StanceQuote quote(
            String id, @Nullable String published, Stance.Label label, String text, String source) {
        Published when = published == null ? null : Published.parse(published).orElseThrow();
        return new StanceQuote(id, text, when, source, label, 0.75);
    }

    private static Position shifting() {
        PositionTally tally = new PositionTally();
        tally.add(quote("2001981d", "2025-09-30", Stance.Label.FAVOR, "We have a deal.", "news/geneva.txt"));
        tally.add(quote(
                "81fe3a07", "2025-10-26T14:05:00+08:00", Stance.Label.AGAINST, "There is no deal.", "news/madrid.txt"));
        tally.add(quote("c40d55b2", null, Stance.Label.NEUTRAL, "Talks go on.", "news/undated.txt"));
        return tally.position("greer", "Jamieson Greer", "deal");
    }

    private static Position nasty() {
        PositionTally tally = new PositionTally();
        tally.add(quote("-1", null, Stance.Label.FAVOR, "=HYPERLINK(\"x\")", "+a.txt"));
        return tally.position(null, "@sum\uD83D", "deal");
    }

    private static String written(Format format, Position... positions) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PositionWriter writer = format.openPositions(bytes)) {
            for (Position position : positions) {
                writer.write(position);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void csvHasARowForEachMonthAndBothStatementsInThatOfAShift() throws IOException {
        assertThat(written(Format.CSV, shifting()).split("\r\n", -1))
                .containsExactly(
                        HEADER,
                        "greer,Jamieson Greer,deal,2025-09,1,0,0,FAVOR,,"
                                + "2025-09-30,2001981d,We have a deal.,news/geneva.txt,,,,,,,,",
                        "greer,Jamieson Greer,deal,2025-10,0,1,0,AGAINST,FAVOR,"
                                + "2025-10-26T14:05:00+08:00,81fe3a07,There is no deal.,news/madrid.txt,"
                                + "2025-09-30,2001981d,We have a deal.,news/geneva.txt,"
                                + "2025-10-26T14:05:00+08:00,81fe3a07,There is no deal.,news/madrid.txt",
                        "greer,Jamieson Greer,deal,,0,0,1,NEUTRAL,,,c40d55b2,Talks go on.,news/undated.txt,,,,,,,,",
                        "");
    }

    @Test
    void cellsOfTextAreNeutralised() throws IOException {
        assertThat(written(Format.CSV, nasty()))
                .endsWith("\r\n,'@sum\uFFFD,deal,,1,0,0,FAVOR,,,'-1,\"'=HYPERLINK(\"\"x\"\")\",'+a.txt,,,,,,,,\r\n");
    }

    @Test
    void jsonIsExact() throws IOException {
        assertThat(written(Format.JSONL, nasty())).isEqualTo("""
                {"speaker_id":null,"speaker":"@sum�","target":"deal","months":[{"month":null,\
                "favor":1,"against":0,"neutral":0,"side":"FAVOR","latest":{"date":null,"statement_id":"-1",\
                "quote":"=HYPERLINK(\\"x\\")","source":"+a.txt","label":"FAVOR","confidence":0.75}}],"shifts":[]}
                """);
    }

    @Test
    void noPositionsLeaveAHeaderOrNothing() throws IOException {
        assertThat(written(Format.CSV)).isEqualTo(HEADER + "\r\n");
        assertThat(written(Format.JSONL)).isEmpty();
    }

    @Test
    void theDocumentedExamplesAreWhatIsWritten() throws IOException {
        assertThat(Files.readString(Path.of("docs", "data-format.md")))
                .contains(written(Format.JSONL, shifting()))
                .contains(written(Format.CSV, shifting()).replace("\r\n", "\n"));
    }
}
