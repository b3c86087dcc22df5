package org.onrecord.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.onrecord.extract.Window;

/** Windows that are run through the encoder together, each filled up to the longest. */
record Batch(List<LabelledWindow> windows, int pieces) {
    private static final float NEVER = -1e4f;

    /** Groups windows of like length, so that few places are wasted, into batches of at most {@code room} places. */
    static List<Batch> of(List<LabelledWindow> windows, int room) {
        List<LabelledWindow> sorted = new ArrayList<>(windows);
        sorted.sort(Comparator.comparingInt(labelled -> labelled.window().size()));
        List<Batch> batches = new ArrayList<>();
        List<LabelledWindow> batch = new ArrayList<>();
        for (LabelledWindow labelled : sorted) {
            if (!batch.isEmpty() && (batch.size() + 1) * labelled.window().size() > room) {
                batches.add(new Batch(List.copyOf(batch), longest(batch)));
                batch.clear();
            }
            batch.add(labelled);
        }
        if (!batch.isEmpty()) {
            batches.add(new Batch(List.copyOf(batch), longest(batch)));
        }
        return batches;
    }

    private static int longest(List<LabelledWindow> batch) {
        return batch.getLast().window().size();
    }

    NDArray ids(NDManager manager) {
        return longs(manager, true);
    }

    NDArray types(NDManager manager) {
        return longs(manager, false);
    }

    private NDArray longs(NDManager manager, boolean ids) {
        long[] values = new long[windows.size() * pieces];
        for (int i = 0; i < windows.size(); i++) {
            Window window = windows.get(i).window();
            int[] from = ids ? window.ids() : window.types();
            for (int piece = 0; piece < from.length; piece++) {
                values[i * pieces + piece] = from[piece];
            }
        }
        return NativeArrays.of(manager, values, windows.size(), pieces);
    }

    /** 0 where there is a piece and a large negative number where there is none, [windows, 1, 1, pieces]. */
    NDArray mask(NDManager manager) {
        float[] values = new float[windows.size() * pieces];
        for (int i = 0; i < windows.size(); i++) {
            for (int piece = windows.get(i).window().size(); piece < pieces; piece++) {
                values[i * pieces + piece] = NEVER;
            }
        }
        return NativeArrays.of(manager, values, windows.size(), 1, 1, pieces);
    }

    /** Words to label. */
    int words() {
        return windows.stream().mapToInt(labelled -> labelled.window().words()).sum();
    }
}
