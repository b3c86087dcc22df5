package org.onrecord.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.model.StatementRow;

final class CsvTest {
    @Test
    void everydayRowReadsBack() throws IOException {
        CSVRecord cells = read().getFirst();
        StatementRow row = Samples.EVERYDAY;
        assertThat(cells.get("schema_version")).isEqualTo("1");
        assertThat(cells.get("article_title")).isEqualTo(row.articleTitle());
        assertThat(cells.get("article_published")).isEqualTo("2025-10-26T14:05:00+08:00");
        assertThat(cells.get("text")).isEqualTo(row.text());
        assertThat(cells.get("context")).isEqualTo(row.context());
        assertThat(cells.get("content")).isEqualTo("10-24;40-57");
        assertThat(cells.get("source")).isEqualTo("27-32");
        assertThat(cells.get("extraction_confidence")).isEqualTo("0.9877");
        assertThat(cells.get("stance_deal")).isEqualTo("FAVOR");
        assertThat(cells.get("stances")).isEqualTo("deal=FAVOR; us_tariffs=AGAINST");
        assertThat(cells.get("stance_confidence")).isEqualTo("0.50");
        assertThat(cells.get("speaker_candidates")).isEqualTo("greer:0.61; Li Qiang:0.20");
        assertThat(cells.get("speaker_kind")).isEqualTo("PERSON");
        assertThat(cells.get("speaker_wikidata")).isEqualTo("Q42");
        assertThat(cells.get("attribution_evidence")).isEqualTo(row.attributionEvidence());
        assertThat(cells.get("speaker_mentions")).isEqualTo("27-32");
        assertThat(cells.get("cue_class")).isEqualTo("NEUTRAL");
        assertThat(cells.get("act")).isEqualTo("VERBAL_COOPERATION");
        assertThat(cells.get("act_confidence")).isEqualTo("0.8124");
        assertThat(cells.get("conditional")).isEqualTo("false");
    }

    @Test
    void nastyRowReadsBackNeutralised() throws IOException {
        CSVRecord cells = read().get(1);
        StatementRow row = Samples.NASTY;
        assertThat(cells.get("text")).isEqualTo(row.text().replace("lone \uD83D end", "lone \uFFFD end"));
        assertThat(cells.get("article_source")).isEqualTo(row.articleSource());
        assertThat(cells.get("article_title")).isEqualTo("'" + row.articleTitle());
        assertThat(cells.get("speaker_name")).isEqualTo("'" + row.speakerName());
        assertThat(cells.get("context")).isEqualTo("'" + row.context());
        assertThat(cells.get("speaker_candidates")).isEqualTo("'=cmd:1.00");
        assertThat(cells.get("speaker_wikidata")).isEqualTo("'-Q1");
        assertThat(cells.get("attribution_evidence")).isEqualTo("'=evidence\u2028\uFFFD");
        assertThat(cells.get("speaker_mentions")).isEqualTo("0-2;4-6");
        assertThat(cells.get("conditional")).isEqualTo("true");
        assertThat(cells.get("deadline")).isEqualTo("'=by\u2028 \"Nov. 10\", \uFFFD");
        assertThat(cells.get("due")).isEqualTo("2025-11-10");
        assertThat(cells.get("near_duplicate_of")).isEqualTo("'=wire\u2028.txt");
        assertThat(cells.get("stance_deal")).as("not about it").isEmpty();
        assertThat(cells.get("stance_confidence")).isEqualTo("0.90");
    }

    @Test
    void nullsAreEmptyCells() throws IOException {
        CSVRecord cells = read().get(2);
        for (String column : List.of(
                "article_title",
                "article_published",
                "speaker_id",
                "source",
                "cue",
                "stances",
                "speaker_kind",
                "speaker_mentions",
                "deadline",
                "due",
                "near_duplicate_of")) {
            assertThat(cells.get(column)).as(column).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\tx",
                "\rx",
                " =1",
                "\u00A0\u3000=1",
                "\u200B\uFEFF=1",
                "\n=1",
                "\u0000=1",
                "＝1",
                "＋1",
                "－1",
                "＠x"
            })
    void formulasAreNeutralised(String cell) {
        assertThat(FormulaGuard.neutral(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "plain", "a=b", "1-2", "'tis", "'", "\"=1\"", "– en dash", "−1 with a minus sign"})
    void othersAreLeftAlone(String cell) {
        assertThat(FormulaGuard.neutral(cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'=1", "''=1", "'\t", "' +1", "'@x", "'＝1"})
    void anApostropheOfTheCellsOwnBeforeAFormulaCanBeToldFromTheAddedOne(String cell) {
        assertThat(FormulaGuard.neutral(cell)).isEqualTo("'" + cell);
    }

    @Test
    void cellsAreQuotedWhereTheyHaveToBe() throws IOException {
        assertThat(row(CsvDialect.STANDARD, "a", "b,c", "d\te", "f\"g", "h\ni", "j\rk", "#l", " m", "n ", "", null))
                .isEqualTo("a,\"b,c\",d\te,\"f\"\"g\",\"h\ni\",\"j\rk\",\"#l\",\" m\",\"n \",,\r\n");
        assertThat(row(new CsvDialect('\t', false, true), "a", "b,c", "d\te", "\"", "h\ni"))
                .isEqualTo("a\tb,c\t\"d\te\"\t\"\"\"\"\t\"h\ni\"\r\n");
    }

    @Test
    void aColumnThatThereIsNotIsRefused() {
        assertThatThrownBy(() ->
                        new Csv(OutputStream.nullOutputStream(), "deal", CsvDialect.STANDARD, List.of("stance_moon")))
                .hasMessage("no column stance_moon");
    }

    @Test
    void aRowOfOneEmptyCellIsNoEmptyLine() throws IOException {
        assertThat(row(CsvDialect.STANDARD, "")).isEqualTo("\"\"\r\n");
    }

    @Test
    void aByteOrderMarkAndFormulasAreADialectsChoice() throws IOException {
        assertThat(row(new CsvDialect(',', true, true), "=1")).isEqualTo("\uFEFF'=1\r\n");
        assertThat(row(new CsvDialect(',', false, false), "=1", "\uD83D\uDE00\uD83D"))
                .isEqualTo("=1,\uD83D\uDE00\uFFFD\r\n");
    }

    private static String row(CsvDialect dialect, @Nullable String... cells) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvOutput out = new CsvOutput(bytes, dialect)) {
            for (String cell : cells) {
                out.text(cell);
            }
            out.endRow();
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static List<CSVRecord> read() throws IOException {
        CSVFormat withHeader = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (StringReader in = new StringReader(GoldenTest.written(Format.CSV, Samples.ROWS))) {
            return withHeader.parse(in).getRecords();
        }
    }
}
