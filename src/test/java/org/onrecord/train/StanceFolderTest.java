package org.onrecord.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.model.Ids;
import org.onrecord.stance.Combiner;
import org.onrecord.stance.Confidence;
import org.onrecord.stance.StanceModel;
import org.onrecord.stance.StanceParameters;
import org.onrecord.stance.StanceParameters.AboutWeights;
import org.onrecord.stance.StanceParameters.Certainty;

final class StanceFolderTest {
    @Test
    void whatIsWrittenCanBeLoaded(@TempDir Path parent) throws Exception {
        Path folder = parent.resolve("models").resolve("stance");
        Path encoder = Files.writeString(parent.resolve("encoder"), "abc");
        StanceParameters parameters = new StanceParameters(
                Ids.sha256(encoder), Combiner.network(), AboutWeights.none(), Confidence.none(), Certainty.none());
        StanceFolder written = new StanceFolder(folder);
        written.writeNetworks(TinyStance.network(1));
        written.writeNetworks(TinyStance.network(1));
        written.writeParameters(parameters);

        try (StanceModel model = StanceModel.load(folder, encoder)) {
            assertThat(model.parameters()).isEqualTo(parameters);
            assertThat(model.answer(ToyPairs.pair("we like it", "like it")).words())
                    .hasSize(2);
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void vectorsOfAnotherEncoderAreRefused(@TempDir Path folder) throws Exception {
        Path encoder = Files.writeString(folder.resolve("encoder"), "abc");
        StanceFolder written = new StanceFolder(folder);
        written.writeNetworks(TinyStance.network(1));
        written.writeParameters(new StanceParameters(
                Ids.sha256("abcd"), Combiner.network(), AboutWeights.none(), Confidence.none(), Certainty.none()));

        assertThatThrownBy(() -> StanceModel.load(folder, encoder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another encoder than " + encoder);
    }

    @Test
    @Tag("model")
    void theModelThatComesWithTheProgramReadsOnFromTheExtractorBesideIt() throws Exception {
        Path models = Path.of("models");

        assertThat(StanceParameters.read(models.resolve("stance").resolve("stance.properties"))
                        .encoder())
                .isEqualTo(Ids.sha256(models.resolve("extractor").resolve("encoder.onnx")));
    }
}
