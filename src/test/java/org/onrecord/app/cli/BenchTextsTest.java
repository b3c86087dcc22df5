package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BenchTextsTest {
    @TempDir
    Path folder;

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void textsAreThoseOfTheArticlesByNameAndEachOnce() throws Exception {
        write("b.txt", "second");
        write("a.txt", "first");
        write("again.txt", "first");
        write("blank.txt", " \n");
        write(
                "c.html",
                "<html lang=\"en\"><p>The third one is a page that has words enough to be an article.</p></html>");
        write("d.html", "<html lang=\"fr\"><p>La dernière page est en français, et personne ne la lit ici.</p></html>");
        assertThat(BenchTexts.read(List.of(folder.toString())))
                .hasSize(3)
                .startsWith("first", "second")
                .last()
                .asString()
                .contains("The third one");
    }

    @Test
    void aFolderWithoutArticlesIsRefused() throws IOException {
        write("blank.txt", " \n");
        assertThatThrownBy(() -> BenchTexts.read(List.of(folder.toString())))
                .isInstanceOf(UsageException.class)
                .hasMessage("no articles to read in " + folder);
    }
}
