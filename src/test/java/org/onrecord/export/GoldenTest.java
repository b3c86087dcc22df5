package org.onrecord.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Article;
import org.onrecord.model.StatementRow;

/** What is written must not change by a byte unless the contract does. */
final class GoldenTest {
    @Test
    void statementsAsJsonLines() throws IOException {
        assertThat(written(Format.JSONL, Samples.ROWS)).isEqualTo(golden("statements.jsonl"));
    }

    @Test
    void statementsAsCsv() throws IOException {
        assertThat(written(Format.CSV, Samples.ROWS)).isEqualTo(golden("statements.csv"));
    }

    @Test
    void articlesAsJsonLines() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ArticlesJsonLines out = new ArticlesJsonLines(bytes)) {
            out.write(Samples.ARTICLE, null);
            out.write(Article.of("bare.txt", "text/html", "a\u2028b"), "news/geneva.txt");
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(golden("articles.jsonl"));
    }

    @Test
    void noStatementsLeaveAHeaderOrNothing() throws IOException {
        assertThat(written(Format.CSV, List.of()))
                .startsWith("schema_version,")
                .endsWith(",deadline,due,near_duplicate_of,corrected_by,corrected_at,correction_note\r\n");
        assertThat(written(Format.JSONL, List.of())).isEmpty();
    }

    @Test
    void theDocumentedExamplesAreWhatIsWritten() throws IOException {
        String page = Files.readString(Path.of("docs", "data-format.md"));
        String header = golden("statements.csv").lines().findFirst().orElseThrow();
        for (String name : List.of("statements.jsonl", "articles.jsonl")) {
            assertThat(page).contains(golden(name).lines().findFirst().orElseThrow());
        }
        assertThat(page)
                .contains(header + "\n"
                        + golden("statements.csv").lines().skip(1).findFirst().orElseThrow());
    }

    static String written(Format format, List<StatementRow> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RowWriter writer = format.open(bytes, "deal")) {
            for (StatementRow row : rows) {
                writer.write(row);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(GoldenTest.class.getResourceAsStream("/export/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
