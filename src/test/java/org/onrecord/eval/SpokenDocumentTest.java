package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.onrecord.eval.Attributions.KEEL;
import static org.onrecord.eval.Attributions.MOOR;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.model.Draft;
import org.onrecord.model.Mention;
import org.onrecord.model.SpeakerKind;

final class SpokenDocumentTest {
    /** The emoji is two UTF-16 units and one code point. */
    private static final String TEXT = "😀 Moor said aaa.\n\nBbb.\n\nNothing is said here.\n\nCcc.\n";

    private static final Labelled WORDS = new Labelled(TEXT);

    @TempDir
    Path folder;

    @BeforeEach
    void files() throws IOException {
        Files.writeString(folder.resolve("a.txt"), TEXT);
        gold("[[47, 50]]");
    }

    private void gold(String last) throws IOException {
        Files.writeString(folder.resolve("gold.jsonl"), """
                {"doc": "a", "speaker": "keel", "type": "DIRECT", "content": LAST, "source": null, "cue": null}
                {"doc": "a", "speaker": "moor", "type": "INDIRECT", "content": [[12, 15]], "source": [[2, 6]], "cue": [[7, 11]]}
                {"doc": "a", "speaker": "moor", "type": "DIRECT", "content": [[18, 21]], "source": null}
                """.replace("LAST", last));
    }

    @Test
    void codePointsBecomeUtf16() throws Exception {
        Draft first = read().given().drafts().getFirst();

        assertThat(first.content()).containsExactly(WORDS.span("aaa"));
        assertThat(first.cue()).containsExactly(WORDS.span("said"));
        assertThat(first.source()).isEqualTo(new Mention(WORDS.span("Moor"), Mention.Kind.NAME));
        assertThat(first.type()).isEqualTo(Draft.Type.INDIRECT);
    }

    @Test
    void withoutASourceTheTurnGoesOnFromTheParagraphAboveOnly() throws Exception {
        assertThat(read().given().drafts())
                .extracting(Draft::turn, draft -> draft.content().getFirst())
                .containsExactly(tuple(0, WORDS.span("aaa")), tuple(0, WORDS.span("Bbb")), tuple(2, WORDS.span("Ccc")));
    }

    @Test
    void speakersAreComparedByTheirIds() throws Exception {
        SpokenScorer scorer = new SpokenScorer(Attributions.ROSTER);
        scorer.add(
                read(),
                List.of(
                        Attributions.rostered(MOOR, 0.9),
                        Attributions.other("Ada Moor", SpeakerKind.PERSON, 0.8),
                        Attributions.unknown(Map.of(KEEL, 0.4))));
        SourceScores scores = scorer.scores(0);

        assertThat(scores.groups())
                .containsExactly(
                        new AttributionScore("keel", 1, 1, 0, 0),
                        new AttributionScore("moor", 2, 1, 2, 1),
                        new AttributionScore("all", 3, 2, 2, 1));
        assertThat(scores.confusion().lines())
                .containsExactly(
                        "speaker, given to   moor  keel  somebody-else  nobody   agree",
                        "keel                   0     0              0       1   0.000",
                        "moor                   1     0              1       0   0.500");
    }

    @Test
    void whatDoesNotFitIsNamed() throws Exception {
        gold("[[47, 510]]");
        assertThatThrownBy(this::read)
                .hasMessage("a gold statement of a lies outside the text " + folder.resolve("a.txt"));
        Files.delete(folder.resolve("a.txt"));
        assertThatThrownBy(this::read).hasMessage("no such file: " + folder.resolve("a.txt"));
    }

    private SpokenDocument read() throws EvaluationException {
        return SpokenDocument.read(folder.resolve("gold.jsonl"), folder).getFirst();
    }
}
