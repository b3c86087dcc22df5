package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluateSearchCommandTest {
    private final Session session = new Session();

    @TempDir
    private Path folder;

    @Test
    void queriesThatAreNotThereAreNamed() {
        Path gone = folder.resolve("gone.jsonl");
        assertThat(session.run("evaluate", "search", "--queries", gone.toString()))
                .isEqualTo(2);
        assertThat(session.err()).contains("no such file: " + gone);
    }
}
