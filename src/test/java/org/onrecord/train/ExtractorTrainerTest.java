package org.onrecord.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.encode.WordPieces;
import org.onrecord.eval.LabelledRelations;
import org.onrecord.extract.Relation;
import org.onrecord.model.Span;

/** Trains an encoder of one narrow layer on a few sentences. */
@Tag("model")
@EnabledOnOs(value = OS.LINUX, architectures = "amd64", disabledReason = "PyTorch's libraries are Linux's")
final class ExtractorTrainerTest {
    private static final int WIDTH = 24;
    private static final int INNER = 48;
    private static final int VOCABULARY = 30_522;

    @TempDir
    private Path folder;

    @Test
    void lossFallsAndEveryStepCounts() throws IOException {
        List<ExtractorTrainer.Progress> steps = new ArrayList<>();
        try (ExtractorTrainer trainer = trainer("none", 200)) {
            trainer.train(steps::add);
        }

        assertThat(steps).extracting(ExtractorTrainer.Progress::norm).allMatch(Double::isFinite);
        assertThat(steps.getLast().loss()).isLessThan(0.8 * steps.getFirst().loss());
        assertThat(steps.getLast().step()).isEqualTo(steps.getLast().steps());
    }

    @Test
    void anInterruptedRunEndsWhereOneThatWasNotDoes() throws IOException {
        Map<String, Tensor> whole;
        try (ExtractorTrainer trainer = trainer("none", 4)) {
            trainer.train(progress -> {});
            whole = trainer.weights();
        }
        interrupt();
        try (ExtractorTrainer trainer = trainer("checkpoint", 4)) {
            assertThat(trainer.step()).isEqualTo(2);
            trainer.train(progress -> {});
            assertThat(distance(whole, trainer.weights())).isLessThan(1e-3);
        }
    }

    private void interrupt() {
        try (ExtractorTrainer trainer = trainer("none", 4)) {
            trainer.train(progress -> {
                if (progress.step() == 2) {
                    trainer.save(folder.resolve("checkpoint"));
                    throw new IOException("interrupted");
                }
            });
        } catch (IOException expected) {
            assertThat(expected).hasMessage("interrupted");
        }
    }

    private static double distance(Map<String, Tensor> one, Map<String, Tensor> other) {
        return one.keySet().stream()
                .mapToDouble(name -> {
                    float[] a = Objects.requireNonNull(one.get(name)).values();
                    float[] b = Objects.requireNonNull(other.get(name)).values();
                    return IntStream.range(0, a.length)
                            .mapToDouble(i -> Math.abs(a[i] - b[i]))
                            .max()
                            .orElse(0);
                })
                .max()
                .orElseThrow();
    }

    private ExtractorTrainer trainer(String checkpoint, int epochs) throws IOException {
        String text = "Ann said it rains. Then Bo said that it snows a lot.";
        List<Relation> relations = List.of(
                new Relation(
                        List.of(span(text, "it rains")), List.of(span(text, "said")), List.of(span(text, "Ann")), 1),
                new Relation(List.of(span(text, "that it snows a lot")), List.of(), List.of(span(text, "Bo")), 1));
        try (InputStream json = BaseModel.tokenizer();
                WordPieces tokenizer = new WordPieces(json)) {
            TrainingData data = new TrainingData(List.of(new LabelledRelations("a", text, relations)), tokenizer);
            return ExtractorTrainer.resume(data, weights(), epochs, 5, folder.resolve(checkpoint));
        }
    }

    private static Span span(String text, String words) {
        int begin = text.indexOf(words);
        return new Span(begin, begin + words.length());
    }

    private static Map<String, Tensor> weights() {
        Random random = new Random(1);
        Map<String, Tensor> weights = new HashMap<>();
        put(weights, random, "embeddings.word_embeddings.weight", VOCABULARY, WIDTH);
        put(weights, random, "embeddings.position_embeddings.weight", 512, WIDTH);
        put(weights, random, "embeddings.token_type_embeddings.weight", 2, WIDTH);
        norm(weights, "embeddings.LayerNorm");
        String layer = "encoder.layer.0.";
        for (String dense : List.of("self.query", "self.key", "self.value", "output.dense")) {
            dense(weights, random, layer + "attention." + dense, WIDTH, WIDTH);
        }
        norm(weights, layer + "attention.output.LayerNorm");
        dense(weights, random, layer + "intermediate.dense", WIDTH, INNER);
        dense(weights, random, layer + "output.dense", INNER, WIDTH);
        norm(weights, layer + "output.LayerNorm");
        return weights;
    }

    private static void dense(Map<String, Tensor> weights, Random random, String name, int in, int out) {
        put(weights, random, name + ".weight", in, out);
        weights.put(name + ".bias", new Tensor(new long[] {out}, new float[out]));
    }

    private static void norm(Map<String, Tensor> weights, String name) {
        float[] ones = new float[WIDTH];
        java.util.Arrays.fill(ones, 1);
        weights.put(name + ".weight", new Tensor(new long[] {WIDTH}, ones));
        weights.put(name + ".bias", new Tensor(new long[] {WIDTH}, new float[WIDTH]));
    }

    private static void put(Map<String, Tensor> weights, Random random, String name, int rows, int columns) {
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (0.1 * random.nextGaussian());
        }
        weights.put(name, new Tensor(new long[] {rows, columns}, values));
    }
}
