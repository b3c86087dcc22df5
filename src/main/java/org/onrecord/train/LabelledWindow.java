package org.onrecord.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.onrecord.extract.Relation;
import org.onrecord.extract.Tags;
import org.onrecord.extract.Window;
import org.onrecord.model.Span;

/**
 * A window with its gold labels and links.
 *
 * @param labels of each word, see {@link Tags}
 * @param links by words: from the first word of a content to that of its cue, and of a cue to that of its source
 */
@SuppressWarnings("ArrayRecordComponent")
record LabelledWindow(Window window, int[] labels, List<Link> links) {
    /** Where a link has nothing to point to in the window. */
    static final int NOTHING = -1;

    /**
     * @param role {@link Tags#CONTENT} or {@link Tags#CUE}
     * @param from a word
     * @param to a word, or {@link #NOTHING}
     */
    record Link(int role, int from, int to) {}

    /** Labels the words that gold spans touch; where two overlap, the one that comes first stands. */
    static LabelledWindow of(Window window, String text, List<Relation> relations) {
        int[] labels = new int[window.words()];
        List<Link> links = new ArrayList<>();
        List<int[]> pending = new ArrayList<>();
        for (Relation relation : relations) {
            int cue = first(mark(window, labels, Tags.CUE, text, relation.cue()));
            int source = first(mark(window, labels, Tags.SOURCE, text, relation.source()));
            List<Integer> contents = mark(window, labels, Tags.CONTENT, text, relation.content());
            contents.forEach(content -> links.add(new Link(Tags.CONTENT, content, cue)));
            if (cue != NOTHING) {
                pending.add(new int[] {cue, source});
            }
        }
        pending.forEach(link -> links.add(new Link(Tags.CUE, link[0], link[1])));
        return new LabelledWindow(window, labels, List.copyOf(links));
    }

    private static int first(List<Integer> words) {
        return words.isEmpty() ? NOTHING : words.getFirst();
    }

    /** First words of the spans that could be marked, or were marked the same before. */
    private static List<Integer> mark(Window window, int[] labels, int role, String text, List<Span> spans) {
        List<Integer> firsts = new ArrayList<>();
        for (Span span : joined(text, spans)) {
            int from = wordEndingBehind(window, span.begin());
            int to = from;
            while (to < window.words() && window.begins()[to] < span.end()) {
                to++;
            }
            if (to == from) {
                continue;
            }
            boolean free = Arrays.stream(labels, from, to).allMatch(label -> label == Tags.OUTSIDE);
            boolean same = labels[from] == Tags.of(role, 0, to - from);
            for (int word = from; free && word < to; word++) {
                labels[word] = Tags.of(role, word - from, to - from);
            }
            if (free || same) {
                firsts.add(from);
            }
        }
        return firsts;
    }

    private static int wordEndingBehind(Window window, int position) {
        int found = Arrays.binarySearch(window.ends(), position + 1);
        return found >= 0 ? found : -found - 1;
    }

    /** Fragments that only white space separates are one span. */
    static List<Span> joined(String text, List<Span> spans) {
        List<Span> joined = new ArrayList<>();
        for (Span span : spans.stream().sorted(Comparator.naturalOrder()).toList()) {
            if (!joined.isEmpty()
                    && (span.begin() <= joined.getLast().end()
                            || text.substring(joined.getLast().end(), span.begin())
                                    .isBlank())) {
                joined.add(joined.removeLast().cover(span));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }
}
