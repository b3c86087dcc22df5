package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrainStanceCommandTest {
    private final Session session = new Session();

    @TempDir
    private Path folder;

    @Test
    void itsHelpNamesTheSources() {
        assertThat(session.run("train", "stance", "--help")).isZero();
        assertThat(session.out()).contains("candidates", "--only-confidence", "PLV_train.tsv");
    }

    @Test
    void theDataHaveToBeNamed() {
        assertThat(session.run("train", "stance")).isEqualTo(2);
        assertThat(session.err()).contains("--data");
    }

    @Test
    void noEpochIsAMistake() {
        assertThat(train("--epochs", "0")).isEqualTo(2);
        assertThat(session.err()).contains("--epochs must be 1 or more, not 0");
    }

    @Test
    void anUnknownSourceIsAMistakeAndTheKnownOnesAreListed() {
        assertThat(train("--without", "plover,novels")).isEqualTo(2);
        assertThat(session.err()).contains("corpus, polnear, newsmtsc, plover, candidates, unscon", "novels");
    }

    @Test
    void anExtractorThatIsNotThereIsAMistake() {
        assertThat(train("--extractor", folder.resolve("gone").toString())).isEqualTo(2);
        assertThat(session.err()).contains("no extractor's model is in");
    }

    @Test
    void aConfidenceNeedsAModelThatIsThere() {
        assertThat(train("--only-confidence")).isEqualTo(2);
        assertThat(session.err()).contains("no stance model is in");
    }

    @Test
    @Tag("model")
    void missingDataAreAMistakeThatNamesTheFileAndNothingIsWritten() {
        assertThat(train("--without", "CORPUS,polnear,newsmtsc,candidates,unscon"))
                .isEqualTo(2);
        assertThat(session.err()).contains("PLV_train.tsv");
        assertThat(folder).isEmptyDirectory();
    }

    private int train(String... options) {
        List<String> arguments = new ArrayList<>(List.of("train", "stance", "--quiet"));
        arguments.addAll(List.of("--data", folder.toString()));
        arguments.addAll(List.of("--model", folder.resolve("model").toString()));
        arguments.addAll(List.of("--work", folder.resolve("work").toString()));
        arguments.addAll(List.of(options));
        return session.run(arguments.toArray(new String[0]));
    }
}
