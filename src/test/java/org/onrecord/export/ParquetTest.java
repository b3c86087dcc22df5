package org.onrecord.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.model.StatementRow;

/** DuckDB, which shares no code with what writes the files, reads what was written. */
final class ParquetTest {
    private static final long ONE_GROUP = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void columnsAreTyped() throws Exception {
        written(Samples.ROWS, ONE_GROUP);
        assertThat(query("select column_name || ' ' || column_type from (describe select * from rows)"))
                .contains(
                        "schema_version INTEGER",
                        "statement_id VARCHAR",
                        "article_published DATE",
                        "article_published_at TIMESTAMP WITH TIME ZONE",
                        "content STRUCT(\"begin\" INTEGER, \"end\" INTEGER)[]",
                        "extraction_confidence DOUBLE",
                        "stance STRUCT(\"target\" VARCHAR, about BOOLEAN, \"label\" VARCHAR, confidence DOUBLE,"
                                + " evidence STRUCT(\"begin\" INTEGER, \"end\" INTEGER)[])[]",
                        "speaker_candidates STRUCT(id VARCHAR, \"name\" VARCHAR, score DOUBLE)[]",
                        "conditional BOOLEAN",
                        "due DATE")
                .hasSize(JsonLines.fields().size() + 1);
    }

    @Test
    void flatFieldsComeBackAsJsonLinesHasThem() throws Exception {
        written(Samples.ROWS, ONE_GROUP);
        Path lines = Files.writeString(folder.resolve("rows.jsonl"), GoldenTest.written(Format.JSONL, Samples.ROWS));
        String flat = """
                select schema_version, statement_id, article_id, article_source, article_title, article_byline,
                article_outlet, article_url, article_language, speaker_id, speaker_name, source_text, cue_text, type,
                text, context, extraction_confidence, attribution_rule, attribution_confidence, speaker_kind,
                speaker_wikidata, attribution_evidence, cue_class, act, act_confidence, conditional, deadline, due,
                near_duplicate_of from %s order by statement_id""";
        assertThat(query(flat.replace("%s", "rows")))
                .hasSize(3)
                .isEqualTo(query(flat.replace("%s", "read_json('" + lines + "')")));
    }

    @Test
    void listsAndStructuresComeBack() throws Exception {
        written(List.of(Samples.EVERYDAY), ONE_GROUP);
        assertThat(query("select content::varchar, source::varchar, stance[1:2]::varchar, speaker_candidates::varchar,"
                        + " speaker_mentions::varchar from rows"))
                .containsExactly("[{'begin': 10, 'end': 24}, {'begin': 40, 'end': 57}]|[{'begin': 27, 'end': 32}]|"
                        + "[{'target': deal, 'about': true, 'label': FAVOR, 'confidence': 0.5, 'evidence':"
                        + " [{'begin': 18, 'end': 24}, {'begin': 47, 'end': 56}]},"
                        + " {'target': us_tariffs, 'about': true, 'label': AGAINST, 'confidence': 0.0, 'evidence': []}]|"
                        + "[{'id': greer, 'name': Jamieson Greer, 'score': 0.61},"
                        + " {'id': NULL, 'name': Li Qiang, 'score': 0.2}]|"
                        + "[{'text': Greer, 'begin': 27, 'end': 32, 'kind': NAME}]");
    }

    @Test
    void momentsAreInstants() throws Exception {
        written(Samples.ROWS, ONE_GROUP);
        assertThat(query("select epoch_ms(article_published_at), article_published from rows order by text"))
                .containsExactly("1761458700000|2025-10-26", "null|2025-10-26", "null|null");
    }

    @Test
    void nullAndEmptyListsDiffer() throws Exception {
        written(List.of(Samples.NASTY), ONE_GROUP);
        assertThat(query("select len(source), cue is null, len(stance), len(stance[1].evidence) from rows"))
                .containsExactly("0|true|1|0");
    }

    @Test
    void rowGroupsAreBoundedAndTheSameRowsGiveTheSameBytes() throws Exception {
        List<StatementRow> many = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            many.add(Samples.saying(i + " " + "x".repeat(i % 100)));
        }
        byte[] first = Files.readAllBytes(written(many, 100_000));
        assertThat(query("select count(*), count(distinct text), min(text), max(length(text)) from rows"))
                .containsExactly("5000|5000|0 |104");
        assertThat(Integer.parseInt(query("select count(distinct row_group_id) from parquet_metadata('"
                                + folder.resolve("rows.parquet") + "')")
                        .getFirst()))
                .isBetween(3, 50);
        assertThat(written(many, 100_000)).hasBinaryContent(first);
    }

    @Test
    void noRowsAreATableToo() throws Exception {
        written(List.of(), ONE_GROUP);
        assertThat(query("select count(*), count(text) from rows")).containsExactly("0|0");
    }

    private Path written(List<StatementRow> rows, long groupBytes) throws IOException {
        Path file = folder.resolve("rows.parquet");
        try (OutputStream out = Files.newOutputStream(file);
                Parquet parquet = new Parquet(out, groupBytes)) {
            for (StatementRow row : rows) {
                parquet.write(row);
            }
        }
        return file;
    }

    /** Rows with their values joined by bars. */
    private List<String> query(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("create view rows as select * from '" + folder.resolve("rows.parquet") + "'");
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    StringBuilder row = new StringBuilder();
                    for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                        row.append(column == 1 ? "" : "|").append(rows.getString(column));
                    }
                    found.add(row.toString());
                }
            }
        }
        return found;
    }
}
