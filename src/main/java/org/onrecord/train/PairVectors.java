package org.onrecord.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.encode.TextVectors;
import org.onrecord.eval.LabelledPair;
import org.onrecord.eval.Question;
import org.onrecord.eval.StanceReader;
import org.onrecord.extract.RelationExtractor;
import org.onrecord.model.Stance;
import org.onrecord.stance.Pair;

/** Puts labelled pairs into the form that the network reads, each text encoded once. */
final class PairVectors {
    /** What a pair is not about teaches little, and there are many. */
    private static final float NOT_ABOUT = 0.4f;

    private final RelationExtractor extractor;
    private final Map<String, TextVectors> encoded = new HashMap<>();

    PairVectors(RelationExtractor extractor) {
        this.extractor = extractor;
    }

    /**
     * The examples of the pairs that have word pieces, in order.
     *
     * @param share of those that say something else than what a pair is not about
     */
    List<StanceExample> examples(List<LabelledPair> pairs, float share) {
        List<StanceExample> examples = new ArrayList<>();
        for (LabelledPair labelled : pairs) {
            Pair pair = pair(labelled);
            if (!pair.isEmpty()) {
                boolean telling =
                        labelled.stance().isPresent() || labelled.act().isPresent();
                float read = telling ? share : share * NOT_ABOUT;
                examples.add(new StanceExample(
                        pair,
                        labelled.speakerStance(),
                        side(labelled, Question.POLARITY),
                        labelled.about(),
                        labelled.act(),
                        read));
            }
        }
        return examples;
    }

    private static Optional<Stance.Label> side(LabelledPair labelled, Question question) {
        return labelled.stance().filter(label -> labelled.question() == question);
    }

    Pair pair(LabelledPair labelled) {
        return StanceReader.pair(labelled, vectors(labelled.text()), vectors(labelled.target()));
    }

    private TextVectors vectors(String text) {
        return encoded.computeIfAbsent(text, extractor::vectors);
    }
}
