package org.onrecord.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Draft;
import org.onrecord.model.Mention;
import org.onrecord.model.Span;

/** The drafts of an article while they are found: each relation becomes one for each speaker and sentence of a turn. */
final class Drafts {
    /** Two findings with this much in common are one statement. */
    private static final double SAME = 0.6;

    private static final String METHOD = "tagger";

    private final ArticleView view;
    private final Contents contents;
    private final List<Draft> drafts = new ArrayList<>();
    /** Those that layout attributes, which no relation doubles. */
    private final List<Draft> laidOut = new ArrayList<>();

    private int nextTurn;

    Drafts(ArticleView view) {
        this(view, List.of());
    }

    Drafts(ArticleView view, List<Draft> found) {
        this.view = view;
        this.contents = new Contents(view);
        drafts.addAll(found);
        nextTurn = found.stream().mapToInt(Draft::turn).max().orElse(-1) + 1;
    }

    List<Draft> all() {
        return List.copyOf(drafts);
    }

    List<Draft> sorted() {
        return drafts.stream().sorted(Comparator.comparing(Draft::extent)).toList();
    }

    /** Adds what layout attributes, if there is a word in it. */
    void addLaidOut(Found laid) {
        Found found = laid.trimmed(view.text);
        if (found == null) {
            return;
        }
        Draft.Type type = found.direct() ? Draft.Type.DIRECT : Types.of(view, found.content());
        Draft draft = new Draft(
                found.content(),
                found.cue(),
                found.source(),
                type,
                nextTurn++,
                found.confidence(),
                false,
                found.rule());
        drafts.add(draft);
        laidOut.add(draft);
    }

    /** Adds the statements that a relation makes, if any. */
    void add(Relation relation, boolean nested) {
        if (!isOnRecord(relation)) {
            return;
        }
        List<List<Span>> statements = contents.of(relation);
        boolean inside = nested || isInside(relation);
        if (inside && isOwnThought(relation)) {
            return;
        }
        for (@Nullable Mention source : sources(relation)) {
            boolean first = true;
            for (List<Span> content : statements) {
                Draft draft = new Draft(
                        content,
                        first ? Cues.of(view.text, relation) : List.of(),
                        first ? source : null,
                        Types.of(view, content),
                        nextTurn,
                        relation.confidence(),
                        inside,
                        METHOD);
                if (laidOut.stream().noneMatch(other -> isSame(other, draft))) {
                    drafts.add(draft);
                    first = false;
                }
            }
            nextTurn++;
        }
    }

    /** "said he expected ...": what a pronoun does inside a statement is part of it, not another one. */
    private boolean isOwnThought(Relation relation) {
        return !relation.source().isEmpty()
                && Sources.kind(relation.source().getFirst().of(view.text)) == Mention.Kind.PRONOUN;
    }

    private List<@Nullable Mention> sources(Relation relation) {
        List<@Nullable Mention> sources = new ArrayList<>();
        if (relation.source().isEmpty()) {
            sources.add(null);
        } else {
            sources.addAll(Sources.of(view.text, relation.source().getFirst()));
        }
        return sources;
    }

    private boolean isOnRecord(Relation relation) {
        Span content = relation.content().getFirst();
        boolean quoted =
                relation.content().stream().anyMatch(span -> Types.of(view, List.of(span)) != Draft.Type.INDIRECT);
        boolean oneWord =
                relation.content().size() == 1 && !content.of(view.text).strip().contains(" ");
        boolean spoken = isInside(relation);
        boolean labelled = !relation.source().isEmpty()
                && laidOut.stream()
                        .anyMatch(draft -> isLabelledBy(draft, relation.source().getFirst()));
        boolean rubric = relation.cue().isEmpty()
                && !quoted
                && (relation.source().isEmpty()
                        || !view.namesSpeaker(relation.source().getFirst().of(view.text)));
        return !labelled && !rubric && (quoted || !oneWord) && !Unsaid.is(view.text, relation, quoted, spoken);
    }

    /** What layout has attributed to a label is not attributed to it again. */
    private static boolean isLabelledBy(Draft draft, Span source) {
        return draft.cue().isEmpty()
                && draft.source() != null
                && draft.source().span().overlaps(source);
    }

    /** Whether a relation's cue stands in somebody's own words: in quotation marks or in a turn of a transcript. */
    private boolean isInside(Relation relation) {
        if (relation.cue().isEmpty()) {
            return false;
        }
        Span cue = relation.cue().getFirst();
        return view.quotationAt(cue.begin()) != null
                || laidOut.stream().anyMatch(outer -> outer.content().stream().anyMatch(span -> span.contains(cue)));
    }

    private static boolean isSame(Draft laidOut, Draft draft) {
        int shared = 0;
        for (Span a : laidOut.content()) {
            for (Span b : draft.content()) {
                shared += Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.begin(), b.begin()));
            }
        }
        double union = length(laidOut) + length(draft) - (double) shared;
        return shared / union >= SAME;
    }

    private static int length(Draft draft) {
        return draft.content().stream().mapToInt(Span::length).sum();
    }
}
