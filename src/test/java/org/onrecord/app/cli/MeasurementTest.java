package org.onrecord.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onrecord.eval.LabelledRelations;
import org.onrecord.extract.Relation;
import org.onrecord.model.Span;

final class MeasurementTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Relation found = new Relation(List.of(new Span(0, 1)), List.of(), List.of(), 1);
    private long nanos;

    @Test
    void aTerminalSeesTheTimeLeft() {
        assertThat(predictions(true, false))
                .extracting(LabelledRelations::id, LabelledRelations::relations)
                .containsExactly(tuple("a", List.of(found)), tuple("b", List.of(found)));
        assertThat(err.toString(UTF_8))
                .isEqualTo("\r\u001b[K0 of 2 documents\r\u001b[K1 of 2 documents · 4 s left"
                        + "\r\u001b[Konrecord: 2 documents in 8 s\n");
    }

    @Test
    void elsewhereOnlyTheClosingLineIsWritten() {
        predictions(false, false);
        assertThat(err.toString(UTF_8)).isEqualTo("onrecord: 2 documents in 8 s\n");
    }

    @Test
    void quietIsQuiet() {
        predictions(true, true);
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    private List<LabelledRelations> predictions(boolean terminal, boolean quiet) {
        Console console = new Console(OutputStream.nullOutputStream(), new PrintStream(err, true, UTF_8), 80, terminal);
        Measurement measurement = new Measurement(
                console,
                new Stages(
                        new NoWork(),
                        model -> this::extract,
                        (roster, parameters) -> article -> drafts -> List.of(),
                        Optional::empty),
                new Stopwatch(() -> nanos, () -> 0));
        return measurement.predictions(
                List.of(new LabelledRelations("a", "x", List.of()), new LabelledRelations("b", "y", List.of())),
                Path.of("model"),
                quiet);
    }

    private List<Relation> extract(String text) {
        nanos += Duration.ofSeconds(4).toNanos();
        return List.of(found);
    }
}
