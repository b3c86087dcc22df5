package org.onrecord.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import org.onrecord.stance.Pair;

/**
 * What a network reads at once, each sequence filled up to the longest.
 *
 * @param all one or more
 */
record Sequences(List<Pair.Sequence> all) {
    private static final float NEVER = -1e4f;

    Sequences {
        all = List.copyOf(all);
    }

    /** Of the longest. */
    int pieces() {
        return all.stream().mapToInt(sequence -> sequence.parts().length).max().orElseThrow();
    }

    /** [sequences * pieces, hidden]. */
    NDArray vectors(NDManager manager) {
        int hidden = all.getFirst().vectors()[0].length;
        int pieces = pieces();
        float[] values = new float[all.size() * pieces * hidden];
        for (int i = 0; i < all.size(); i++) {
            float[][] rows = all.get(i).vectors();
            for (int piece = 0; piece < rows.length; piece++) {
                System.arraycopy(rows[piece], 0, values, (i * pieces + piece) * hidden, hidden);
            }
        }
        return NativeArrays.of(manager, values, (long) all.size() * pieces, hidden);
    }

    /** [sequences, pieces]. */
    NDArray parts(NDManager manager) {
        int pieces = pieces();
        long[] values = new long[all.size() * pieces];
        for (int i = 0; i < all.size(); i++) {
            int[] parts = all.get(i).parts();
            for (int piece = 0; piece < parts.length; piece++) {
                values[i * pieces + piece] = parts[piece];
            }
        }
        return NativeArrays.of(manager, values, all.size(), pieces);
    }

    /** 0 where there is a piece and a large negative number where there is none, [sequences, 1, 1, pieces]. */
    NDArray mask(NDManager manager) {
        int pieces = pieces();
        float[] values = new float[all.size() * pieces];
        for (int i = 0; i < all.size(); i++) {
            for (int piece = all.get(i).parts().length; piece < pieces; piece++) {
                values[i * pieces + piece] = NEVER;
            }
        }
        return NativeArrays.of(manager, values, all.size(), 1, 1, pieces);
    }

    /** What a network gives, [sequences, pieces, width]. */
    NDArray through(StanceNetwork network, NDManager manager, boolean training) {
        return network.forward(vectors(manager), parts(manager), mask(manager), training);
    }
}
