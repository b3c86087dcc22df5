package org.onrecord.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.attribute.AttributorParameters;
import org.onrecord.attribute.Confidences;
import org.onrecord.model.Speaker;
import org.onrecord.model.Target;
import org.onrecord.roster.Roster;

/** Training from end to end, on a corpus of a few made-up documents. */
@Tag("model")
final class AttributorTrainingTest {
    private static final int DOCUMENTS = 6;
    private static final String TEXT =
            "Robert Quill met Mary Vale. He said the sea was calm. The baker said the bread was gone. She said it was late.\n";

    @TempDir
    Path folder;

    private Path labels;

    @BeforeEach
    void corpus() throws IOException {
        labels = folder.resolve("speakers.jsonl");
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            document("d" + i, rows);
        }
        Files.write(labels, rows);
    }

    @Test
    void whatIsLearnedIsTheSameForTheSameSeed() throws Exception {
        Path one = folder.resolve("models/one.properties");
        Path same = folder.resolve("models/same.properties");
        List<String> lines = train(one, 5);
        train(same, 5);

        assertThat(same).hasSameBinaryContentAs(one);
        assertThat(Files.readAllLines(one))
                .hasSizeGreaterThan(Confidences.rules().size())
                .allMatch(line -> line.matches("(?:pronouns|descriptions|confidence)\\.\\S+=-?\\d.*"));
        Confidences confidences = AttributorParameters.read(one).confidences();
        assertThat(confidences.of("pronoun", Confidences.features(0.99))).isGreaterThan(0.7);
        assertThat(lines)
                .anyMatch(line -> line.startsWith("pronoun ") && line.endsWith("12 of 12"))
                .anyMatch(line -> line.startsWith("expected calibration error"));
    }

    private List<String> train(Path file, long seed) throws Exception {
        List<String> lines = new ArrayList<>();
        new AttributorTraining(folder, labels, List.of(roster()), file, seed).run(new TrainingListener() {
            @Override
            public void step(int done, int of) {
                assertThat(done).isLessThanOrEqualTo(of);
            }

            @Override
            public void line(String line) {
                lines.add(line);
            }
        });
        return lines;
    }

    private void document(String id, List<String> rows) throws IOException {
        write("train/text/" + id + ".txt", TEXT);
        StringBuilder ann = new StringBuilder();
        relation(1, "He", "the sea was calm", ann);
        relation(2, "The baker", "the bread was gone", ann);
        relation(3, "She", "it was late", ann);
        write("train/attributions/" + id + "_01.ann", ann.toString());
        rows.add(row(id, 1, "Robert Quill"));
        rows.add(row(id, 2, "unnamed: a baker"));
        rows.add(row(id, 3, "Mary Vale"));
    }

    private static void relation(int number, String source, String content, StringBuilder ann) {
        ann.append(mark("Source", 2 * number, source)).append(mark("Content", 2 * number + 1, content));
        ann.append(String.format(Locale.ROOT, "E%d\tContent:T%d Source:T%d\n", number, 2 * number + 1, 2 * number));
    }

    private static String mark(String type, int number, String words) {
        int begin = TEXT.indexOf(words);
        return String.format(Locale.ROOT, "T%d\t%s %d %d\t%s\n", number, type, begin, begin + words.length(), words);
    }

    private static String row(String id, int number, String entity) {
        return String.format(
                Locale.ROOT,
                "{\"doc\": \"%s\", \"rel\": \"E%d\", \"entity\": \"%s\", \"etype\": \"PERSON\"}",
                id,
                number,
                entity);
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static Roster roster() {
        Speaker speaker = new Speaker(
                "dam",
                "Piet Dam",
                "Dam",
                List.of("Piet"),
                false,
                List.of(),
                List.of(),
                Speaker.Pronouns.HE,
                null,
                null);
        Target target = new Target("deal", "deal", "deal", null, List.of("deal"), List.of());
        return new Roster("made up", List.of(speaker), List.of(target), List.of(), List.of());
    }
}
