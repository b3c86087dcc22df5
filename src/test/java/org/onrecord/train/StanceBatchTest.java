package org.onrecord.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Act;

final class StanceBatchTest {
    private static final int ROOM = 100;

    @Test
    void everyExampleIsReadOnce() {
        List<StanceExample> examples = examples(1_200, 1);

        assertThat(read(StanceBatch.shuffled(examples, new Random(1), ROOM)))
                .containsExactlyInAnyOrderElementsOf(examples);
    }

    @Test
    void noBatchTakesMoreThanTheRoomUnlessOnePairDoes() {
        for (StanceBatch batch : StanceBatch.shuffled(examples(300, 1), new Random(1), ROOM)) {
            assertThat(places(batch)).isLessThanOrEqualTo(ROOM);
        }
        assertThat(StanceBatch.shuffled(examples(3, 1), new Random(1), 1))
                .extracting(batch -> batch.examples().size())
                .containsExactly(1, 1, 1);
    }

    @Test
    void roomIsUsed() {
        List<StanceBatch> batches = StanceBatch.shuffled(examples(500, 1), new Random(1), ROOM);
        int places = batches.stream().mapToInt(StanceBatchTest::places).sum();

        assertThat((double) places / batches.size()).isGreaterThan(0.8 * ROOM);
    }

    /** What a batch takes when each pair is filled up to the longest. */
    private static int places(StanceBatch batch) {
        return batch.examples().size()
                * batch.examples().stream()
                        .mapToInt(example -> example.pair().size())
                        .max()
                        .orElseThrow();
    }

    @Test
    void onlyWhatAnActIsKnownOfTeachesActs() {
        StanceExample act = new StanceExample(
                ToyPairs.pair("so", "so"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Act.Kind.NONE),
                1);
        List<StanceExample> examples = new ArrayList<>(examples(2, 1));
        examples.add(act);

        assertThat(new StanceBatch(examples).acts()).containsExactly(act);
    }

    @Test
    void theSameSeedGivesTheSameOrderAndAnotherSeedAnother() {
        List<StanceExample> examples = examples(100, 1);
        List<StanceExample> first = read(StanceBatch.shuffled(examples, new Random(1), ROOM));

        assertThat(read(StanceBatch.shuffled(examples, new Random(1), ROOM))).isEqualTo(first);
        assertThat(read(StanceBatch.shuffled(examples, new Random(2), ROOM))).isNotEqualTo(first);
        assertThat(first).isNotEqualTo(examples);
    }

    @Test
    void anExampleWithAShareIsReadThatOften() {
        List<StanceExample> examples = examples(4_000, 0.25f);

        assertThat(read(StanceBatch.shuffled(examples, new Random(1), ROOM)))
                .hasSizeBetween(900, 1_100)
                .doesNotHaveDuplicates();
    }

    @Test
    void nothingMakesNoBatch() {
        assertThat(StanceBatch.shuffled(List.of(), new Random(1), ROOM)).isEmpty();
    }

    private static List<StanceExample> read(List<StanceBatch> batches) {
        return batches.stream().flatMap(batch -> batch.examples().stream()).toList();
    }

    /** Statements of one to nine words. */
    private static List<StanceExample> examples(int count, float share) {
        List<StanceExample> examples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String text = "so ".repeat(1 + i % 9);
            examples.add(new StanceExample(
                    ToyPairs.pair(text, text),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(true),
                    Optional.empty(),
                    share));
        }
        return examples;
    }
}
