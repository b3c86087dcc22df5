package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The session's extractor takes the first word of each line for the source and the others for content. */
final class EvaluateExtractionCommandTest {
    private final Session session = new Session();

    @TempDir
    Path folder;

    @BeforeEach
    void corpus() throws IOException {
        write("dev/text/a.txt", "Lee goes now\nBob comes\u001b[31m too\n");
        write("dev/attributions/a_01ab.ann", """
                T1\tContent 4 12\tgoes now
                T2\tSource 0 3\tLee
                T3\tContent 17 22\tcomes
                T4\tSource 13 16\tBob
                E1\tContent:T1 Source:T2
                E2\tContent:T3 Source:T4
                """);
    }

    @Test
    void printsFiguresAndErrorsWithExamples() {
        assertThat(evaluate()).isZero();
        assertThat(Session.lines(session.out()))
                .startsWith(
                        "source   exact P 100.0 R 100.0 F1 100.0   begin P 100.0 R 100.0 F1 100.0   gold 2 predicted 2")
                .contains(
                        "ALL       b content exact        P  50.0  R  50.0  F1  50.0   (pred 1/2, gold 1/2)",
                        "content ends wrong               1   INDIRECT 1; 1 with too little in common to count",
                        "    a",
                        "      gold: comes",
                        "      predicted: comes [31m too");
        assertThat(session.err()).isEqualTo("onrecord: 1 document in 0 s\n");
    }

    @Test
    void withoutExamplesAndQuietlyOnlyFiguresAreWritten() {
        assertThat(evaluate("--show", "0", "--quiet")).isZero();
        assertThat(session.out()).contains("content ends wrong").doesNotContain("comes");
        assertThat(session.err()).isEmpty();
    }

    @Test
    void predictionsAreWrittenForOtherScorers() {
        Path file = folder.resolve("relations.jsonl");

        assertThat(evaluate("--predictions", file.toString())).isZero();
        assertThat(file)
                .content()
                .hasLineCount(2)
                .startsWith("{\"doc\":\"a\",\"content\":[[4,12]],\"source\":[[0,3]],\"cue\":null,\"embedded\":false,"
                        + "\"confidence\":0.5}\n");
    }

    @Test
    void anotherSplitIsMeasuredOnDemand() throws IOException {
        write("train/text/b.txt", "Lee goes\n");
        write("train/attributions/b_01ab.ann", "T1\tContent 4 8\tgoes\nE1\tContent:T1\n");

        assertThat(evaluate("--split", "train")).isZero();
        assertThat(session.out()).contains("content  exact P 100.0", "source superfluous");
    }

    @Test
    void whatCannotBeReadIsNamedBeforeAnythingIsDone() throws IOException {
        assertMisuse("no folder " + folder.resolve("test/attributions"), "--split", "test");
        assertMisuse("--show must be 0 or more, not -1", "--show", "-1");
        assertMisuse("--predictions " + folder + " is a folder", "--predictions", folder.toString());
        write("dev/attributions/a_01ab.ann", "T1\tContent 4 99\tgoes\n");
        assertMisuse("a_01ab.ann: not an entity of brat standoff within the text", "--show", "1");
    }

    private void assertMisuse(String sentence, String... options) {
        assertThat(evaluate(options)).isEqualTo(ExitCodes.USAGE);
        assertThat(session.err()).startsWith("onrecord: ").contains(sentence).hasLineCount(1);
        assertThat(session.out()).isEmpty();
    }

    private int evaluate(String... options) {
        String[] arguments = new String[4 + options.length];
        arguments[0] = "evaluate";
        arguments[1] = "extraction";
        arguments[2] = "--data";
        arguments[3] = folder.toString();
        System.arraycopy(options, 0, arguments, 4, options.length);
        return session.run(arguments);
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
