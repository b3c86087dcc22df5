package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.model.Attribution;
import org.onrecord.model.SpeakerKind;

/** The session's attributor takes a source for a name; its pipeline gives every line, from its file's begin, to Greer. */
final class EvaluateAttributionCommandTest {
    private final Session session = new Session();

    @TempDir
    Path folder;

    @BeforeEach
    void corpus() throws IOException {
        write("dev/text/a.txt", "goes, Lee Ott wrote\nShe comes\u001b[31m\n");
        write("dev/attributions/a_01ab.ann", """
                T1\tContent 0 19\tgoes, Lee Ott wrote
                T2\tSource 6 13\tLee Ott
                T3\tContent 24 29\tcomes
                T4\tSource 20 23\tShe
                E1\tContent:T1 Source:T2
                E2\tContent:T3 Source:T4
                """);
        write("dev_speakers.jsonl", """
                {"doc": "a", "rel": "E1", "entity": "Lee Ott", "etype": "PERSON"}
                {"doc": "a", "rel": "E2", "entity": "Lee Ott", "etype": "PERSON"}
                """);
        write("gold.jsonl", """
                {"doc": "a", "speaker": "greer", "type": "DIRECT", "content": [[24, 29]], "source": null, "cue": null}
                """);
    }

    @Test
    void givenRelationsNeedNoExtractor() {
        assertThat(evaluate("--data", path(""), "--given-only")).isZero();
        assertThat(Session.lines(session.out()))
                .startsWith("Speakers of given relations, persons by the form of the source")
                .contains(
                        "all             best guess 0.500 (1 of 2)   kept: precision 0.500 (1 of 2), coverage 1.000",
                        "another person         pronoun      as-said                          1",
                        "      source: goes, Lee Ott wrote [[She]] comes [31m",
                        "      predicted: She (person)")
                .doesNotContain("Statements of the roster's speakers, from raw text");
        assertThat(session.err()).isEqualTo("onrecord: 1 document in 0 s\n");
    }

    @Test
    void aBaselineIsMeasuredBesides() {
        var decision = new Attribution.Decision("test", "", 1, List.of(), List.of());
        session.baseline = Optional.of(article -> drafts -> drafts.stream()
                .<Attribution>map(draft -> new Attribution.OffRoster("Ms. Ott", SpeakerKind.PERSON, decision))
                .toList());

        assertThat(evaluate("--data", path(""), "--given-only", "--baseline")).isZero();
        assertThat(Session.lines(session.out()))
                .startsWith("Speakers of given relations, persons by the form of the source")
                .contains(
                        "Best guesses beside those of CoreNLP's coreference",
                        "pronoun         OnRecord 0.000 (0 of 1)   CoreNLP 1.000 (1 of 1)",
                        "all             OnRecord 0.500 (1 of 2)   CoreNLP 1.000 (2 of 2)",
                        "Seconds for 1,000 words, by processor time of one thread and (by the clock), of 6 words");
        assertThat(session.err()).isEqualTo("onrecord: 1 document in 0 s\nonrecord: 1 document in 0 s\n");
    }

    @Test
    void rawTextIsMeasuredByTheRosterAndWrittenForOtherScorers() throws IOException {
        write("greer.jsonl", """
                {"doc": "a", "rel": "E1", "entity": "Jamieson Greer", "etype": "PERSON"}
                {"doc": "a", "rel": "E2", "entity": "Lee Ott", "etype": "PERSON"}
                """);

        assertThat(evaluate(
                        "--data",
                        path(""),
                        "--labels",
                        path("greer.jsonl"),
                        "--roster",
                        "models/rosters/us-china-trade.yaml",
                        "--predictions",
                        path("found.jsonl"),
                        "--quiet"))
                .isZero();
        assertThat(Session.lines(session.out()))
                .contains(
                        "Statements of the roster's speakers, from raw text",
                        "greer     P 0.500 R 1.000 F1 0.667   right 1 of 2 predicted, 1 gold");
        assertThat(folder.resolve("found.jsonl")).content().hasLineCount(2).contains("\"speaker_id\":\"greer\"");
        assertThat(folder.resolve("found.jsonl.gold")).content().contains("\"content\":[[0,19]]");
        assertThat(folder.resolve("found.jsonl.others")).content().contains("\"content\":[[24,29]]");
        assertThat(session.err()).isEmpty();
    }

    @Test
    void givenStatementsAreMeasuredByThemselvesOrBesides() {
        assertThat(evaluate("--gold", path("gold.jsonl"), "--text", path("dev/text"), "--show", "0"))
                .isZero();
        assertThat(Session.lines(session.out()))
                .startsWith("Speakers of given statements")
                .contains(
                        "greer           best guess 0.000 (0 of 1)   kept: precision 0.000 (0 of 0), coverage 0.000",
                        "missed                 none         none                             1")
                .noneMatch(line -> line.startsWith(" "));

        assertThat(evaluate(
                        "--gold", path("gold.jsonl"), "--text", path("dev/text"), "--data", path(""), "--given-only"))
                .isZero();
        assertThat(Session.lines(session.out()))
                .contains("Speakers of given statements")
                .anyMatch(line -> line.startsWith("Speakers of given relations"));
    }

    @Test
    void whatMakesNoSenseIsSaid() {
        assertMisuse("nothing to measure on: pass --data DIR, or --gold FILE and --text DIR");
        assertMisuse("--gold FILE and --text DIR need each other", "--gold", path("gold.jsonl"));
        assertMisuse("--gold FILE and --text DIR need each other", "--data", path(""), "--text", path(""));
        assertMisuse("--show must be 0 or more, not -1", "--data", path(""), "--show", "-1");
        assertMisuse(
                "--predictions goes with --data DIR, and not with --given-only",
                "--data",
                path(""),
                "--given-only",
                "--predictions",
                path("x"));
        assertMisuse("--baseline goes with --data DIR", "--baseline", "--gold", path("gold.jsonl"), "--text", path(""));
        assertMisuse(
                "the models of CoreNLP's coreference are not in this installed copy; measure in a source checkout, or"
                        + " without --baseline",
                "--data",
                path(""),
                "--baseline");
        assertMisuse("--labels goes with", "--gold", path("gold.jsonl"), "--text", path(""), "--labels", path("x"));
        assertMisuse("no such file: " + path("test_speakers.jsonl"), "--data", path(""), "--split", "test");
        assertMisuse("no such roster file: " + path("x"), "--data", path(""), "--roster", path("x"));
    }

    private void assertMisuse(String sentence, String... options) {
        assertThat(evaluate(options)).isEqualTo(ExitCodes.USAGE);
        assertThat(session.err()).startsWith("onrecord: ").contains(sentence).hasLineCount(1);
        assertThat(session.out()).isEmpty();
    }

    private int evaluate(String... options) {
        List<String> arguments = new ArrayList<>(List.of("evaluate", "attribution"));
        arguments.addAll(List.of(options));
        return session.run(arguments.toArray(String[]::new));
    }

    private String path(String name) {
        return name.isEmpty() ? folder.toString() : folder.resolve(name).toString();
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
