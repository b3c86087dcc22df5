package org.onrecord.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Fate;
import org.onrecord.model.Ids;
import org.onrecord.model.Outcome;
import org.onrecord.pipeline.Tally;

final class ReporterTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private long nanos;

    @Test
    void aTerminalSeesRateAndTimeLeftOnOneLine() {
        Reporter reporter = reporter(true);
        reporter.started(4);
        nanos = Duration.ofSeconds(2).toNanos();
        reporter.finished(new Outcome.Duplicate("a.txt", Ids.sha256("a"), "b.txt"), Duration.ZERO);
        nanos += Duration.ofSeconds(2).toNanos();
        reporter.inputDone(false);
        assertThat(text())
                .endsWith("\r\u001b[K1 of 4 inputs · 0.3 articles a second · 0 kept · 0 rejected · 12 s left");
    }

    @Test
    void theLineIsErasedBeforeASentence() {
        Reporter reporter = reporter(true);
        reporter.started(1);
        reporter.finished(
                new Outcome.Rejected("a.pdf", Outcome.Rejected.Category.CORRUPT, "it is damaged"), Duration.ZERO);
        assertThat(text()).contains("\r\u001b[Konrecord: rejected: a.pdf: it is damaged\n");
    }

    @Test
    void elsewhereOnlySentencesAreWritten() {
        Reporter reporter = reporter(false);
        reporter.started(1);
        reporter.finished(new Outcome.Unsupported("a.rar", "application/x-rar"), Duration.ZERO);
        reporter.inputDone(false);
        nanos = Duration.ofSeconds(3725).toNanos();
        reporter.done(new Tally(Map.of(Fate.UNSUPPORTED, 1), 0, 0, 0));
        assertThat(text().lines())
                .containsExactly(
                        "onrecord: unsupported: a.rar: application/x-rar",
                        "onrecord: 1 article from 1 input in 1 h 2 min: 0 kept, 1 unsupported; 0 statements");
    }

    @Test
    void aTableThatIsLeftAsideNamesTheOptionThatReadsIt() {
        reporter(false).finished(new Outcome.Unsupported("a.csv", "text/csv"), Duration.ZERO);
        assertThat(text())
                .isEqualTo("onrecord: unsupported: a.csv: text/csv; --text-field NAME reads it, a row an article\n");
    }

    @Test
    void inputsLeftAsideAreNotAllNamed() {
        Reporter reporter = reporter(false);
        for (int i = 0; i < 100; i++) {
            reporter.finished(new Outcome.Unsupported(i + ".rar", "application/x-rar"), Duration.ZERO);
        }
        assertThat(text()).hasLineCount(10);
    }

    private Reporter reporter(boolean terminal) {
        Console console = new Console(OutputStream.nullOutputStream(), new PrintStream(err, true, UTF_8), 80, terminal);
        return new Reporter(Log.text(console, false), () -> nanos, statement -> {});
    }

    private String text() {
        return err.toString(UTF_8);
    }
}
