package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BenchCommandTest {
    private final Session session = new Session();

    @Test
    @Tag("model")
    void measuresTheSampleCorpusInProcessesOfItsOwn() {
        assertThat(session.run("bench", "--only", "all,html", "--words", "300", "--quiet"))
                .as(session.err())
                .isZero();
        assertThat(session.out())
                .contains("every speaker, 1 thread", "HTML without roster", " words/s by the clock", " statements")
                .contains("at most ", "  reading\n", "  annotation\n", "  stance\n", "  index\n", "  quick look\n")
                .contains("words/core-s")
                .doesNotContain("CoreNLP", " : ");
        assertThat(session.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "--words, 0, '--words must be 1 or more, not 0'",
        "--threads, 0, '--threads must be 1 or more, not 0'",
        "--archive, 1000, '--archive must be more than 1000, not 1000'"
    })
    void numbersThatMakeNoSenseAreRefused(String option, String value, String sentence) {
        assertThat(session.run("bench", option, value)).isEqualTo(ExitCodes.USAGE);
        assertThat(session.err()).isEqualTo("onrecord: " + sentence + "\n");
    }

    @Test
    void thePartForTheProcessOfItsOwnIsNotInTheHelp() {
        assertThat(session.run("bench", "--help")).isZero();
        assertThat(session.out()).contains("--archive", "search").doesNotContain("bench-part");
        for (String where : new String[] {"--help", "generate-completion"}) {
            assertThat(session.run(where)).isZero();
            assertThat(session.out()).contains("bench").doesNotContain("bench-part");
        }
    }
}
