package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.extract.Relation;

final class BratCorpusTest {
    private static final String TEXT = "“We go,” Lee said.\nBob agrees.";

    @TempDir
    Path data;

    @Test
    void anEventIsARelation() throws Exception {
        annotate("a_01ab", TEXT, """
                T1\tContent 0 8\t“We go,”
                T2\tSource 9 12\tLee
                T3\tCue 13 17\tsaid
                E1\tContent:T1 Source:T2 Cue:T3
                """);

        assertThat(BratCorpus.read(data, "dev"))
                .containsExactly(new LabelledRelations(
                        "a", TEXT, List.of(new Labelled(TEXT).relation("Lee", "said", "“We go,”"))));
    }

    @Test
    void aNumberedRoleAddsToItsRoleAndSpansAreInOrder() throws Exception {
        annotate("a_01ab", TEXT, """
                T1\tContent 23 29\tagrees
                T2\tContent 9 12;0 3\tLee “We
                E1\tContent:T1 Content2:T2
                """);

        assertThat(only().content()).isEqualTo(new Labelled(TEXT).spans("“We|Lee|agrees"));
    }

    @Test
    void theLabelOfAnEntityWinsOverTheRoleInTheEvent() throws Exception {
        annotate("a_01ab", TEXT, """
                T1\tContent 0 8\t“We go,”
                T2\tCue 13 17\tsaid
                T3\tNote 9 12\tLee
                E1\tContent:T1 Source:T2 Source2:T3
                """);

        assertThat(only().cue()).isEqualTo(new Labelled(TEXT).spans("said"));
        assertThat(only().source()).isEqualTo(new Labelled(TEXT).spans("Lee"));
    }

    @Test
    void theTextOfAnEntityMayHoldALineBreak() throws Exception {
        annotate("a_01ab", TEXT, """
                T1\tContent 13 22\tsaid.
                Bob
                T2\tSource 9 12\tLee
                E1\tContent:T1 Source:T2
                """);

        assertThat(only()).isEqualTo(new Labelled(TEXT).relation("Lee", "", "said.\nBob"));
    }

    @Test
    void offsetsBehindCharactersOutsideTheBmpAreConverted() throws Exception {
        annotate("a_01ab", "😀 Lee: 😀 go", """
                T1\tContent 7 11\t😀 go
                T2\tSource 2 5\tLee
                E1\tContent:T1 Source:T2
                """);

        assertThat(only()).isEqualTo(new Labelled("😀 Lee: 😀 go").relation("Lee", "", "😀 go"));
    }

    @Test
    void ofSeveralAnnotatorsTheFirstCounts() throws Exception {
        annotate("a_b_02ab", TEXT, "T1\tContent 0 8\t“We go,”\nE1\tContent:T1\n");
        annotate("a_b_01ab", TEXT, "T1\tContent 9 12\tLee\nE1\tContent:T1\n");

        assertThat(BratCorpus.read(data, "dev"))
                .extracting(LabelledRelations::id)
                .containsExactly("a_b");
        assertThat(only()).isEqualTo(new Labelled(TEXT).content("Lee"));
    }

    @Test
    void remarksAndEventsWithoutContentArePassedOver() throws Exception {
        annotate("a_01ab", TEXT, """
                T1\tDiscuss 0 8\t“We go,”
                T2\tSource 9 12\tLee
                E1\tSource:T2
                #1\tAnnotatorNotes T1\tperhaps
                """);
        annotate("b_01ab", TEXT, "");

        assertThat(BratCorpus.read(data, "dev"))
                .containsExactly(
                        new LabelledRelations("a", TEXT, List.of()), new LabelledRelations("b", TEXT, List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            T1-Content 0 99-x                 | not an entity of brat standoff within the text: Content 0 99
            T1-Content 8 0-x                  | not an entity of brat standoff within the text: Content 8 0
            T1-Content 0-x                    | not an entity of brat standoff within the text: Content 0
            T1-Content zero one-x             | not an entity of brat standoff within the text: Content zero one
            E1-Content:T9                     | an event names an entity that is not there: Content:T9
            E1-Content                        | an event names an entity that is not there: Content
            """)
    void aMalformedFileIsNamed(String line, String complaint) throws Exception {
        annotate("a_01ab", TEXT, line.replace('-', '\t'));

        assertThatThrownBy(() -> BratCorpus.read(data, "dev"))
                .isInstanceOf(EvaluationException.class)
                .hasMessage(data.resolve("dev/attributions/a_01ab.ann") + ": " + complaint);
    }

    @Test
    void whatIsNotThereOrCannotBeReadIsNamed() throws Exception {
        assertThatThrownBy(() -> BratCorpus.read(data, "test"))
                .hasMessageStartingWith("no folder " + data.resolve("test/attributions"));
        annotate("a_01ab", TEXT, "");
        Path text = data.resolve("dev/text/a.txt");
        Files.write(text, "é".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> BratCorpus.read(data, "dev")).hasMessage(text + " is not in UTF-8");
        Files.delete(text);
        assertThatThrownBy(() -> BratCorpus.read(data, "dev")).hasMessage("no such file: " + text);
        Files.delete(data.resolve("dev/attributions/a_01ab.ann"));
        assertThatThrownBy(() -> BratCorpus.read(data, "dev"))
                .hasMessage("no file <doc>_<annotator>.ann in " + data.resolve("dev/attributions"));
    }

    private Relation only() throws EvaluationException {
        return BratCorpus.read(data, "dev").getFirst().relations().getFirst();
    }

    private void annotate(String name, String text, String annotations) throws IOException {
        String doc = name.substring(0, name.lastIndexOf('_'));
        Path texts = Files.createDirectories(data.resolve("dev/text"));
        Path attributions = Files.createDirectories(data.resolve("dev/attributions"));
        Files.writeString(texts.resolve(doc + ".txt"), text);
        Files.writeString(attributions.resolve(name + ".ann"), annotations);
    }
}
