package org.onrecord.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Pairs that are run through the network together, each filled up to the longest. */
record StanceBatch(List<StanceExample> examples, int pieces) {
    private static final float NEVER = -1e4f;
    /** Batches are drawn from so many pairs at a time: enough for like lengths, few enough to stay random. */
    private static final int POOL = 512;

    StanceBatch {
        examples = List.copyOf(examples);
    }

    /** An epoch: examples by their shares, in a random order, in batches of pairs of like length and at most {@code room} places. */
    static List<StanceBatch> shuffled(List<StanceExample> examples, Random random, int room) {
        List<StanceExample> order = new ArrayList<>();
        for (StanceExample example : examples) {
            if (random.nextFloat() < example.share()) {
                order.add(example);
            }
        }
        Collections.shuffle(order, random);
        List<StanceBatch> batches = new ArrayList<>();
        for (int from = 0; from < order.size(); from += POOL) {
            batches.addAll(of(order.subList(from, Math.min(order.size(), from + POOL)), room));
        }
        Collections.shuffle(batches, random);
        return batches;
    }

    private static List<StanceBatch> of(List<StanceExample> pool, int room) {
        List<StanceExample> sorted = new ArrayList<>(pool);
        sorted.sort(Comparator.comparingInt(example -> example.pair().size()));
        List<StanceBatch> batches = new ArrayList<>();
        List<StanceExample> batch = new ArrayList<>();
        for (StanceExample example : sorted) {
            if (!batch.isEmpty() && (batch.size() + 1) * example.pair().size() > room) {
                batches.add(of(batch));
                batch.clear();
            }
            batch.add(example);
        }
        if (!batch.isEmpty()) {
            batches.add(of(batch));
        }
        return batches;
    }

    private static StanceBatch of(List<StanceExample> sorted) {
        return new StanceBatch(sorted, sorted.getLast().pair().size());
    }

    /** [pairs * pieces, hidden]. */
    NDArray vectors(NDManager manager, int hidden) {
        float[] values = new float[examples.size() * pieces * hidden];
        for (int i = 0; i < examples.size(); i++) {
            float[][] rows = examples.get(i).pair().vectors();
            for (int piece = 0; piece < rows.length; piece++) {
                System.arraycopy(rows[piece], 0, values, (i * pieces + piece) * hidden, hidden);
            }
        }
        return NativeArrays.of(manager, values, (long) examples.size() * pieces, hidden);
    }

    /** [pairs, pieces]. */
    NDArray parts(NDManager manager) {
        long[] values = new long[examples.size() * pieces];
        for (int i = 0; i < examples.size(); i++) {
            int[] parts = examples.get(i).pair().parts();
            for (int piece = 0; piece < parts.length; piece++) {
                values[i * pieces + piece] = parts[piece];
            }
        }
        return NativeArrays.of(manager, values, examples.size(), pieces);
    }

    /** 0 where there is a piece and a large negative number where there is none, [pairs, 1, 1, pieces]. */
    NDArray mask(NDManager manager) {
        float[] values = new float[examples.size() * pieces];
        for (int i = 0; i < examples.size(); i++) {
            for (int piece = examples.get(i).pair().size(); piece < pieces; piece++) {
                values[i * pieces + piece] = NEVER;
            }
        }
        return NativeArrays.of(manager, values, examples.size(), 1, 1, pieces);
    }
}
