package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("model")
final class BenchCommandTest {
    private final Session session = new Session();

    @Test
    void measuresTheSampleCorpusByItself() {
        assertThat(session.run("bench", "--only", "ours", "--words", "300")).isZero();
        assertThat(session.out())
                .contains("onrecord ", "words/s by the clock", "3 times 555 words; ", " statements", "at most ")
                .contains("  word pieces\n", "  encoder\n")
                .doesNotContain("corenlp", "ratio");
        assertThat(session.err()).isEmpty();
    }
}
