package org.onrecord.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ConsoleTest {
    @Test
    void theWidthIsTheTerminalsWithinReason() {
        assertThat(Console.ofProcess(Map.of("COLUMNS", "132")).columns()).isEqualTo(132);
        assertThat(Console.ofProcess(Map.of("COLUMNS", "3")).columns()).isEqualTo(40);
        assertThat(Console.ofProcess(Map.of("COLUMNS", "wide")).columns()).isEqualTo(100);
        assertThat(Console.ofProcess(Map.of()).columns()).isEqualTo(100);
    }

    @Test
    void aReaderThatHasGoneIsNoFailureAndAFullDiskIsOne() {
        assertThatThrownBy(() -> new StandardOutput(failing("Broken pipe")).write(1))
                .isInstanceOf(ReaderGoneException.class);
        assertThatThrownBy(() -> new StandardOutput(failing("No space left on device")).write(1))
                .isNotInstanceOf(ReaderGoneException.class)
                .hasMessage("No space left on device");
    }

    @Test
    void nobodyReadingEndsACommandQuietly() {
        Session session = new Session();
        Console console = new Console(
                new StandardOutput(failing("Broken pipe")), new PrintStream(session.err, true, UTF_8), 80, false);
        Stages stages = new Stages(
                new NoWork(),
                model -> text -> List.of(),
                (roster, parameters) -> article -> drafts -> List.of(),
                Optional::empty);
        assertThat(Main.run(console, stages, () -> 0, false, "--help")).isZero();
        assertThat(session.err()).isEmpty();
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException(message);
            }
        };
    }
}
