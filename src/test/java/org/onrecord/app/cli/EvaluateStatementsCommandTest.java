package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluateStatementsCommandTest {
    private final Session session = new Session();

    @TempDir
    Path folder;

    @Test
    void printsTheFiguresOfExportedStatements() throws IOException {
        Files.writeString(folder.resolve("d.txt"), "Greer said we go.");
        Path gold = write("gold.jsonl", """
                {"doc":"d","speaker":"greer","type":"INDIRECT","content":[[11,16]],"source":null,"cue":null,"deal":"favor","issues":{}}
                """);
        Path predicted = write("pred.jsonl", """
                {"article_source":"x/d.txt","speaker_id":"greer","type":"INDIRECT","content":[[11,17]],"stance":[{"target":"deal","label":"FAVOR"}]}
                """);

        assertThat(evaluate(gold, predicted)).isZero();
        assertThat(session.out())
                .contains("all       P 1.000 R 1.000 F1 1.000   right 1 of 1 predicted, 1 gold")
                .contains("primary stance on 1 right statements: accuracy 1.000");
    }

    @Test
    void aLineThatIsNotJsonIsNamed() throws IOException {
        Path gold = write("gold.jsonl", "nonsense\n");

        assertThat(evaluate(gold, write("pred.jsonl", ""))).isEqualTo(ExitCodes.USAGE);
        assertThat(session.err()).contains("gold.jsonl").hasLineCount(1);
    }

    private int evaluate(Path gold, Path predicted) {
        return session.run(
                "evaluate",
                "statements",
                "--gold",
                gold.toString(),
                "--pred",
                predicted.toString(),
                "--text",
                folder.toString());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
