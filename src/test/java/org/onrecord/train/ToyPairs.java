package org.onrecord.train;

import java.util.List;
import java.util.Random;
import org.onrecord.Words;
import org.onrecord.encode.TextVectors;
import org.onrecord.stance.Pair;
import org.onrecord.stance.Side;

/** Pairs whose words have vectors drawn at random, the same ones for the same word. */
final class ToyPairs {
    private ToyPairs() {}

    static Pair pair(String text, String content) {
        Pair.Places places = new Pair.Places(List.of(Words.in(text, content)), List.of(), List.of(), Side.NONE);
        return Pair.of(vectors(text), vectors("the port"), places);
    }

    private static TextVectors vectors(String text) {
        return Words.vectors(text, ToyPairs::vector);
    }

    private static float[] vector(String word) {
        Random random = new Random(word.hashCode());
        float[] vector = new float[TinyStance.WIDTH];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }
}
