package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.extract.Relation;
import org.onrecord.model.Draft;
import org.onrecord.model.Mention;
import org.onrecord.model.Published;
import org.onrecord.model.Span;
import org.onrecord.model.SpeakerKind;

final class SpeakerCorpusTest {
    private static final String TEXT = "Bob Kell agrees. “We go,” Lee Ott's letter said.";
    private static final Labelled WORDS = new Labelled(TEXT);

    @TempDir
    Path data;

    @BeforeEach
    void corpus() throws IOException {
        write("dev/text/a.txt", TEXT);
        write("dev/attributions/a_01ab.ann", """
                T1\tContent 17 25\t“We go,”
                T2\tSource 26 35\tLee Ott's
                T3\tContent 9 15\tagrees
                T4\tSource 0 8\tBob Kell
                E1\tContent:T1 Source:T2
                E4\tContent:T3 Source:T4
                E5\tSource:T4
                """);
        write("dev/attributions/a_02cd.ann", "T7\tContent 0 8\tBob Kell\nE4\tContent:T7\n");
        write("dev_speakers.jsonl", """
                {"doc": "a", "rel": "E1", "entity": "Lee Ott", "etype": "PERSON", "stance": {}}
                {"doc": "a", "rel": "E4", "entity": "the Kells", "etype": "GROUP", "ann": "01ab"}
                {"doc": "a", "rel": "E5", "entity": "Bob Kell", "etype": "PERSON", "ann": "01ab"}
                """);
    }

    @Test
    void labelsFindTheirRelationsInOrderOfPosition() throws Exception {
        assertThat(read().sources())
                .containsExactly(
                        new LabelledSource(
                                "E4", WORDS.relation("Bob Kell", "", "agrees"), "the Kells", SpeakerKind.GROUP),
                        new LabelledSource(
                                "E1", WORDS.relation("Lee Ott's", "", "“We go,”"), "Lee Ott", SpeakerKind.PERSON));
    }

    @Test
    void theAnnotatorThatALabelNamesCounts() throws Exception {
        Path labels = write("mine.jsonl", """
                {"doc": "a", "rel": "E4", "entity": "", "etype": "UNKNOWN", "ann": "02cd"}
                {"doc": "a", "rel": "E1", "entity": "The Ott Letter", "etype": "ORG", "ann": "01ab"}
                """);

        assertThat(SpeakerCorpus.read(data, "dev", labels))
                .singleElement()
                .extracting(LabelledSources::sources)
                .isEqualTo(List.of(
                        new LabelledSource("E4", WORDS.content("Bob Kell"), "", SpeakerKind.UNKNOWN),
                        new LabelledSource(
                                "E1",
                                WORDS.relation("Lee Ott's", "", "“We go,”"),
                                "The Ott Letter",
                                SpeakerKind.ORGANISATION)));
    }

    @Test
    void theDateComesFromTheTable() throws Exception {
        assertThat(read().published()).isNull();
        write("metadata.tsv", "filename\tlevel\tpublication_date\nb\t1\t2016-01-01\na\t2\t2016-02-03\nc\t4\tsoon\nd\n");
        assertThat(read().given().article().published()).isEqualTo(Published.on(LocalDate.of(2016, 2, 3)));
        write("metadata.tsv", "file\tpublication_date\n");
        assertThatThrownBy(this::read).hasMessage(data.resolve("metadata.tsv") + " has no column filename");
    }

    @Test
    void anAttributorIsGivenWhatExtractionWouldFind() throws Exception {
        List<Draft> drafts = read().given().drafts();

        assertThat(drafts).extracting(Draft::turn).containsExactly(0, 1);
        assertThat(drafts).extracting(Draft::type).containsExactly(Draft.Type.INDIRECT, Draft.Type.DIRECT);
        assertThat(drafts)
                .extracting(Draft::source)
                .containsExactly(
                        new Mention(WORDS.span("Bob Kell"), Mention.Kind.NAME),
                        new Mention(WORDS.span("Lee Ott"), Mention.Kind.NAME));
    }

    @Test
    void overlappingPiecesOfContentBecomeOne() {
        Relation relation = new Relation(
                List.of(new Span(0, 6), new Span(4, 8), new Span(8, 8), new Span(9, 15)), List.of(), List.of(), 1);

        assertThat(GoldDrafts.of(TEXT, relation, Draft.Type.INDIRECT, 0).content())
                .containsExactly(new Span(0, 8), new Span(9, 15));
    }

    @Test
    void whatDoesNotFitIsNamed() throws Exception {
        Path labels = data.resolve("dev_speakers.jsonl");
        write("dev_speakers.jsonl", "{\"doc\": \"a\", \"rel\": \"E9\", \"entity\": \"Lee\", \"etype\": \"PERSON\"}");
        assertThatThrownBy(this::read).hasMessage(labels + " labels no relation of " + data.resolve("dev"));
        write("dev_speakers.jsonl", "{\"doc\": \"a\", \"rel\": \"E1\", \"entity\": \"Lee\", \"etype\": \"DOG\"}");
        assertThatThrownBy(this::read)
                .hasMessage(labels + " line 1: \"etype\" is not PERSON, ORG, GROUP, DOCUMENT or UNKNOWN: DOG");
        write("dev_speakers.jsonl", "{\"doc\": \"b\", \"rel\": \"E1\", \"entity\": \"Lee\", \"etype\": \"PERSON\"}");
        assertThatThrownBy(this::read).hasMessage("no such file: " + data.resolve("dev/text/b.txt"));
        write("dev/text/b.txt", TEXT);
        assertThatThrownBy(this::read).hasMessage("no file b_<annotator>.ann in " + data.resolve("dev/attributions"));
        Files.delete(labels);
        assertThatThrownBy(this::read).hasMessage("no such file: " + labels);
    }

    private LabelledSources read() throws EvaluationException {
        return SpeakerCorpus.read(data, "dev", null).getFirst();
    }

    private Path write(String name, String content) throws IOException {
        Path file = data.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
