package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.index.Filter;
import org.onrecord.index.Ledger;
import org.onrecord.index.StatementIndex;
import org.onrecord.model.Ids;

final class CommandsTest {
    private final Session session = new Session();

    @TempDir
    Path folder;

    private Path news;
    private String out;
    private String index;

    @BeforeEach
    void news() throws IOException {
        news = Files.createDirectory(folder.resolve("news"));
        Files.writeString(news.resolve("a.txt"), "The truce holds.\nRare earths must flow.\n");
        Files.writeString(news.resolve("b.txt"), "Nothing was said.");
        out = folder.resolve("out").toString();
        index = folder.resolve("out/index").toString();
    }

    @Test
    void runWritesTheFilesAndSaysWhoSaidWhat() {
        assertThat(session.run("run", news.toString(), "--out", out)).isZero();
        assertThat(session.out())
                .contains("Jamieson Greer: 2 statements; on deal: 2 favor")
                .contains("  2025-10-26  Synthetic sample: [Synthetic] A title\n    “The truce holds.”  [deal FAVOR]\n")
                .contains("Li Chenggang: no statements")
                .contains("2 statements in " + out);
        assertThat(session.err())
                .isEqualTo("onrecord: 2 articles from 2 inputs in 0 s: 1 kept, 1 empty; 2 statements\n");
        assertThat(folder.resolve("out/statements.csv")).content().contains("The truce holds.");
        assertThat(folder.resolve("out/statements.jsonl")).content().hasLineCount(2);
        assertThat(folder.resolve("out/articles.jsonl")).content().contains("a.txt");
    }

    @Test
    void runTwiceGivesTheSameFiles() throws IOException {
        session.run("run", news.toString(), "--out", out);
        String first = Files.readString(folder.resolve("out/statements.jsonl"));
        session.run("run", news.toString(), "--out", out);
        assertThat(folder.resolve("out/statements.jsonl")).hasContent(first);
    }

    @Test
    void aRejectedInputIsNamedWithItsReasonAndTheOthersAreKept() throws IOException {
        Files.writeString(news.resolve("c.pdf"), "%PDF-1.7 broken");
        assertThat(session.run("run", news.toString(), "--out", out)).isEqualTo(ExitCodes.FAILED);
        assertThat(session.err())
                .contains("onrecord: rejected: " + news + "/c.pdf: the PDF is cut short\n")
                .contains("1 kept, 1 empty, 1 rejected");
        assertThat(folder.resolve("out/statements.jsonl")).content().hasLineCount(2);
    }

    @Test
    void whatIsDoneIsLeftAsItIsAndWhatHasChangedIsReadAgain() throws IOException {
        session.run("ingest", news.toString(), "--index", index);
        assertThat(session.run("ingest", news.toString(), "--index", index)).isZero();
        assertThat(session.err())
                .isEqualTo("onrecord: 0 articles from 2 inputs in 0 s: 0 kept; 0 statements;"
                        + " unchanged and left as they were: 2 inputs\n");
        Files.writeString(news.resolve("b.txt"), "The truce is over.\n");
        session.run("ingest", news.toString(), "--index", index);
        assertThat(session.err())
                .isEqualTo("onrecord: 1 article from 2 inputs in 0 s: 1 kept; 1 statement;"
                        + " unchanged and left as they were: 1 input\n");
        assertThat(session.out()).startsWith("Jamieson Greer: 1 statement; on deal: 1 favor\n");
        assertThat(statements())
                .containsExactlyInAnyOrder("The truce holds.", "Rare earths must flow.", "The truce is over.");
    }

    @Test
    void whatVanishedGoesWithPruneAlone() throws IOException {
        Files.writeString(folder.resolve("elsewhere.txt"), "Elsewhere it stays.\n");
        Files.writeString(news.resolve("z.jsonl"), "{\"t\": \"Row one.\"}\n{\"t\": \"Row two.\"}\n");
        session.run("ingest", news.toString(), folder + "/elsewhere.txt", "--index", index, "--text-field", "t");
        Files.delete(news.resolve("a.txt"));
        Files.writeString(news.resolve("z.jsonl"), "{\"t\": \"Row one.\"}\n");
        session.run("ingest", news.toString(), "--index", index, "--text-field", "t");
        assertThat(statements()).contains("The truce holds.", "Row two.", "Elsewhere it stays.");
        session.run("ingest", news.toString(), "--index", index, "--text-field", "t", "--prune");
        assertThat(statements()).containsExactlyInAnyOrder("Row one.", "Row two.", "Elsewhere it stays.");
        Files.writeString(
                news.resolve("z.jsonl"), "{\"t\": \"Row one.\"}\n{\"t\": \"Row three.\"}\n{\"t\": \"Row four.\"}\n");
        session.run("ingest", news.toString(), "--index", index, "--text-field", "t", "--prune");
        Files.writeString(news.resolve("z.jsonl"), "{\"t\": \"Row one.\"}\n{\"t\": \"Row three.\"}\n");
        session.run("ingest", news.toString(), "--index", index, "--text-field", "t", "--prune");
        assertThat(statements()).containsExactlyInAnyOrder("Row one.", "Row three.", "Elsewhere it stays.");
    }

    @Test
    void aDuplicateIsReadAgainWhenTheTextItStoodForIsGone() throws IOException {
        Files.writeString(news.resolve("copy.txt"), "The truce holds.\nRare earths must flow.\n");
        session.run("ingest", news.toString(), "--index", index);
        assertThat(session.err()).contains("1 kept, 1 empty, 1 duplicate");
        Files.writeString(news.resolve("a.txt"), "Something else.\n");
        session.run("ingest", news + "/a.txt", "--index", index);
        assertThat(session.err()).contains("2 articles from 2 inputs in 0 s: 2 kept; 3 statements");
        assertThat(statements())
                .containsExactlyInAnyOrder("The truce holds.", "Rare earths must flow.", "Something else.");
    }

    @Test
    void retryReadsWhatWasRejected() throws IOException {
        Files.writeString(news.resolve("c.pdf"), "%PDF-1.7 broken");
        session.run("ingest", news.toString(), "--index", index);
        assertThat(session.err())
                .endsWith("what was rejected: onrecord status --rejected --index " + index
                        + "; to try it again: onrecord retry --index " + index + "\n");
        session.run("status", "--rejected", "--index", index);
        assertThat(session.out()).isEqualTo(news + "/c.pdf\tcorrupt\tthe PDF is cut short\n");
        assertThat(session.run("retry", "--index", index)).isEqualTo(ExitCodes.FAILED);
        Files.writeString(news.resolve("c.pdf"), "Mended as plain text.\n");
        assertThat(session.run("retry", "--index", index)).isZero();
        assertThat(session.err()).isEqualTo("onrecord: 1 article from 1 input in 0 s: 1 kept; 1 statement\n");
        assertThat(statements()).contains("Mended as plain text.");
    }

    @Test
    void rejectedInputsCanBeAllowed() throws IOException {
        Files.writeString(news.resolve("c.pdf"), "%PDF-1.7 broken");
        assertThat(session.run("ingest", news.toString(), "--index", index, "--allow-rejected", "1"))
                .isZero();
        assertThat(session.run("ingest", news.toString(), "--index", index))
                .as("nothing new")
                .isZero();
    }

    @Test
    void otherModelsMakeArticlesStaleAndRefreshRedoesThemWithoutTheirFiles() throws IOException {
        session.run("ingest", news.toString(), "--index", index);
        session.run("status", "--index", index);
        assertThat(session.out())
                .contains("inputs      2 with ", "kept        1\n", "empty       1 (no-statement 1)\n")
                .contains("statements  2\n", "stale       0\n");
        session.models = "better rules";
        session.run("status", "--index", index);
        assertThat(session.out()).contains("stale       2: ");
        Files.delete(news.resolve("a.txt"));
        assertThat(session.run("refresh", "--index", index)).isZero();
        assertThat(session.err())
                .isEqualTo("onrecord: 2 articles from 2 inputs in 0 s: 1 kept, 1 empty; 2 statements\n");
        session.run("status", "--index", index);
        assertThat(session.out()).contains("kept        1\n", "stale       0\n");
        Files.writeString(news.resolve("a.txt"), "The truce holds.\nRare earths must flow.\n");
        session.run("ingest", news.toString(), "--index", index);
        assertThat(session.err()).contains("left as they were: 2 inputs");
    }

    @Test
    void whatIsForgottenIsGoneFromTheDiskAndDoesNotComeBack() throws IOException {
        Files.writeString(news.resolve("copy.txt"), "The truce holds.\nRare earths must flow.\n");
        session.run("ingest", news.toString(), "--index", index);
        String id = Ids.sha256("The truce holds.\nRare earths must flow.\n");
        assertThat(session.run("forget", id.substring(0, 8), "--index", index)).isZero();
        assertThat(session.out()).isEqualTo("forgotten: " + news + "/a.txt\nforgotten: " + news + "/copy.txt\n");
        assertThat(statements()).isEmpty();
        assertThat(onDisk()).doesNotContain("Rare earths must").contains("Nothing was said.");
        Files.writeString(news.resolve("again.txt"), "The truce holds.\nRare earths must flow.\n");
        session.run("ingest", news.toString(), "--index", index);
        assertThat(session.err()).contains("0 kept, 1 forgotten");
        assertThat(statements()).isEmpty();
        assertThat(session.run("forget", "00000000", "--index", index)).isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void aStoryInAnotherOutletsWordingIsKeptAndLinkedAndCountsOnce() throws IOException {
        String story = story();
        Files.writeString(news.resolve("m.txt"), "Agency headline.\n" + story);
        Files.writeString(news.resolve("n.txt"), "Another headline.\n" + story + "And a local line.\n");
        assertThat(session.run("run", news.toString(), "--out", out)).isZero();
        assertThat(session.out())
                .contains(
                        "Jamieson Greer: 43 statements", "\n42 statements more in near-duplicates of these articles.");
        assertThat(folder.resolve("out/articles.jsonl"))
                .content()
                .containsOnlyOnce("\"near_duplicate_of\":\"" + news + "/m.txt\"");
        assertThat(folder.resolve("out/statements.jsonl"))
                .content()
                .contains("\"near_duplicate_of\":\"" + news + "/m.txt\"");

        session.run("ingest", news.toString(), "--index", folder.resolve("new").toString());
        assertThat(session.out())
                .contains(
                        "Jamieson Greer: 43 statements", "\n42 statements more in near-duplicates of these articles.");

        assertThat(session.run("run", news.toString(), "--out", out, "--skip-near-duplicates"))
                .isZero();
        assertThat(session.err()).contains("2 kept, 2 empty");
        assertThat(session.out()).contains("Jamieson Greer: 43 statements").doesNotContain("near-duplicates");
        session.run("status", "--index", index);
        assertThat(session.out()).contains("near-duplicate 1, no-statement 1");
    }

    @Test
    void anotherArticleStandsForAStoryWhenTheFirstOneChanges() throws IOException {
        String story = story();
        Path first = Files.writeString(news.resolve("m.txt"), "Agency headline.\n" + story);
        Files.writeString(news.resolve("n.txt"), "Another headline.\n" + story + "And a local line.\n");
        Files.writeString(news.resolve("o.txt"), "Third headline.\n" + story + "And another local line.\n");
        session.run("run", news.toString(), "--out", out);

        Files.writeString(first, "Nothing was said at all today.\n");
        session.run("run", news.toString(), "--out", out);

        assertThat(session.err()).contains("1 article from");
        assertThat(session.out())
                .contains(
                        "Jamieson Greer: 44 statements", "\n42 statements more in near-duplicates of these articles.");
        assertThat(folder.resolve("out/articles.jsonl"))
                .content()
                .containsOnlyOnce("\"near_duplicate_of\":\"" + news + "/n.txt\"")
                .doesNotContain("\"near_duplicate_of\":\"" + news + "/m.txt\"");
        try (Ledger ledger = Ledger.open(Path.of(index))) {
            List<String> unlinked = new ArrayList<>();
            ledger.unlinked(place -> unlinked.add(place.origin()));
            assertThat(unlinked).isEmpty();
        }
    }

    /** Forty different sentences. */
    private static String story() {
        StringBuilder story = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            story.append("On day ")
                    .append(i)
                    .append(" the delegation ")
                    .append(i * 7)
                    .append(" moved clause ")
                    .append(i * i)
                    .append(" forward.\n");
        }
        return story.toString();
    }

    @Test
    void programsGetAnEventALine() throws IOException {
        Files.writeString(news.resolve("c.pdf"), "%PDF-1.7 broken");
        session.run("ingest", news.toString(), "--index", index, "--log-format", "json");
        assertThat(Session.lines(session.err()))
                .hasSize(3)
                .allMatch(line -> line.startsWith("{\"at\":\"") && line.endsWith("}"));
        assertThat(session.err())
                .contains("\"event\":\"rejected\",\"article_source\":\"" + news + "/c.pdf\",\"category\":\"corrupt\"")
                .contains("\"event\":\"done\",\"inputs\":3,\"inputs_unchanged\":0,\"articles\":3,")
                .contains("\"kept\":1,\"empty\":1,", "\"rejected\":1,\"statements\":2}");
    }

    private List<String> statements() throws IOException {
        List<String> texts = new ArrayList<>();
        try (StatementIndex stored = StatementIndex.open(Path.of(index))) {
            stored.rows(Filter.all(), row -> texts.add(row.text()));
        }
        return texts;
    }

    private String onDisk() throws IOException {
        StringBuilder bytes = new StringBuilder();
        try (Stream<Path> files = Files.list(Path.of(index))) {
            for (Path file : files.toList()) {
                bytes.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return bytes.toString();
    }

    @Test
    void standardInputAndTheFieldsOfTablesReachTheWork() throws IOException {
        session.in = "{\"a\": {\"b\": \"The truce holds.\"}, \"i\": \"one\"}\n";
        session.run(
                ("run - --text-field a.b --title-field=c --date-field d --url-field e --byline-field f --outlet-field g"
                                + " --language-field h --id-field i --out " + out)
                        .split(" "));
        assertThat(folder.resolve("out/statements.jsonl")).content().contains("The truce holds.", "-!/one");
    }

    @Test
    void quietSaysOnlyWhatFailed() throws IOException {
        Files.writeString(news.resolve("c.pdf"), "%PDF-1.7 broken");
        session.run("ingest", news.toString(), "--index", index, "--quiet");
        assertThat(session.err()).isEqualTo("onrecord: rejected: " + news + "/c.pdf: the PDF is cut short\n");
        assertThat(session.out()).isEmpty();
    }

    @Test
    void searchPrintsATableOfWhatWasIngested() {
        assertThat(session.run("ingest", news.toString(), "--index", index)).isZero();
        assertThat(session.run("search", "truce", "--literal", "--index", index))
                .isZero();
        String id = Ids.sha256(news + "/a.txtThe truce holds.").substring(0, 8);
        assertThat(Session.lines(session.out()))
                .containsExactly(
                        "ID        DATE        SPEAKER         STANCE      OUTLET          STATEMENT",
                        id + "  2025-10-26  Jamieson Greer  deal FAVOR  Synthetic sam…  The truce holds.");
        assertThat(session.err()).isEqualTo("onrecord: 1 statement found\n");
    }

    @Test
    void searchKeepsToItsConditions() {
        session.run("ingest", news.toString(), "--index", index);
        assertThat(session.run("search", "truce", "--literal", "--index", index, "--stance", "against"))
                .isZero();
        assertThat(session.out()).isEmpty();
        assertThat(session.err()).isEqualTo("onrecord: 0 statements found\n");
        session.run(
                "search",
                "truce",
                "--literal",
                "--index",
                index,
                "--speaker",
                "greer",
                "--target",
                "deal",
                "--stance",
                "favor");
        assertThat(session.err()).isEqualTo("onrecord: 1 statement found\n");
        session.run("search", "truce", "--literal", "--index", index, "--to", "2025-10-25");
        assertThat(session.err()).isEqualTo("onrecord: 0 statements found\n");
        session.run("search", "truce OR rare", "--index", index, "--limit", "1");
        assertThat(session.err()).isEqualTo("onrecord: 2 statements found; --limit shows more than these 1\n");
    }

    @Test
    void searchSaysWhatItTookAQuestionFor() {
        session.run("ingest", news.toString(), "--index", index);
        assertThat(session.run("search", "What did Greer say about the truce?", "--index", index, "--facets"))
                .isZero();
        assertThat(session.err())
                .isEqualTo("onrecord: looking for speaker Jamieson Greer, target Extension of the tariff truce"
                        + " (--literal searches the words as they are)\nonrecord: 1 statement found\n");
        assertThat(session.out()).contains("The truce holds.", "speaker: Jamieson Greer (1)", "type: direct (1)");
        assertThat(session.run("search", "\"truce", "--index", index)).isZero();
        assertThat(session.err()).contains("It was searched as text.", "1 statement found");
    }

    @Test
    void searchShowsStatementsInTheirParagraphs() {
        session.run("ingest", news.toString(), "--index", index);
        session.run("search", "truce", "--literal", "--context", "--index", index);
        assertThat(session.out()).contains("Jamieson Greer", "«The *truce* holds.»");
        session.run("search", "truce", "--literal", "--index", index, "--where", "type=indirect");
        assertThat(session.err()).isEqualTo("onrecord: 0 statements found\n");
        assertThat(session.run("search", "truce", "--index", index, "--where", "kind=x"))
                .isEqualTo(2);
        assertThat(session.err()).contains("--where has no facet kind, only speaker");
        assertThat(session.run("search", "truce", "--index", index, "--where", "type"))
                .isEqualTo(2);
    }

    @Test
    void searchPrintsTheExportFormatsToo() {
        session.run("ingest", news.toString(), "--index", index);
        session.run("search", "truce", "--index", index, "--format", "jsonl");
        assertThat(session.out()).startsWith("{\"schema_version\":1,").hasLineCount(1);
        session.run("search", "truce", "--index", index, "--format", "csv");
        assertThat(session.out()).startsWith("schema_version,").hasLineCount(2);
    }

    @Test
    void exportWritesToAFileOrToStandardOutput() {
        session.run("ingest", news.toString(), "--index", index);
        assertThat(session.run("export", "--index", index, "--format", "jsonl")).isZero();
        assertThat(session.out()).hasLineCount(2);
        Path file = folder.resolve("rare.csv");
        assertThat(session.run("export", "--index", index, "--format", "csv", "--output", file.toString(), "rare"))
                .isZero();
        assertThat(file).content().contains("Rare earths").doesNotContain("truce");
        assertThat(session.out()).isEmpty();
    }

    @Test
    void textFromArticlesCannotSteerTheTerminal() {
        session.in = "{\"text\": \"The truce \\u001b[2J\\u202eholds.\\u0007\"}\n";
        session.run("run", "-", "--text-field", "text", "--out", out);
        assertThat(session.out()).contains("“The truce [2Jholds.”");
        session.run("search", "truce", "--index", index);
        assertThat(session.out()).contains("The truce [2Jholds.").doesNotContain("\u001b", "\u0007", "\u202e");
    }
}
