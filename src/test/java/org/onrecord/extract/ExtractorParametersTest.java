package org.onrecord.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExtractorParametersTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Path file = folder.resolve("extractor.properties");
        Crf crf = Crf.untrained();
        crf.transitions()[3][4] = -1.25f;
        crf.ends()[2] = 0.5f;

        new ExtractorParameters(144, 0.4, crf, Linker.none(), Calibration.none()).write(file);
        ExtractorParameters read = ExtractorParameters.read(file);

        assertThat(read.window()).isEqualTo(144);
        assertThat(read.threshold()).isEqualTo(0.4);
        assertThat(read.crf().transitions()[3][4]).isEqualTo(-1.25f);
        assertThat(read.crf().ends()[2]).isEqualTo(0.5f);
        assertThat(read.linker().cueWeights()).containsExactly(Linker.none().cueWeights(), within(1e-9));
        assertThat(read.calibration().weights())
                .containsExactly(Calibration.none().weights(), within(1e-9));
    }

    @Test
    void anotherFileIsRefusedByName() throws IOException {
        Path file = Files.writeString(folder.resolve("other.properties"), "window=many");

        assertThatThrownBy(() -> ExtractorParameters.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("other.properties");
    }

    @Test
    void confidenceIsWhatTheContentsOddsSayUntilItIsFitted() {
        assertThat(Calibration.none().of(new double[] {1, Math.log(3), 0, 0, 0, 1, 5}))
                .isCloseTo(0.75, within(1e-9));
    }
}
