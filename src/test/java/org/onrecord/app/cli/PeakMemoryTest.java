package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PeakMemoryTest {
    @Test
    void figuresAreReadInBytes() {
        List<String> status = List.of("Name:\tjava", "VmPeak:\t 9000 kB", "VmHWM:\t  1536 kB", "VmRSS:\t 1000 kB");
        assertThat(PeakMemory.figure("VmHWM", status)).hasValue(1_572_864);
        assertThat(PeakMemory.figure("VmRSS", status)).hasValue(1_024_000);
    }

    @Test
    void anotherSystemsFileHasNone() {
        assertThat(PeakMemory.figure("VmHWM", List.of("VmHWM: much", ""))).isEmpty();
    }

    @Test
    void theProcessHoldsSomeMemory() {
        assertThat(PeakMemory.now().bytes()).isPositive();
    }
}
