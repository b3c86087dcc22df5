package org.onrecord.train;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.onrecord.encode.TextVectors;
import org.onrecord.eval.LabelledPair;
import org.onrecord.model.Span;

/** Pairs as the mean vector of the content's word pieces, that of the target's, and their product. Pairs of one text come together. */
final class PairMeans {
    private final Function<String, TextVectors> encoder;
    private final Map<String, float[]> targets = new HashMap<>();
    /** The last text, and no other: an article's vectors are large. */
    private final Map<String, TextVectors> last = new HashMap<>();

    private final Map<LabelledPair, float[]> known = new HashMap<>();

    /** @param encoder gives the vectors of a text */
    PairMeans(Function<String, TextVectors> encoder) {
        this.encoder = encoder;
    }

    /** The three vectors as one, computed once for a pair; content without a word piece has zeros. */
    float[] of(LabelledPair pair) {
        float[] means = known.get(pair);
        if (means == null) {
            means = computed(pair);
            known.put(pair, means);
        }
        return means;
    }

    private float[] computed(LabelledPair pair) {
        float[] target = targets.computeIfAbsent(pair.target(), this::target);
        TextVectors text = vectors(pair.text());
        float[] content = mean(text, pair.content(), target.length);
        float[] all = new float[3 * target.length];
        for (int i = 0; i < target.length; i++) {
            all[i] = content[i];
            all[target.length + i] = target[i];
            all[2 * target.length + i] = content[i] * target[i];
        }
        return all;
    }

    private float[] target(String target) {
        TextVectors vectors = encoder.apply(target);
        if (vectors.size() == 0) {
            throw new IllegalArgumentException("a target without words: \"" + target + "\"");
        }
        return mean(vectors, List.of(new Span(0, target.length())), vectors.vector(0).length);
    }

    private TextVectors vectors(String text) {
        TextVectors vectors = last.get(text);
        if (vectors == null) {
            vectors = encoder.apply(text);
            last.clear();
            last.put(text, vectors);
        }
        return vectors;
    }

    private static float[] mean(TextVectors vectors, List<Span> spans, int width) {
        float[] mean = new float[width];
        int pieces = 0;
        for (Span span : spans) {
            for (int piece = vectors.firstFrom(span.begin());
                    piece < vectors.size() && vectors.begin(piece) < span.end();
                    piece++) {
                float[] vector = vectors.vector(piece);
                for (int i = 0; i < width; i++) {
                    mean[i] += vector[i];
                }
                pieces++;
            }
        }
        for (int i = 0; i < width; i++) {
            mean[i] /= Math.max(1, pieces);
        }
        return mean;
    }
}
