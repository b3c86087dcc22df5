package org.onrecord.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.model.Ids;
import org.onrecord.stance.StanceParameters.AboutWeights;
import org.onrecord.stance.StanceParameters.Certainty;

final class StanceParametersTest {
    private static final StanceParameters PARAMETERS = new StanceParameters(
            Ids.sha256("abc"),
            new Combiner(List.of(row(0.5), row(-1.25), row(0.00001))),
            new AboutWeights(0.5, 3, -1, 0.25, -2, 2),
            new Confidence(List.of(0.5, 0.75, 0.0, -1.0, 0.25, 0.0, 0.0, 0.0, 2.0)),
            new Certainty(1.5, 0.125));

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("stance.properties");
        PARAMETERS.write(file);
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        assertThat(StanceParameters.read(file)).isEqualTo(PARAMETERS);
    }

    @Test
    void equalParametersWriteEqualBytes() throws IOException {
        Path other = folder.resolve("other.properties");
        StanceParameters.read(file).write(other);

        assertThat(other).hasSameBinaryContentAs(file);
    }

    @ParameterizedTest
    @CsvSource({"favor", "against", "neutral", "about", "confidence", "act"})
    void whatIsWrongIsNamedWithItsFile(String key) throws IOException {
        String text = Files.readString(file);
        for (String wrong : List.of("", "x", "1 x", "NaN 1", "1 2 3")) {
            Files.writeString(file, text.replaceAll("(?m)^" + key + "=.*$", key + "=" + wrong));
            assertThatThrownBy(() -> StanceParameters.read(file))
                    .as(wrong)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageContaining(key);
        }
    }

    @Test
    void aMissingKeyIsNamed() throws IOException {
        Files.writeString(file, Files.readString(file).replace("against=", "opposed="));

        assertThatThrownBy(() -> StanceParameters.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("against");
    }

    @Test
    void aFolderWithoutAUsableModelIsAnErrorThatNamesTheFile() throws IOException {
        Path encoder = Files.writeString(folder.resolve("encoder"), "abc");
        assertThatThrownBy(() -> StanceModel.load(folder.resolve("gone"), encoder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("stance.properties");
        assertThatThrownBy(() -> StanceModel.load(folder, encoder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("act.onnx");

        Files.writeString(folder.resolve("act.onnx"), "no network");
        assertThatThrownBy(() -> StanceModel.load(folder, encoder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("act.onnx");
    }

    @Test
    void withoutAFitProbabilitiesStayAsTheyAre() {
        for (double probability : new double[] {0, 0.2, 0.5, 0.97, 1}) {
            assertThat(Certainty.none().of(probability)).isCloseTo(probability, within(2e-6));
        }
        assertThat(AboutWeights.none().probability(answers(0), Naming.How.BEFORE, true))
                .isEqualTo(0.5);
        assertThat(AboutWeights.none().probability(answers(2), Naming.How.NOT, false))
                .isCloseTo(0.881, within(1e-3));
    }

    @Test
    void howTheTargetIsNamedDecidesWithTheNetwork() {
        AboutWeights about = new AboutWeights(2, 3, 2, 1, -1, 4);

        assertThat(odds(about, Naming.How.IN_STATEMENT, false)).isCloseTo(2.5, within(1e-9));
        assertThat(odds(about, Naming.How.RELATED, false)).isCloseTo(1.5, within(1e-9));
        assertThat(odds(about, Naming.How.BEFORE, false)).isCloseTo(0.5, within(1e-9));
        assertThat(odds(about, Naming.How.NOT, true)).isCloseTo(2.5, within(1e-9));
    }

    private static double odds(AboutWeights about, Naming.How how, boolean primary) {
        return Certainty.odds(about.probability(answers(-0.25), how, primary));
    }

    private static Answers answers(double about) {
        return new Answers(new double[3], new double[3], about, new double[5], new double[5], List.of());
    }

    private static List<Double> row(double first) {
        return IntStream.range(0, Combiner.width()).mapToObj(i -> first + i).toList();
    }
}
