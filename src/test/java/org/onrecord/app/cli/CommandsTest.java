package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
        Files.writeString(news.resolve("b.txt"), "");
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
        Files.writeString(news.resolve("c.pdf"), "%PDF broken");
        assertThat(session.run("run", news.toString(), "--out", out)).isEqualTo(ExitCodes.FAILED);
        assertThat(session.err())
                .contains("onrecord: rejected: " + news + "/c.pdf: the PDF is damaged\n")
                .contains("1 kept, 1 empty, 1 rejected");
        assertThat(folder.resolve("out/statements.jsonl")).content().hasLineCount(2);
    }

    @Test
    void standardInputAndTheFieldsOfTablesReachTheWork() throws IOException {
        session.run(
                ("run - --text-field a.b --title-field=c --date-field d --url-field e --byline-field f --outlet-field g"
                                + " --language-field h --id-field i --out " + out)
                        .split(" "));
        assertThat(folder.resolve("out/statements.jsonl"))
                .content()
                .contains("TableFields[text=a.b, title=c, date=d, url=e, byline=f, outlet=g, language=h, id=i]");
    }

    @Test
    void quietSaysOnlyWhatFailed() throws IOException {
        Files.writeString(news.resolve("c.pdf"), "%PDF broken");
        session.run("ingest", news.toString(), "--index", index, "--quiet");
        assertThat(session.err()).isEqualTo("onrecord: rejected: " + news + "/c.pdf: the PDF is damaged\n");
        assertThat(session.out()).isEmpty();
    }

    @Test
    void searchPrintsATableOfWhatWasIngested() {
        assertThat(session.run("ingest", news.toString(), "--index", index)).isZero();
        assertThat(session.run("search", "truce", "--index", index)).isZero();
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
        assertThat(session.run("search", "truce", "--index", index, "--stance", "against"))
                .isZero();
        assertThat(session.out()).isEmpty();
        assertThat(session.err()).isEqualTo("onrecord: 0 statements found\n");
        session.run("search", "truce", "--index", index, "--speaker", "greer", "--target", "deal", "--stance", "favor");
        assertThat(session.err()).isEqualTo("onrecord: 1 statement found\n");
        session.run("search", "truce", "--index", index, "--to", "2025-10-25");
        assertThat(session.err()).isEqualTo("onrecord: 0 statements found\n");
        session.run("search", "truce OR rare", "--index", index, "--limit", "1");
        assertThat(session.err()).isEqualTo("onrecord: 2 statements found; --limit shows more than these 1\n");
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
    void textFromArticlesCannotSteerTheTerminal() throws IOException {
        Files.writeString(news.resolve("a.txt"), "The truce \u001b[2J\u202eholds.\u0007\n");
        session.run("run", news.toString(), "--out", out);
        assertThat(session.out()).contains("“The truce [2Jholds.”");
        session.run("search", "truce", "--index", index);
        assertThat(session.out()).contains("The truce [2Jholds.").doesNotContain("\u001b", "\u0007", "\u202e");
    }
}
