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

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void aFolderHasItsTextFilesAndThoseBelowByName() throws Exception {
        write("b.txt", "second");
        write("c/d.txt", "third");
        write("a.txt", "first");
        write("a.ann", "no text");
        write("blank.txt", " \n");
        assertThat(BenchTexts.read(List.of(folder))).containsExactly("first", "second", "third");
    }

    @Test
    void aFileMayHaveAnyName() throws Exception {
        assertThat(BenchTexts.read(List.of(write("article", "word")))).containsExactly("word");
    }

    @Test
    void anotherCharsetIsNamed() throws IOException {
        Path file = folder.resolve("latin.txt");
        Files.write(file, new byte[] {'a', (byte) 0xe9, 'b'});
        assertThatThrownBy(() -> BenchTexts.read(List.of(folder)))
                .isInstanceOf(UsageException.class)
                .hasMessage(file + " is not in UTF-8");
    }
}
