package org.onrecord.train;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.onrecord.eval.LabelledPair;
import org.onrecord.eval.StanceBaseline;
import org.onrecord.model.Stance;

/** The side by the words and word pairs of the content and, apart from them, of the target's text: softmax regression. */
final class WordModel implements StanceBaseline {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-'’][\\p{L}\\p{N}]+)*");
    /** What fewer pairs have is left out. */
    private static final int LEAST_PAIRS = 2;

    /** Chosen on a fifth of the training pairs, by group, that was held out. */
    private static final AdagradSoftmax.Settings SETTINGS = new AdagradSoftmax.Settings(5, 0.1);

    private final Map<String, Integer> places;
    private final AdagradSoftmax regression;

    private WordModel(Map<String, Integer> places, AdagradSoftmax regression) {
        this.places = places;
        this.regression = regression;
    }

    /**
     * Learns from the pairs that have a stance; their order does not matter.
     *
     * @throws IllegalArgumentException if there is none
     */
    static WordModel train(List<LabelledPair> pairs) {
        List<LabelledPair> labelled = StancePairOrder.of(pairs);
        Map<String, Integer> places = places(labelled);
        List<AdagradSoftmax.Example> examples = labelled.stream()
                .map(pair -> new AdagradSoftmax.Example(row(places, pair), StancePairOrder.label(pair)))
                .toList();
        return new WordModel(places, AdagradSoftmax.fit(examples, places.size(), SETTINGS));
    }

    private static Map<String, Integer> places(List<LabelledPair> pairs) {
        Map<String, Integer> counts = new HashMap<>();
        pairs.forEach(pair -> features(pair).forEach(feature -> counts.merge(feature, 1, Integer::sum)));
        Map<String, Integer> places = new HashMap<>();
        counts.entrySet().stream()
                .filter(count -> count.getValue() >= LEAST_PAIRS)
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(feature -> places.put(feature, places.size()));
        return places;
    }

    /** The known features, each of one value, so that a row is of length 1 however long the content is. */
    private static SparseRow row(Map<String, Integer> places, LabelledPair pair) {
        int[] known = features(pair).stream()
                .filter(places::containsKey)
                .mapToInt(places::get)
                .sorted()
                .toArray();
        float[] values = new float[known.length];
        Arrays.fill(values, (float) (1 / Math.sqrt(Math.max(1, known.length))));
        return new SparseRow(known, values);
    }

    private static Set<String> features(LabelledPair pair) {
        String said = pair.content().stream().map(span -> span.of(pair.text())).collect(Collectors.joining(" "));
        Set<String> features = new HashSet<>();
        add(features, "content ", said);
        add(features, "target ", pair.target());
        return features;
    }

    private static void add(Set<String> features, String prefix, String text) {
        List<String> words = WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
        for (int i = 0; i < words.size(); i++) {
            features.add(prefix + words.get(i));
            if (i > 0) {
                features.add(prefix + words.get(i - 1) + " " + words.get(i));
            }
        }
    }

    /** How many words and word pairs have weights. */
    int size() {
        return places.size();
    }

    @Override
    public String name() {
        return "words";
    }

    @Override
    public Stance.Label predict(LabelledPair pair) {
        return regression.label(row(places, pair));
    }
}
