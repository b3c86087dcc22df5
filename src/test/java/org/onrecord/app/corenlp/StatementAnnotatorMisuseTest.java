package org.onrecord.app.corenlp;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StatementAnnotatorMisuseTest {
    @TempDir
    Path folder;

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,statements");
        properties.setProperty("customAnnotatorClass.statements", StatementAnnotator.class.getName());
        properties.setProperty("statements.model", folder.toString());
        return properties;
    }

    @Test
    void aMissingModelIsNamed() {
        assertThatThrownBy(() -> new StatementAnnotator("statements", properties()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("no extractor's model is in " + folder, "set the property statements.model");
    }

    @Test
    void aPipelineSaysItToo() {
        assertThatThrownBy(() -> new StanfordCoreNLP(properties()))
                .hasStackTraceContaining("no extractor's model is in " + folder);
    }

    @Test
    void anIncompleteModelIsNamed() throws IOException {
        Files.createFile(folder.resolve("encoder.onnx"));

        assertThatThrownBy(() -> new StatementAnnotator("statements", properties()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("statements.model is " + folder, "extractor.properties");
    }
}
