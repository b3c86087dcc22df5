package org.onrecord.encode;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import org.junit.jupiter.api.Test;

final class OnnxRuntimeVersionTest {
    @Test
    void isOneThatReportsToNobody() {
        assertThat(OrtEnvironment.getEnvironment().getVersion())
                .as(
                        "ONNX Runtime 1.29 sends its use to its makers from Linux too, unless ORT_DISABLE_TELEMETRY=1 is in the"
                                + " environment, and on a command line of some 10,000 characters overflows the stack of the JVM")
                .startsWith("1.28.");
    }
}
