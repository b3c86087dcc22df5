package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrainSearchCommandTest {
    private final Session session = new Session();

    @TempDir
    private Path folder;

    @Test
    void theDataHaveToBeNamed() {
        assertThat(session.run("train", "search")).isEqualTo(2);
        assertThat(session.err()).contains("--data");
    }

    @Test
    void anExtractorThatIsNotThereIsAMistake() {
        String gone = folder.resolve("gone").toString();
        assertThat(session.run("train", "search", "--data", folder.toString(), "--extractor", gone))
                .isEqualTo(2);
        assertThat(session.err()).contains("no extractor's model is in " + gone);
    }

    @Test
    void dataThatAreNotThereAreAMistakeAndNothingIsWritten() {
        Path file = folder.resolve("search.bin");
        assertThat(session.run("train", "search", "--data", folder.toString(), "--model", file.toString()))
                .isEqualTo(2);
        assertThat(session.err())
                .contains("no folder " + folder.resolve("train").resolve("attributions"));
        assertThat(file).doesNotExist();
    }
}
