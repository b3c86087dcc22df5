package org.onrecord.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
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
            "\u2028separated\u2029\u0085");

    @TempDir
    Path folder;

    @BeforeEach
    void onlyWherePythonIs() throws Exception {
        Python.require();
    }

    @ParameterizedTest
    @CsvSource({"true,false,false", "true,true,false", "false,false,false", "true,false,true", "false,true,true"})
    void pythonsCsvModuleReadsWhatWasWritten(boolean guarded, boolean tabs, boolean mark) throws Exception {
        Path file = written(new CsvDialect(tabs ? '\t' : ',', mark, guarded));
        String script = guard() + """
                import csv, json, sys
                dialect = "excel-tab" if sys.argv[2] == "true" else "excel"
                with open(sys.argv[1], newline="", encoding="utf-8-sig") as file:
                    texts = [row["text"] for row in csv.DictReader(file, dialect=dialect)]
                print(json.dumps([original(text) for text in texts] if sys.argv[3] == "true" else texts))
                """;
        assertThat(texts(
                        Python.run(folder, script, file.toString(), Boolean.toString(tabs), Boolean.toString(guarded))))
                .isEqualTo(TEXTS);
    }

    @ParameterizedTest
    @CsvSource({"true,false,false", "true,true,false", "false,false,true"})
    void pandasReadsWhatWasWritten(boolean guarded, boolean tabs, boolean mark) throws Exception {
        Python.require("pandas");
        Path file = written(new CsvDialect(tabs ? '\t' : ',', mark, guarded));
        String script = guard() + """
                import json, sys
                import pandas as pd
                rows = pd.read_csv(sys.argv[1], sep="\\t") if sys.argv[2] == "true" else pd.read_csv(sys.argv[1])
                assert rows.columns[0] == "schema_version"
                texts = rows["text"].tolist()
                print(json.dumps([original(text) for text in texts] if sys.argv[3] == "true" else texts))
                """;
        assertThat(texts(
                        Python.run(folder, script, file.toString(), Boolean.toString(tabs), Boolean.toString(guarded))))
                .isEqualTo(TEXTS);
    }

    private Path written(CsvDialect dialect) throws IOException {
        Path file = folder.resolve("statements.csv");
        try (OutputStream out = Files.newOutputStream(file);
                Csv csv = new Csv(out, "deal", dialect, Format.CSV.columns("deal"))) {
            for (String text : TEXTS) {
                csv.write(Samples.saying(text));
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

    private static List<String> texts(String json) throws IOException {
        JsonNode array = new JsonMapper().readTree(json);
        return array.valueStream().map(JsonNode::textValue).toList();
    }
}
