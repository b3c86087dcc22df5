package org.onrecord.stance;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.model.Span;

/**
 * How a text names a target for a statement.
 *
 * @param how the strongest way
 * @param spans the words that do, UTF-16 code units into the text
 */
public record Naming(How how, List<Span> spans) {
    /** How far before a statement the words may stand; UTF-16 code units. */
    private static final int REACH = 250;

    /** Ways to name a target, the strongest first. */
    public enum How {
        /** Outright, in the statement. */
        IN_STATEMENT,
        /** By something related in the statement, and outright right before it. */
        RELATED,
        /** Outright, right before the statement. */
        BEFORE,
        /** Not at all. */
        NOT
    }

    public Naming {
        spans = List.copyOf(spans);
    }

    /**
     * Looks for a target.
     *
     * @param content what the speaker said, one span or more
     */
    public static Naming find(String text, List<Span> content, TargetFinder finder) {
        List<Span> inside = new ArrayList<>();
        content.forEach(span -> inside.addAll(finder.named(text, span)));
        int begin = content.getFirst().begin();
        List<Span> before = finder.named(text, new Span(Math.max(0, begin - REACH), begin));
        if (!inside.isEmpty()) {
            return new Naming(How.IN_STATEMENT, joined(before, inside));
        }
        content.forEach(span -> inside.addAll(finder.related(text, span)));
        if (!inside.isEmpty() && !before.isEmpty()) {
            return new Naming(How.RELATED, joined(before, inside));
        }
        return before.isEmpty() ? new Naming(How.NOT, List.of()) : new Naming(How.BEFORE, before);
    }

    private static List<Span> joined(List<Span> first, List<Span> second) {
        List<Span> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
