package org.onrecord.eval;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.extract.Relation;
import org.onrecord.extract.SourceMentions;
import org.onrecord.model.Draft;
import org.onrecord.model.Mention;
import org.onrecord.model.Span;

/** Makes of what people marked the drafts that extraction would make, had it found them. */
final class GoldDrafts {
    private static final String RULE = "gold";

    private GoldDrafts() {}

    /** A source of several fragments is its first one, as in extraction. */
    static Draft of(String text, Relation relation, Draft.Type type, int turn) {
        Mention source = relation.source().isEmpty()
                ? null
                : SourceMentions.of(text, relation.source().getFirst());
        return new Draft(disjoint(relation.content()), relation.cue(), source, type, turn, 1, false, RULE);
    }

    /** In order, without empty spans, those that overlap joined. */
    private static List<Span> disjoint(List<Span> spans) {
        List<Span> disjoint = new ArrayList<>();
        for (Span span : spans.stream().filter(span -> !span.isEmpty()).sorted().toList()) {
            boolean overlaps = !disjoint.isEmpty() && disjoint.getLast().overlaps(span);
            disjoint.add(overlaps ? disjoint.removeLast().cover(span) : span);
        }
        return disjoint;
    }
}
