package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.model.Stance;
import org.onrecord.model.Target;

final class PolnearPairsTest {
    private static final Labelled TEXT = new Labelled("🍋 Mr. Ott came. “We like Ott,” Bob Kell said. Lee agrees.");
    private static final List<Target> TARGETS = List.of(
            new Target("ott", "Lee Ott", "In favour of Lee Ott.", null, List.of("Ott"), List.of()),
            new Target("kell", "Bob Kell", "In favour of Bob Kell.", null, List.of("Kell"), List.of()));

    @TempDir
    Path data;

    @BeforeEach
    void corpus() throws IOException {
        for (String split : List.of("dev", "train")) {
            write(split + "/text/a.txt", TEXT.text());
            write(split + "/attributions/a_01ab.ann", """
                    T1\tContent 16 30\t“We like Ott,”
                    T2\tSource 31 39\tBob Kell
                    E1\tContent:T1 Source:T2
                    """);
            write(split + "/attributions/a_02cd.ann", "T7\tContent 50 56\tagrees\nE1\tContent:T7\n");
        }
        write("targets.jsonl", """
                {"name": "Lee Ott", "description": "In favour of Lee Ott.", "phrases": ["Ott"]}
                {"name": "citrus", "description": "In favour of fruit.", "phrases": ["lemons"]}
                """);
    }

    @Test
    void aRelationOfDevIsPairedWithWhatItsLabelsName() throws Exception {
        List<LabelledPair> pairs = dev("""
                {"doc": "a", "rel": "E1", "stance": {"Lee Ott": "favor", "Bob Kell": "neutral"}}
                {"doc": "a", "rel": "E1", "stance": {}}
                {"doc": "a", "rel": "E9", "stance": {"Lee Ott": "favor"}}
                """);

        assertThat(pairs).hasSize(2);
        LabelledPair pair = pairs.getFirst();
        assertThat(pair.text()).isEqualTo(TEXT.text());
        assertThat(pair.content()).isEqualTo(TEXT.spans("“We like Ott,”"));
        assertThat(pair.source()).isEqualTo(TEXT.spans("Bob Kell"));
        assertThat(pair.naming().spans())
                .extracting(span -> span.of(TEXT.text()))
                .containsExactly("Ott", "Ott");
        assertThat(pair.target()).isEqualTo("Lee Ott. In favour of Lee Ott.");
        assertThat(pair.stance()).contains(Stance.Label.FAVOR);
        assertThat(pair.about()).contains(true);
        assertThat(pair.group()).isEqualTo("a");
        assertThat(pairs.get(1).stance()).contains(Stance.Label.NEUTRAL);
        assertThat(pairs.get(1).naming().spans()).isEmpty();
    }

    @Test
    void theAnnotatorThatALabelNamesCounts() throws Exception {
        assertThat(dev("{\"doc\": \"a\", \"rel\": \"E1\", \"ann\": \"02cd\", \"stance\": {\"Lee Ott\": \"against\"}}"))
                .singleElement()
                .extracting(LabelledPair::content)
                .isEqualTo(TEXT.spans("agrees"));
    }

    @Test
    void aLabelOfTrainMaySayThatItIsNotAboutTheTarget() throws Exception {
        List<LabelledPair> pairs = train("""
                {"doc": "a", "rel": "E1", "target": "citrus", "stance": "none"}
                {"doc": "a", "rel": "E1", "target": "Lee Ott", "stance": "against"}
                {"doc": "a", "rel": "E9", "target": "Lee Ott", "stance": "against"}
                """);

        assertThat(pairs)
                .extracting(LabelledPair::stance)
                .containsExactly(Optional.empty(), Optional.of(Stance.Label.AGAINST));
        assertThat(pairs).extracting(LabelledPair::about).containsExactly(Optional.of(false), Optional.of(true));
        assertThat(pairs).extracting(LabelledPair::data).containsOnly("polnear-train");
    }

    @Test
    void wrongLabelsAreNamedByTheirLine() {
        Path labels = data.resolve("labels.jsonl");
        assertThatThrownBy(() -> dev("\n{\"doc\": \"a\", \"rel\": \"E1\", \"stance\": {\"Eve\": \"favor\"}}"))
                .isInstanceOf(EvaluationException.class)
                .hasMessage(labels + " line 2: \"stance\" names no target: Eve");
        assertThatThrownBy(() -> train("{\"doc\": \"a\", \"rel\": \"E1\", \"target\": \"Eve\", \"stance\": \"none\"}"))
                .hasMessage(labels + " line 1: \"target\" names no target: Eve");
        assertThatThrownBy(() -> train("{\"doc\": \"a\", \"rel\": \"E1\", \"target\": \"citrus\", \"stance\": \"x\"}"))
                .hasMessage(labels + " line 1: \"stance\" is not favor, against or neutral: x");
        assertThatThrownBy(
                        () -> train("{\"doc\": \"b\", \"rel\": \"E1\", \"target\": \"citrus\", \"stance\": \"none\"}"))
                .hasMessage("no such file: " + data.resolve("train/text/b.txt"));
    }

    @Test
    void wrongTargetsAreNamedByTheirLine() throws Exception {
        write("targets.jsonl", "{\"name\": \"x\", \"description\": \"y\", \"phrases\": [\"z\", 1]}");
        assertThatThrownBy(() -> train(""))
                .hasMessage(data.resolve("targets.jsonl")
                        + " line 1: \"phrases\" holds what is not a string or is blank: 1");
        write("targets.jsonl", "{\"name\": \"x\", \"description\": \"y\", \"phrases\": \"z\"}");
        assertThatThrownBy(() -> train(""))
                .hasMessage(data.resolve("targets.jsonl") + " line 1: \"phrases\" is not an array of strings");
    }

    private List<LabelledPair> dev(String labels) throws EvaluationException, IOException {
        return StancePairs.polnearDev(data, write("labels.jsonl", labels), TARGETS);
    }

    private List<LabelledPair> train(String labels) throws EvaluationException, IOException {
        return StancePairs.polnearTrain(data, write("labels.jsonl", labels), data.resolve("targets.jsonl"));
    }

    private Path write(String name, String content) throws IOException {
        Path file = data.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
