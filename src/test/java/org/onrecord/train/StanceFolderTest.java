package org.onrecord.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.stance.Combiner;
import org.onrecord.stance.StanceModel;
import org.onrecord.stance.StanceParameters;
import org.onrecord.stance.StanceParameters.AboutWeights;
import org.onrecord.stance.StanceParameters.Certainty;

final class StanceFolderTest {
    @Test
    void aFileIsDigestedInHexadecimal(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a"), "abc");

        assertThat(StanceFolder.digest(file))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void whatIsWrittenCanBeLoaded(@TempDir Path parent) throws Exception {
        Path folder = parent.resolve("models").resolve("stance");
        StanceParameters parameters = new StanceParameters(
                "0a1b", Combiner.network(), AboutWeights.none(), -1e6, Certainty.none(), Certainty.none());
        StanceFolder written = new StanceFolder(folder);
        written.writeNetwork(TinyStance.network(1));
        written.writeNetwork(TinyStance.network(1));
        written.writeParameters(parameters);

        try (StanceModel model = StanceModel.load(folder)) {
            assertThat(model.parameters()).isEqualTo(parameters);
            assertThat(model.answer(ToyPairs.pair("we like it", "like it")).words())
                    .hasSize(2);
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    /** Vectors of another encoder would mean nothing to the network. */
    @Test
    @Tag("model")
    void theModelThatComesWithTheProgramReadsOnFromTheExtractorBesideIt() throws Exception {
        Path models = Path.of("models");

        assertThat(StanceParameters.read(models.resolve("stance").resolve("stance.properties"))
                        .encoder())
                .isEqualTo(StanceFolder.digest(models.resolve("extractor").resolve("encoder.onnx")));
    }
}
