package org.onrecord.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Pairs that are run through the network together, of about the same length. */
record StanceBatch(List<StanceExample> examples) {
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
                batches.add(new StanceBatch(batch));
                batch.clear();
            }
            batch.add(example);
        }
        if (!batch.isEmpty()) {
            batches.add(new StanceBatch(batch));
        }
        return batches;
    }

    /** The examples whose kind of act is known. */
    List<StanceExample> acts() {
        return examples.stream().filter(example -> example.act().isPresent()).toList();
    }
}
