package org.onrecord.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AttributorParametersTest {
    private static final Path LEARNED = Path.of("models/attributor/attributor.properties");

    @TempDir
    Path folder;

    @Test
    void whatIsReadIsWrittenAgainByteForByte() throws Exception {
        Path file = folder.resolve("again.properties");

        AttributorParameters.read(LEARNED).write(file);

        assertThat(file).hasSameBinaryContentAs(LEARNED);
    }

    @Test
    void thoseToBeginWithGoThereAndBack() throws Exception {
        Path one = folder.resolve("one.properties");
        Path two = folder.resolve("two.properties");

        AttributorParameters.none().write(one);
        AttributorParameters.read(one).write(two);

        assertThat(two).hasSameBinaryContentAs(one);
    }

    @ParameterizedTest
    @CsvSource({
        "confidence.role=, confidence.role",
        "pronouns.hidden.0=, pronouns.hidden.0",
        "descriptions.output=, descriptions.output"
    })
    void aLineThatIsMissingIsAnError(String line, String key) throws Exception {
        Path file = changed(line, "");

        assertThatThrownBy(() -> AttributorParameters.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(key);
    }

    @ParameterizedTest
    @CsvSource({
        "confidence.role=, 'confidence.role=1,2,3'",
        "confidence.role=, 'confidence.role=1'",
        "pronouns.hidden.0=, 'pronouns.hidden.0=1,2,3'",
        "pronouns.output=, pronouns.output=soon",
        "confidence.role=, confidence.role=\\uZZZZ"
    })
    void aMalformedLineIsAnErrorThatNamesTheFile(String line, String instead) throws Exception {
        Path file = changed(line, instead);

        assertThatThrownBy(() -> AttributorParameters.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void aFileIsReadOnceAndOnlyWhenAskedFor() throws Exception {
        Path file = folder.resolve("lazy.properties");
        Supplier<AttributorParameters> lazily = AttributorParameters.lazily(file);
        assertThatThrownBy(lazily::get).isInstanceOf(UncheckedIOException.class).hasMessageContaining(file.toString());

        AttributorParameters.none().write(file);
        AttributorParameters first = lazily.get();
        Files.delete(file);

        assertThat(lazily.get()).isSameAs(first);
    }

    private Path changed(String begin, String instead) throws IOException {
        Path file = folder.resolve("changed.properties");
        AttributorParameters.none().write(file);
        try (Stream<String> lines = Files.lines(file)) {
            return Files.write(
                    folder.resolve("wrong.properties"),
                    lines.map(line -> line.startsWith(begin) ? instead : line).toList());
        }
    }
}
