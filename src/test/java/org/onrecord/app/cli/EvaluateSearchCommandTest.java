package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluateSearchCommandTest {
    private final Session session = new Session();

    @TempDir
    private Path folder;

    @Test
    void aModelThatIsNotThereIsNamed() {
        Path gone = folder.resolve("gone.bin");
        assertThat(session.run("evaluate", "search", "--model", gone.toString()))
                .isEqualTo(2);
        assertThat(session.err()).contains("no model for search is at " + gone, "onrecord train search");
    }

    @Test
    void queriesThatAreNotThereAreNamed() throws IOException {
        Path gone = folder.resolve("gone.jsonl");
        Path model = Files.writeString(folder.resolve("search.bin"), "");
        assertThat(session.run("evaluate", "search", "--model", model.toString(), "--queries", gone.toString()))
                .isEqualTo(2);
        assertThat(session.err()).contains("no such file: " + gone);
    }
}
