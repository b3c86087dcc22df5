package org.onrecord.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onrecord.model.Stance.Label.AGAINST;
import static org.onrecord.model.Stance.Label.FAVOR;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.onrecord.encode.TextVectors;
import org.onrecord.eval.LabelledPair;
import org.onrecord.model.Stance.Label;

final class FrozenModelTest {
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final TrainingListener SILENT = new TrainingListener() {
        @Override
        public void step(int done, int of) {}

        @Override
        public void line(String line) {}
    };

    private final Map<String, Integer> asked = new HashMap<>();

    /** A piece for each word: the last number is 1 in all, the first two are the word's. */
    private TextVectors vectors(String text) {
        asked.merge(text, 1, Integer::sum);
        TextVectors.Builder vectors = new TextVectors.Builder();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            vectors.add(0, words.start(), words.end(), vector(words.group()));
        }
        return vectors.build();
    }

    private static float[] vector(String word) {
        return switch (word) {
            case "up" -> new float[] {1, 0, 1};
            case "down" -> new float[] {-1, 0, 1};
            case "ferry" -> new float[] {1, 1, 1};
            case "toll" -> new float[] {-1, 1, 1};
            default -> new float[] {0, word.length(), 1};
        };
    }

    private FrozenModel train(List<LabelledPair> pairs) {
        return FrozenModel.train("frozen vectors", pairs, new PairMeans(this::vectors), SILENT);
    }

    private static LabelledPair pair(String said, String target) {
        return HandPairs.pair("", said, target, Optional.empty());
    }

    /** The side is up toward the ferry and down toward the toll: neither the content nor the target alone tells it. */
    private static List<LabelledPair> toy() {
        List<LabelledPair> pairs = new ArrayList<>();
        for (String more : List.of("a", "bb", "ccc", "dddd", "eeeee", "ffffff")) {
            pairs.add(labelled("up " + more, "ferry", FAVOR));
            pairs.add(labelled("down " + more, "ferry", AGAINST));
            pairs.add(labelled("up " + more, "toll", AGAINST));
            pairs.add(labelled("down " + more, "toll", FAVOR));
        }
        return pairs;
    }

    private static LabelledPair labelled(String said, String target, Label label) {
        return HandPairs.pair("", said, target, Optional.of(label));
    }

    @Test
    void learnsWhatTheProductOfContentAndTargetTells() {
        FrozenModel model = train(toy());

        assertThat(model.predict(pair("going up", "ferry"))).isEqualTo(FAVOR);
        assertThat(model.predict(pair("going down", "ferry"))).isEqualTo(AGAINST);
        assertThat(model.predict(pair("going up", "toll"))).isEqualTo(AGAINST);
        assertThat(model.predict(pair("going down", "toll"))).isEqualTo(FAVOR);
    }

    @Test
    void readsTheContentAndNotWhatStandsAroundIt() {
        LabelledPair quoted = HandPairs.pair("down down down down ", "up", "ferry", Optional.empty());

        assertThat(train(toy()).predict(quoted)).isEqualTo(FAVOR);
    }

    @Test
    void theOrderOfThePairsDoesNotMatter() {
        List<LabelledPair> pairs = toy();
        pairs.add(labelled("up gg", "ferry", AGAINST));
        pairs.add(labelled("up gg", "ferry", FAVOR));
        List<LabelledPair> shuffled = new ArrayList<>(pairs);
        Collections.shuffle(shuffled, new Random(4));

        FrozenModel one = train(pairs);
        FrozenModel other = train(shuffled);

        for (String said : List.of("", "up", "down", "up down", "up up down", "x", "xx down", "xxxxxxxxx up")) {
            for (String target : List.of("ferry", "toll", "ferry toll", "y")) {
                LabelledPair asked = pair("said " + said, target);
                assertThat(other.predict(asked)).as(said + target).isEqualTo(one.predict(asked));
            }
        }
    }

    @Test
    void eachTextIsEncodedOnceWhereverItsPairsStand() {
        List<LabelledPair> pairs = toy();

        train(pairs);

        assertThat(asked)
                .hasSize(14)
                .allSatisfy((text, times) -> assertThat(times).isOne());
    }

    @Test
    void contentWithoutAPieceIsReadAsWell() {
        assertThat(train(toy()).predict(pair("?!", "ferry"))).isNotNull();
    }

    @Test
    void aTargetWithoutWordsIsNamed() {
        FrozenModel model = train(toy());

        assertThatThrownBy(() -> model.predict(pair("up", "--")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a target without words: \"--\"");
    }
}
