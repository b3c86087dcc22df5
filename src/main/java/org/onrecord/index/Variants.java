package org.onrecord.index;

import java.util.ArrayList;
import java.util.List;

/** Puts statements that {@linkplain Sketch#resembles resemble} one another together. */
final class Variants {
    private Variants() {}

    /** For each group, in order of its best: the places of its statements in {@code sketches}, the best first. */
    static List<List<Integer>> of(List<Sketch> sketches) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int place = 0; place < sketches.size(); place++) {
            group(sketches.get(place), sketches, groups).add(place);
        }
        return groups;
    }

    private static List<Integer> group(Sketch sketch, List<Sketch> sketches, List<List<Integer>> groups) {
        for (List<Integer> group : groups) {
            if (sketches.get(group.getFirst()).resembles(sketch)) {
                return group;
            }
        }
        List<Integer> fresh = new ArrayList<>();
        groups.add(fresh);
        return fresh;
    }
}
