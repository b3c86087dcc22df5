package org.onrecord.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Stance;
import org.onrecord.roster.RosterException;
import org.onrecord.roster.RosterFile;

final class SummaryTest {
    private Summary summary;

    @BeforeEach
    void empty() throws RosterException {
        summary = new Summary(RosterFile.read(Path.of("models/rosters/us-china-trade.yaml")));
    }

    @Test
    void theNewestComeFirstAndTheUndatedLast() throws IOException {
        summary.add(Rows.row("li", "Li Chenggang", "a", "old", LocalDate.of(2025, 1, 2)));
        summary.add(Rows.row("li", "Li Chenggang", "b", "undated", (LocalDate) null));
        summary.add(Rows.row("li", "Li Chenggang", "c", "new", LocalDate.of(2025, 3, 4)));
        assertThat(print().lines())
                .containsSubsequence(
                        "Li Chenggang: 3 statements",
                        "  2025-03-04  Synthetic sample: [Synthetic] A title",
                        "    “new”",
                        "  2025-01-02  Synthetic sample: [Synthetic] A title",
                        "    “old”",
                        "  undated     Synthetic sample: [Synthetic] A title",
                        "    “undated”");
    }

    @Test
    void sidesAreCountedAndWhatIsNotAboutATargetIsLeftOut() throws IOException {
        Stance elsewhere = new Stance("deal", false, Stance.Label.NEUTRAL, 0.5, List.of());
        Stance tariffs = new Stance("us_tariffs", true, Stance.Label.AGAINST, 0.5, List.of());
        LocalDate day = LocalDate.of(2025, 1, 2);
        summary.add(Rows.row("greer", "Jamieson Greer", "a", "x", day, elsewhere, tariffs));
        summary.add(Rows.row("greer", "Jamieson Greer", "b", "y", day, Rows.deal(Stance.Label.AGAINST)));
        assertThat(print())
                .contains("Jamieson Greer: 2 statements; on deal: 1 against\n")
                .contains("    “x”  [us_tariffs AGAINST]\n");
    }

    @Test
    void longQuotationsAndLongListsAreCut() throws IOException {
        for (int i = 0; i <= Summary.SHOWN; i++) {
            summary.add(Rows.row("bessent", "Scott Bessent", "a" + i, "word ".repeat(100) + i));
        }
        assertThat(print()).contains("…”  [deal FAVOR]\n").contains("  and 1 more in out/statements.csv\n");
        assertThat(print().lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 60);
    }

    @Test
    void othersAreOnlyCounted() throws IOException {
        summary.add(Rows.row(null, "Wang Wentao", "a", "x"));
        summary.add(Rows.row(null, null, "a", "y"));
        assertThat(print())
                .contains("1 statement by others.\n")
                .contains("1 statement whose speaker is not decided.\n");
    }

    private String print() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        summary.print(new Console(out, new PrintStream(out, true, UTF_8), 60, false), "out/statements.csv");
        return out.toString(UTF_8);
    }
}
