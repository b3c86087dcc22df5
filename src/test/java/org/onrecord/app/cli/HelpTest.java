package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HelpTest {
    private final Session session = new Session();

    @Test
    void namesEveryCommandAndTheExitCodes() {
        assertThat(session.run("--help")).isZero();
        assertThat(session.out())
                .contains(
                        "  run ",
                        "  ingest ",
                        "  search ",
                        "  explain ",
                        "  speakers ",
                        "  positions ",
                        "  export ",
                        "  serve ",
                        "  roster ",
                        "  evaluate ",
                        "  bench ",
                        "  test ",
                        "  generate-completion ")
                .contains("Exit codes:", "Examples:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "ingest",
                "search",
                "explain",
                "correct",
                "speakers",
                "positions",
                "export",
                "serve",
                "roster",
                "roster add",
                "roster check",
                "evaluate",
                "evaluate statements",
                "evaluate extraction",
                "evaluate attribution",
                "evaluate search",
                "evaluate corrections",
                "train search",
                "bench",
                "bench search",
                "bench export",
                "bench serve",
                "test",
                "generate-completion"
            })
    void everyCommandHasExamplesAndAVersion(String command) {
        assertThat(session.run((command + " --help").split(" "))).isZero();
        assertThat(session.out()).contains("Usage: onrecord " + command, "Examples:", "onrecord " + command);
        assertThat(session.run((command + " --version").split(" "))).isZero();
        assertThat(session.out()).startsWith("OnRecord ");
    }

    @Test
    void completionKnowsTheCommands() {
        assertThat(session.run("generate-completion")).isZero();
        assertThat(session.out()).contains("complete", "run", "search", "serve", "index", "--speaker");
    }
}
