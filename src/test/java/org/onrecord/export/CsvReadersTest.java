package org.onrecord.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Python's readers, as docs/data-format.md tells to use them, get the texts that were written. */
final class CsvReadersTest {
    private static final List<String> TEXTS = List.of(
            "plain",
            "\"quoted\" and \"\"twice\"\"",
            "a, b;c",
            "tab\tinside",
            "line\nline\r\nline\rline",
            "ends with a backslash\\",
            "\uD83D\uDE00 emoji \uD83C\uDDE8\uD83C\uDDF3",
            "مرحبا \u202Bright to left\u202C",
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "'=1",
            "''=1",
            "'tis",
            "'",
            "\t=tab first",
            "'\rx",
            "\u00A0\u3000=1",
            "\u200B\uFEFF=1",
            "＝1",
            "' ＝1",
            "#comment",
            " blanks around ",
            "\u2028separated\u2029\u0085",
            "NUL\u0000inside",
            "long, \"" + "x".repeat(200_000),
            "0012",
            "1e5",
            "true",
            "NA",
            "null",
            "nan",
            "None");

    /** The columns that any text can stand in. */
    private static final List<String> COLUMNS = List.of(
            "statement_id",
            "article_id",
            "article_source",
            "article_title",
            "article_byline",
            "article_outlet",
            "article_url",
            "article_language",
            "speaker_id",
            "speaker_name",
            "source_text",
            "cue_text",
            "text",
            "context",
            "attribution_rule",
            "speaker_wikidata",
            "attribution_evidence",
            "deadline",
            "near_duplicate_of");

    @TempDir
    Path folder;

    @BeforeEach
    void onlyWherePythonIs() throws Exception {
        Python.require();
    }

    @ParameterizedTest
    @CsvSource({"true,false,false", "true,true,false", "false,false,false", "true,false,true", "false,true,true"})
    void pythonsCsvModuleReadsWhatWasWritten(boolean guarded, boolean tabs, boolean mark) throws Exception {
        assertThat(read(new CsvDialect(tabs ? '\t' : ',', mark, guarded), """
                import csv
                csv.field_size_limit(sys.maxsize)
                with open(path, newline="", encoding="utf-8-sig") as file:
                    rows = list(csv.DictReader(file, dialect="excel-tab" if tabs else "excel"))
                """)).isEqualTo(everywhere());
    }

    @ParameterizedTest
    @CsvSource({"true,false,false", "true,true,false", "false,false,true"})
    void pandasReadsWhatWasWritten(boolean guarded, boolean tabs, boolean mark) throws Exception {
        Python.require("pandas");
        assertThat(read(new CsvDialect(tabs ? '\t' : ',', mark, guarded), """
                import pandas as pd
                table = pd.read_csv(path, sep="\\t" if tabs else ",", dtype=str, keep_default_na=False)
                assert table.columns[0] == "schema_version"
                rows = table.to_dict("records")
                """))
                .as("its reader takes NUL for the end of a cell")
                .isEqualTo(everywhere().stream()
                        .map(row -> row.stream().map(CsvReadersTest::untilNul).toList())
                        .toList());
    }

    @Test
    void withPandasDefaultsSomeWordsAreMissingValues() throws Exception {
        Python.require("pandas");
        Path file = written(CsvDialect.STANDARD);
        String script = guard() + """
                import json, sys
                import pandas as pd
                texts = pd.read_csv(sys.argv[1])["text"]
                print(json.dumps([original(text) for text in texts.dropna()]))
                """;
        assertThat(texts(new JsonMapper().readTree(Python.run(folder, script, file.toString()))))
                .isEqualTo(TEXTS.stream()
                        .filter(text -> !List.of("NA", "null", "nan", "None").contains(text))
                        .map(CsvReadersTest::untilNul)
                        .toList());
    }

    private static String untilNul(String text) {
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    private static List<List<String>> everywhere() {
        return TEXTS.stream()
                .map(text -> Collections.nCopies(COLUMNS.size(), text))
                .toList();
    }

    /**
     * The columns of text of each row.
     *
     * @param reading makes a list of dictionaries, {@code rows}, of the file {@code path}
     */
    private List<List<String>> read(CsvDialect dialect, String reading) throws Exception {
        String script = guard() + """
                import json, sys
                path, tabs, guarded, columns = sys.argv[1], sys.argv[2] == "\\t", sys.argv[3] == "true", sys.argv[4:]
                """ + reading + """
                print(json.dumps([[original(row[c]) if guarded else row[c] for c in columns] for row in rows]))
                """;
        List<String> arguments = new ArrayList<>(List.of(
                written(dialect).toString(), String.valueOf(dialect.delimiter()), Boolean.toString(dialect.guarded())));
        arguments.addAll(COLUMNS);
        return new JsonMapper()
                .readTree(Python.run(folder, script, arguments.toArray(String[]::new)))
                .valueStream()
                .map(CsvReadersTest::texts)
                .toList();
    }

    private Path written(CsvDialect dialect) throws IOException {
        Path file = folder.resolve("statements.csv");
        try (OutputStream out = Files.newOutputStream(file);
                Csv csv = new Csv(out, "deal", dialect, Format.CSV.columns("deal"))) {
            for (String text : TEXTS) {
                csv.write(Samples.everywhere(text));
            }
        }
        return file;
    }

    /** The function of the documentation that takes the added apostrophe off. */
    private static String guard() throws IOException {
        Matcher block = Pattern.compile("```python\\n([^`]*def original[^`]*)```")
                .matcher(Files.readString(Path.of("docs", "data-format.md")));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::textValue).toList();
    }
}
