package org.onrecord.app.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The example on the page is the one that is tested. */
final class CoreNlpPageTest {
    private static final Path PAGE = Path.of("docs", "corenlp.md");
    private static final Path TEST = Path.of("src", "test");

    @Test
    void showsTheExampleThatIsTested() throws IOException {
        String source = Files.readString(TEST.resolve("java/example/StatementsExample.java"));
        String imports = source.substring(source.indexOf("import edu"));

        assertThat(PAGE).content().contains("```java\n" + imports + "```\n");
    }

    @Test
    void showsThePropertiesThatAreTested() throws IOException {
        String properties = Files.readString(TEST.resolve("resources/corenlp/statements.properties"));

        assertThat(PAGE).content().contains("```properties\n" + properties + "```\n");
    }
}
