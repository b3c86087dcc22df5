package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExportCommandTest {
    private final Session session = new Session();

    @TempDir
    Path folder;

    @BeforeEach
    void index() throws IOException {
        Path news = Files.createDirectory(folder.resolve("news"));
        Files.writeString(news.resolve("a.txt"), "The truce holds, he said.\n=1+1 is \"two\".\n");
        session.run(
                "ingest", news.toString(), "--index", folder.resolve("index").toString());
    }

    private void export(String options) {
        String command = "export --index " + folder.resolve("index") + " " + options;
        assertThat(session.run(command.split(" "))).as(session.err()).isZero();
    }

    @Test
    void csvIsNeutralisedUnlessAskedForRaw() {
        export("--format csv");
        assertThat(session.out())
                .startsWith("schema_version,")
                .contains(",\"The truce holds, he said.\",", ",\"'=1+1 is");
        export("--format csv --raw");
        assertThat(session.out()).contains(",\"=1+1 is \"\"two\"\".\",");
    }

    @Test
    void csvForExcelBeginsWithAByteOrderMarkAndMayHaveTabs() {
        export("--format csv --excel");
        assertThat(session.out()).startsWith("\uFEFFschema_version,statement_id,");
        export("--format csv --excel --tsv");
        assertThat(session.out())
                .startsWith("\uFEFFschema_version\tstatement_id\t")
                .contains("\tThe truce holds, he said.\t");
    }

    @Test
    void columnsAreChosenAndOrderedByName() {
        export("--format csv --columns text,stance_deal,type");
        assertThat(session.out())
                .startsWith("text,stance_deal,type\r\n")
                .contains("\r\n\"The truce holds, he said.\",FAVOR,DIRECT\r\n");
        export("--format jsonl --columns text,type");
        assertThat(session.out())
                .contains("{\"text\":\"The truce holds, he said.\",\"type\":\"DIRECT\"}\n")
                .hasLineCount(2);
    }

    @Test
    void webAnnotationsQuoteTheArticle() {
        export("--format webannotation truce");
        assertThat(session.out())
                .contains("\"exact\":\"The truce holds, he said.\"")
                .hasLineCount(1);
    }

    @Test
    void parquetIsAFile() {
        Path file = folder.resolve("statements.parquet");
        export("--format parquet --output " + file);
        assertThat(session.out()).isEmpty();
        assertThat(file).content(StandardCharsets.ISO_8859_1).startsWith("PAR1").endsWith("PAR1");
    }

    @Test
    void bratIsAFolderThatIsNewOrEmptyAndThereWhenItIsComplete() throws IOException {
        Path out = Files.createDirectory(folder.resolve("brat"));
        export("--format brat --output " + out);
        assertThat(out).isDirectoryContaining("glob:**.ann").isDirectoryContaining("glob:**/annotation.conf");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
        session.run("export", "--index", folder + "/index", "--format", "brat", "--output", out.toString());
        assertThat(session.err()).contains("brat must be a new folder or an empty one");
    }
}
