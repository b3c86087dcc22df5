package org.onrecord.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onrecord.model.Stance.Label.AGAINST;
import static org.onrecord.model.Stance.Label.FAVOR;
import static org.onrecord.model.Stance.Label.NEUTRAL;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onrecord.eval.LabelledPair;
import org.onrecord.model.Stance.Label;

final class WordModelTest {
    private static final List<String> SUBJECTS = List.of("baker", "porter", "mayor", "pilot", "carter", "weaver");

    private static List<LabelledPair> toy() {
        List<LabelledPair> pairs = new ArrayList<>();
        for (String subject : SUBJECTS) {
            pairs.add(HandPairs.pair("The " + subject + " applauds it.", FAVOR));
            pairs.add(HandPairs.pair("The " + subject + " detests it.", AGAINST));
            pairs.add(HandPairs.pair("The " + subject + " measures it.", NEUTRAL));
        }
        return pairs;
    }

    private static Label predicted(WordModel model, String said) {
        return model.predict(HandPairs.pair("", said, "The bridge. In favour of the bridge.", Optional.empty()));
    }

    @Test
    void learnsTheWordsThatTellLabelsApart() {
        WordModel model = WordModel.train(toy());

        assertThat(predicted(model, "My aunt APPLAUDS it.")).isEqualTo(FAVOR);
        assertThat(predicted(model, "My aunt detests it.")).isEqualTo(AGAINST);
        assertThat(predicted(model, "My aunt measures it.")).isEqualTo(NEUTRAL);
    }

    @Test
    void learnsPairsOfWordsWhereNoWordAloneTells() {
        List<LabelledPair> pairs = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            pairs.add(HandPairs.pair("Open bridges, closed roads.", FAVOR));
            pairs.add(HandPairs.pair("Closed bridges, open roads.", AGAINST));
        }

        WordModel model = WordModel.train(pairs);

        assertThat(predicted(model, "Open bridges, closed roads.")).isEqualTo(FAVOR);
        assertThat(predicted(model, "Closed bridges, open roads.")).isEqualTo(AGAINST);
    }

    @Test
    void wordsOfTheTargetAreNotThoseOfTheContent() {
        List<LabelledPair> pairs = new ArrayList<>();
        for (String subject : SUBJECTS) {
            String said = "The " + subject + " spoke of tolls.";
            pairs.add(HandPairs.pair("", said, "The ferry", Optional.of(FAVOR)));
            pairs.add(HandPairs.pair("", said, "The toll", Optional.of(AGAINST)));
        }

        WordModel model = WordModel.train(pairs);

        assertThat(model.predict(HandPairs.pair("", "The toll.", "The ferry", Optional.empty())))
                .isEqualTo(FAVOR);
    }

    @Test
    void readsTheContentAndNotWhatStandsAroundIt() {
        LabelledPair quoted = HandPairs.pair(
                "My aunt detests it; detests it: ",
                "He applauds it.",
                "The bridge. In favour of the bridge.",
                Optional.empty());

        assertThat(WordModel.train(toy()).predict(quoted)).isEqualTo(FAVOR);
    }

    @Test
    void whatOnlyOnePairSaysHasNoWeight() {
        List<LabelledPair> pairs = List.of(HandPairs.pair("Once seen.", FAVOR), HandPairs.pair("Twice seen.", AGAINST));

        // "seen"; of the target "the", "bridge", "in", "favour", "of" and five pairs of words.
        assertThat(WordModel.train(pairs).size()).isEqualTo(11);
    }

    @Test
    void theOrderOfThePairsDoesNotMatter() {
        List<LabelledPair> pairs = new ArrayList<>();
        Random random = new Random(3);
        for (int i = 0; i < 60; i++) {
            pairs.add(HandPairs.pair(
                    words(random), Label.valueOf(List.of("FAVOR", "AGAINST").get(i % 2))));
        }
        List<LabelledPair> shuffled = new ArrayList<>(pairs);
        Collections.shuffle(shuffled, random);

        WordModel one = WordModel.train(pairs);
        WordModel other = WordModel.train(shuffled);

        for (int i = 0; i < 300; i++) {
            String said = words(random);
            assertThat(predicted(other, said)).as(said).isEqualTo(predicted(one, said));
        }
    }

    /** Five words of noise. */
    private static String words(Random random) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            words.append(SUBJECTS.get(random.nextInt(SUBJECTS.size()))).append(' ');
        }
        return words.toString();
    }

    @Test
    void thereHasToBeAStance() {
        List<LabelledPair> none = List.of(HandPairs.pair("", "Well.", "The bridge", Optional.empty()));

        assertThatThrownBy(() -> WordModel.train(none))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no stance among 1 pairs");
    }
}
