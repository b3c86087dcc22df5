package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onrecord.model.Stance.Label.AGAINST;
import static org.onrecord.model.Stance.Label.FAVOR;
import static org.onrecord.model.Stance.Label.NEUTRAL;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.model.Draft;
import org.onrecord.model.Span;

final class StatementFilesTest {
    private static final String GOLD = """
            {"doc": "a1", "speaker": "li", "type": "MIXED", "content": [[3, 7], [9, 12]], "source": null, "deal": "favor", "issues": {"tariffs": "against"}}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void gold() throws Exception {
        assertThat(StatementFiles.gold(file(GOLD + "\n" + GOLD), "deal"))
                .hasSize(2)
                .first()
                .isEqualTo(new LabelledStatement(
                        new Passage("a1", List.of(new Span(3, 7), new Span(9, 12))),
                        "li",
                        Draft.Type.MIXED,
                        Map.of("deal", FAVOR, "tariffs", AGAINST)));
    }

    @Test
    void theGoldStanceIsTowardThePrimaryTargetWhateverItsName() throws Exception {
        assertThat(StatementFiles.gold(file(GOLD), "peace").getFirst().stances())
                .containsOnly(Map.entry("peace", FAVOR), Map.entry("tariffs", AGAINST));
    }

    @Test
    void predictionsAreTheExportedStatementsOfTheRoster() throws Exception {
        String row = """
                {"article_source":"x/y.z/a1.v2.txt","speaker_id":%s,"type":"DIRECT","content":[[0,4]],"stance":[{"target":"deal","about":false,"label":"NEUTRAL"},{"target":"fees","label":"AGAINST"}]}
                """;
        assertThat(StatementFiles.predicted(file(row.replace("%s", "null") + row.replace("%s", "\"li\""))))
                .containsExactly(new LabelledStatement(
                        new Passage("a1.v2", List.of(new Span(0, 4))),
                        "li",
                        Draft.Type.DIRECT,
                        Map.of("deal", NEUTRAL, "fees", AGAINST)));
    }

    @Test
    void documentsAreNamedByTheLastPartOfTheSource() throws Exception {
        List<String> sources = List.of("a.txt", "b", "c/.d", "e.zip!/f/g.html", "http://h.i/");
        StringBuilder rows = new StringBuilder();
        for (String source : sources) {
            rows.append("{\"article_source\":\"")
                    .append(source)
                    .append("\",\"speaker_id\":\"li\",\"type\":\"DIRECT\",\"content\":[[0,1]]}\n");
        }

        assertThat(StatementFiles.predicted(file(rows.toString())))
                .extracting(statement -> statement.passage().doc())
                .containsExactly("a", "b", ".d", "g", "http://h.i/");
    }

    @Test
    void negativesAndTraps() throws Exception {
        Path file = file("{\"doc\": \"a\", \"content\": [[1, 2]], \"span\": [3, 4]}");

        assertThat(StatementFiles.negatives(file)).containsExactly(new Passage("a", List.of(new Span(1, 2))));
        assertThat(StatementFiles.traps(file)).containsExactly(new Passage("a", List.of(new Span(3, 4))));
        assertThat(StatementFiles.benchmark(file(GOLD), file(""), null, "deal").negatives())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"favor\" | \"for\" | \"deal\" is not favor, against or neutral: for",
                "\"against\" | 3 | \"issues\" is not favor, against or neutral: 3",
                "\"li\" | null | \"speaker\" is missing",
                "\"li\" | 7 | \"speaker\" is not a string: 7",
                "\"MIXED\" | \"mixed\" | \"type\" is not DIRECT, INDIRECT or MIXED: mixed",
                "[[3, 7], [9, 12]] | [] | \"content\" is not an array of [begin, end]",
                "[[3, 7], [9, 12]] | [[3, 7, 9]] | \"content\" is not a pair of whole numbers: [3,7,9]",
                "[[3, 7], [9, 12]] | [[3, 7.5]] | \"content\" is not a pair of whole numbers: [3,7.5]",
                "[[3, 7], [9, 12]] | [[7, 3]] | \"content\" is not a span: [7,3]",
            })
    void wrongFieldsAreNamedWithFileAndLine(String from, String to, String complaint) throws Exception {
        Path file = file(GOLD + "\n" + GOLD.replace(from, to));

        assertThatThrownBy(() -> StatementFiles.gold(file, "deal"))
                .isInstanceOf(EvaluationException.class)
                .hasMessage(file + " line 3: " + complaint);
    }

    @ParameterizedTest
    @CsvSource({"{, is not JSON: ", "[], is not a JSON object", "{} {}, is not JSON: "})
    void wrongLinesAreNamed(String line, String complaint) throws Exception {
        Path file = file(GOLD + line);

        assertThatThrownBy(() -> StatementFiles.gold(file, "deal"))
                .isInstanceOf(EvaluationException.class)
                .hasMessageStartingWith(file + " line 2 " + complaint)
                .hasMessageNotContaining("\n");
    }

    @Test
    void wrongFilesAreNamed() throws Exception {
        Path missing = folder.resolve("missing.jsonl");
        Path latin = Files.write(folder.resolve("latin.jsonl"), "é".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> StatementFiles.traps(missing)).hasMessage("no such file: " + missing);
        assertThatThrownBy(() -> StatementFiles.traps(latin)).hasMessage(latin + " is not in UTF-8");
    }

    @Test
    void textsAreReadCharacterForCharacter() throws Exception {
        Files.writeString(folder.resolve("a1.txt"), "\uFEFFab\r\ncd 😀 efgh");
        Benchmark benchmark = StatementFiles.benchmark(file(GOLD), null, null, "deal");
        Texts texts = Texts.read(folder, benchmark, List.of());

        assertThat(texts.excerpt(benchmark.gold().getFirst().passage())).isEqualTo("\r\ncd …  ef");
    }

    @Test
    void aFolderWithoutTheTextsIsTheWrongFolder() throws Exception {
        Benchmark benchmark = StatementFiles.benchmark(file(GOLD), null, null, "deal");

        assertThatThrownBy(() -> Texts.read(folder, benchmark, List.of()))
                .hasMessage("none of the gold data's documents has a text in " + folder + ", for example a1.txt");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "rows", ".jsonl"), content);
    }
}
