package org.onrecord.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.model.Act;
import org.onrecord.model.Stance.Label;
import org.onrecord.stance.Answers;
import org.onrecord.stance.Combiner;
import org.onrecord.stance.Confidence;
import org.onrecord.stance.Head;
import org.onrecord.stance.StanceModel;
import org.onrecord.stance.StanceParameters;
import org.onrecord.stance.StanceParameters.AboutWeights;
import org.onrecord.stance.StanceParameters.Certainty;

/** Trains one narrow layer on a few sentences that differ in one word. */
@Tag("model")
@EnabledOnOs(value = OS.LINUX, architectures = "amd64", disabledReason = "PyTorch's libraries are Linux's")
final class StanceTrainerTest {
    private static final Map<String, Tensor> BASE = TinyStance.encoder(1);

    @TempDir
    private Path folder;

    @Test
    void theSidesOfAToyTaskAreLearned() throws IOException {
        Recorder recorder = new Recorder();
        try (StanceTrainer trainer = new StanceTrainer(examples(1), BASE, 1, 150, 1)) {
            trainer.train(recorder);
            assertThat(trainer.step()).isEqualTo(trainer.steps());
            assertThat(recorder.steps).hasSize(trainer.steps()).isSorted();
            assertThat(recorder.losses).hasSize(150).allMatch(Double::isFinite);
            assertThat(recorder.losses.getLast()).isLessThan(0.6 * recorder.losses.getFirst());
            try (StanceModel model = model(trainer.weights())) {
                assertLearned(model);
            }
        }
    }

    private static void assertLearned(StanceModel model) {
        for (StanceExample example : examples(1)) {
            Answers answers = model.answer(example.pair());
            assertThat(Optional.of(answers.label())).isEqualTo(example.stance());
            assertThat(Optional.of(answers.kind())).isEqualTo(example.act());
            assertThat(best(model.act(example.pair()))).isEqualTo(example.answer(Head.ACT));
        }
    }

    private static StanceModel model(Map<String, Tensor> weights) throws IOException {
        return new StanceModel(
                TinyStance.written(StanceNetworks.ofStatements(weights), Precision.FP32),
                TinyStance.written(StanceNetworks.ofPairs(weights), Precision.FP32),
                new StanceParameters("", Combiner.network(), AboutWeights.none(), Confidence.none(), Certainty.none()));
    }

    private static int best(double[] probabilities) {
        double largest = Arrays.stream(probabilities).max().orElseThrow();
        return Arrays.stream(probabilities).boxed().toList().indexOf(largest);
    }

    @Test
    void anInterruptedRunEndsWhereOneThatWasNotDoes() throws IOException {
        Path checkpoint = folder.resolve("checkpoint");
        Map<String, Tensor> whole;
        try (StanceTrainer trainer = new StanceTrainer(examples(60), BASE, 1, 3, 1)) {
            trainer.train(new Recorder());
            whole = trainer.weights();
        }
        int done = interrupted(checkpoint);
        try (StanceTrainer trainer = StanceTrainer.resume(examples(60), BASE, 1, 3, 1, checkpoint)) {
            assertThat(trainer.step()).isEqualTo(done);
            Recorder recorder = new Recorder();
            trainer.train(recorder);
            assertThat(recorder.steps).first().isEqualTo(done + 1);
            assertThat(distance(whole, trainer.weights())).isLessThan(1e-5);
        }
    }

    /** Stops behind the first epoch; tells how many steps are done by then. */
    private static int interrupted(Path checkpoint) throws IOException {
        try (StanceTrainer trainer = StanceTrainer.resume(examples(60), BASE, 1, 3, 1, checkpoint)) {
            assertThat(trainer.step()).isZero();
            assertThatThrownBy(() -> trainer.train(new StanceTrainer.After() {
                        @Override
                        public void step(int step) {}

                        @Override
                        public void epoch(int epoch, double loss) throws IOException {
                            trainer.save(checkpoint);
                            throw new IOException("interrupted");
                        }
                    }))
                    .hasMessage("interrupted");
            assertThat(trainer.step()).isBetween(2, trainer.steps() - 2);
            return trainer.step();
        }
    }

    private static double distance(Map<String, Tensor> one, Map<String, Tensor> other) {
        assertThat(other.keySet()).isEqualTo(one.keySet());
        double distance = 0;
        for (String name : one.keySet()) {
            float[] a = Objects.requireNonNull(one.get(name)).values();
            float[] b = Objects.requireNonNull(other.get(name)).values();
            for (int i = 0; i < a.length; i++) {
                distance = Math.max(distance, Math.abs(a[i] - b[i]));
            }
        }
        return distance;
    }

    private static final class Recorder implements StanceTrainer.After {
        private final List<Integer> steps = new ArrayList<>();
        private final List<Double> losses = new ArrayList<>();

        @Override
        public void step(int step) {
            steps.add(step);
        }

        @Override
        public void epoch(int epoch, double loss) {
            losses.add(loss);
        }
    }

    /** Four sentences for and four against, so many times. */
    private static List<StanceExample> examples(int times) {
        List<StanceExample> examples = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            for (String place : List.of("here", "today", "again", "once more")) {
                examples.add(example("they praised us " + place, Label.FAVOR, Act.Kind.VERBAL_COOPERATION));
                examples.add(example("they cursed us " + place, Label.AGAINST, Act.Kind.VERBAL_CONFLICT));
            }
        }
        return examples;
    }

    private static StanceExample example(String text, Label label, Act.Kind act) {
        return new StanceExample(
                ToyPairs.pair(text, text),
                Optional.of(label),
                Optional.empty(),
                Optional.of(true),
                Optional.of(act),
                1);
    }
}
