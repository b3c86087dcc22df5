package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InputsTest {
    @TempDir
    private Path folder;

    private String root = "";

    @BeforeEach
    void name() {
        root = folder.toString();
    }

    @Test
    void walksFoldersInOrderOfPathAndSkipsHiddenOnes() throws Exception {
        for (String file : List.of("b.txt", "B.txt", "a/z.txt", "a/ä.txt", ".hidden", ".git/config", "a/.DS_Store")) {
            write(file);
        }
        assertThat(origins(root))
                .containsExactly(root + "/B.txt", root + "/a/z.txt", root + "/a/ä.txt", root + "/b.txt");
    }

    @Test
    void keepsArgumentsAsGivenAndDoesNotDoubleTheSlash() throws Exception {
        write("x/a.txt");
        assertThat(origins(root + "/x/")).containsExactly(root + "/x/a.txt");
        assertThat(origins(root + "/x/../x/a.txt")).containsExactly(root + "/x/../x/a.txt");
    }

    @Test
    void takesHiddenFileThatIsNamed() throws Exception {
        write(".a.txt");
        assertThat(origins(root + "/.a.txt")).containsExactly(root + "/.a.txt");
    }

    @Test
    void listsSameFileOnce() throws Exception {
        write("a.txt");
        Files.createSymbolicLink(folder.resolve("z.txt"), folder.resolve("a.txt"));
        assertThat(origins(root + "/a.txt", root, root + "/./a.txt")).containsExactly(root + "/a.txt");
    }

    @Test
    void survivesLoopOfLinks() throws Exception {
        write("x/a.txt");
        Files.createSymbolicLink(folder.resolve("x/up"), folder);
        assertThat(origins(root)).containsExactly(root + "/x/a.txt");
    }

    @Test
    void listsBrokenLinkSoThatItGetsAFate() throws Exception {
        Files.createSymbolicLink(folder.resolve("gone.txt"), folder.resolve("nowhere.txt"));
        List<Input> inputs = Inputs.expand(List.of(root));
        assertThat(inputs).hasSize(1);
        var intakes = new java.util.ArrayList<Intake>();
        new Ingestor().read(inputs.get(0), intakes::add);
        assertThat(Reads.summary(intakes)).containsExactly(root + "/gone.txt: UNREADABLE");
    }

    @Test
    void aDashIsStandardInputOnceAndADashInAFolderIsAFile() throws Exception {
        write("-");
        List<Input> inputs = Inputs.expand(List.of("-", root + "/-", "-"));
        assertThat(inputs).extracting(Input::origin).containsExactly("-", root + "/-");
        assertThat(inputs).extracting(Input::path).containsExactly(null, folder.resolve("-"));
    }

    @Test
    void saysWhatIsMissing() {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> Inputs.expand(List.of("no/such/thing")))
                .withMessage("no such file or folder: no/such/thing");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> Inputs.expand(List.of("")))
                .withMessageStartingWith("no such file or folder");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> Inputs.expand(List.of("a\0b")))
                .withMessageStartingWith("not a path");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> Inputs.expand(List.of()))
                .withMessage("nothing to ingest: no file or folder was named");
    }

    @Test
    void saysThatAFolderIsEmpty() throws IOException {
        write(".hidden");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> Inputs.expand(List.of(root)))
                .withMessage("nothing to ingest: folder " + root + " holds no files");
    }

    private void write(String file) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "text");
    }

    private static List<String> origins(String... arguments) throws InputException {
        return Inputs.expand(List.of(arguments)).stream().map(Input::origin).toList();
    }
}
