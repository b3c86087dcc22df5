package org.onrecord.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.eval.Baselines;
import org.onrecord.roster.RosterFile;

final class EvaluateStanceCommandTest {
    private static final String GOLD = """
            {"doc": "one", "speaker": "bessent", "type": "DIRECT", "content": [[9, 28]], "source": [[0, 7]], \
            "cue": null, "deal": "favor", "issues": {}, "note": ""}
            {"doc": "one", "speaker": "bessent", "type": "DIRECT", "content": [[29, 48]], "source": null, \
            "cue": null, "deal": "neutral", "issues": {}, "note": ""}
            """;

    private final Session session = new Session();

    @TempDir
    private Path folder;

    @Test
    void whatNeedsEachOtherIsAskedForTogether() {
        assertThat(session.run("evaluate", "stance", "--gold", "gold.jsonl")).isEqualTo(2);
        assertThat(session.err()).contains("--gold FILE and --text DIR need each other");
        assertThat(session.run("evaluate", "stance", "--baselines")).isEqualTo(2);
        assertThat(session.err()).contains("--baselines needs --data DIR");
    }

    @Test
    void aModelOrDataThatAreNotThereAreNamed() {
        Path gone = folder.resolve("gone");
        assertThat(session.run("evaluate", "stance", "--model", gone.toString()))
                .isEqualTo(2);
        assertThat(session.err()).contains("no stance model is in " + gone);
        assertThat(session.run("evaluate", "stance", "--baselines", "--data", gone.toString()))
                .isEqualTo(2);
        assertThat(session.err()).contains(gone.toString());
    }

    @Test
    void simplerModelsAreMeasuredSetBySet() throws Exception {
        Path gold = Files.writeString(folder.resolve("gold.jsonl"), GOLD);
        Files.writeString(folder.resolve("one.txt"), "Bessent: The pact is wonderful. The pact is awful. ");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console = new Console(out, new PrintStream(new ByteArrayOutputStream(), true, UTF_8), 80, false);
        StanceData data = new StanceData(
                null, gold, folder, RosterFile.read(Path.of("models", "rosters", "us-china-trade.yaml")));

        new StanceComparison(console, new TrainingReporter(console, true, () -> 0))
                .print(data, List.of(Baselines.lexicon()));

        List<String> lines = out.toString(UTF_8).lines().toList();
        assertThat(lines)
                .contains(StanceData.STATEMENTS)
                .last()
                .asString()
                .startsWith("  lexicon  n 2   accuracy 0.500");
    }
}
