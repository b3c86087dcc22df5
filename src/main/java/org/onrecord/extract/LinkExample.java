package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.model.Span;

/**
 * A choice that the linker should learn.
 *
 * @param ofContent whether a content chooses a cue; else a cue chooses a source
 * @param features of each candidate and of none, see {@link Linker}
 * @param gold index of the right row of {@code features}
 */
@SuppressWarnings("ArrayRecordComponent")
public record LinkExample(boolean ofContent, double[][] features, int gold) {
    /** The choices in a window, for the runs that touch spans of known relations. */
    static List<LinkExample> of(Tagged tagged, List<Relation> relations) {
        List<Tagged.Run> cues = tagged.runs(Tags.CUE);
        List<Tagged.Run> sources = tagged.runs(Tags.SOURCE);
        List<LinkExample> examples = new ArrayList<>();
        for (Relation relation : relations) {
            int cue = touching(tagged, cues, relation.cue());
            for (Tagged.Run content : tagged.runs(Tags.CONTENT)) {
                if (touches(tagged, content, relation.content())) {
                    examples.add(new LinkExample(true, Linker.features(tagged, content, cues), cue));
                }
            }
            if (cue < cues.size()) {
                int source = touching(tagged, sources, relation.source());
                examples.add(new LinkExample(false, Linker.features(tagged, cues.get(cue), sources), source));
            }
        }
        return examples;
    }

    /** The first of {@code runs} that touches one of {@code spans}, or their number. */
    private static int touching(Tagged tagged, List<Tagged.Run> runs, List<Span> spans) {
        int index = 0;
        while (index < runs.size() && !touches(tagged, runs.get(index), spans)) {
            index++;
        }
        return index;
    }

    private static boolean touches(Tagged tagged, Tagged.Run run, List<Span> spans) {
        return spans.stream().anyMatch(span -> span.overlaps(tagged.span(run)));
    }
}
