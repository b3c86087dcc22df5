package org.onrecord.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Draft;
import org.onrecord.model.Mention;
import org.onrecord.model.Span;

/**
 * Finds statements by rules over quotation structure, reporting cues and dependencies. Spans are UTF-16 positions in the
 * article's text.
 */
public final class StatementExtractor {
    /** Two findings of one source with this much in common are one statement. */
    private static final double SAME = 0.6;

    /** The statements of an article in order of position, those without a cue of their own included. */
    public List<Draft> extract(AnnotatedArticle article) {
        ArticleView view = new ArticleView(article);
        List<Found> found = new ArrayList<>();
        Consumer<Found> out = one -> {
            Found trimmed = one.trimmed(view.text);
            if (trimmed != null) {
                found.add(trimmed);
            }
        };
        Labels.find(view, out);
        for (SentenceView sentence : view.sentences) {
            VerbCues.find(sentence, out);
            AccordingTo.find(sentence, out);
            NounCues.find(sentence, out);
        }
        return Continuations.add(view, drafts(view, found));
    }

    private static List<Draft> drafts(ArticleView view, List<Found> found) {
        List<Draft> drafts = new ArrayList<>();
        for (List<Found> together : overlapping(found)) {
            List<Found> kept = distinct(together);
            for (Found one : kept) {
                drafts.add(draft(view, one, drafts.size(), kept));
            }
        }
        return drafts;
    }

    /** Groups of findings whose extents overlap: only those can be the same or hold each other. */
    private static List<List<Found>> overlapping(List<Found> found) {
        List<List<Found>> groups = new ArrayList<>();
        int end = -1;
        for (Found one : found.stream()
                .sorted(Comparator.comparing(StatementExtractor::extent))
                .toList()) {
            if (extent(one).begin() >= end) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(one);
            end = Math.max(end, extent(one).end());
        }
        return groups;
    }

    private static List<Found> distinct(List<Found> found) {
        List<Found> kept = new ArrayList<>();
        found.stream()
                .filter(candidate -> found.stream().noneMatch(outer -> isOwnThought(outer, candidate)))
                .sorted(Comparator.comparingDouble(Found::confidence).reversed())
                .filter(candidate -> kept.stream().noneMatch(other -> isSame(other, candidate)))
                .forEach(kept::add);
        kept.sort(Comparator.comparing(one -> one.content().getFirst()));
        return kept;
    }

    /** "said he expected ...": what a pronoun or a thing does inside a statement is part of it, not another one. */
    private static boolean isOwnThought(Found outer, Found inner) {
        Mention source = inner.source();
        boolean weak = source != null && source.kind() != Mention.Kind.NAME;
        return weak && !outer.direct() && holds(outer, inner);
    }

    private static Draft draft(ArticleView view, Found found, int turn, List<Found> all) {
        Draft.Type type = found.direct() ? Draft.Type.DIRECT : Types.of(view, found.content());
        boolean nested = all.stream().anyMatch(other -> holds(other, found));
        return new Draft(
                found.content(), found.cue(), found.source(), type, turn, found.confidence(), nested, found.rule());
    }

    private static boolean holds(Found outer, Found inner) {
        Span innerExtent = extent(inner);
        boolean larger = length(outer) > length(inner);
        boolean cueInside =
                inner.cue().stream().anyMatch(cue -> outer.content().stream().anyMatch(span -> span.contains(cue)));
        return larger && extent(outer).contains(innerExtent) && cueInside;
    }

    private static Span extent(Found found) {
        return found.content().getFirst().cover(found.content().getLast());
    }

    private static boolean isSame(Found kept, Found candidate) {
        int shared = 0;
        for (Span a : kept.content()) {
            for (Span b : candidate.content()) {
                shared += Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.begin(), b.begin()));
            }
        }
        double union = length(kept) + length(candidate) - (double) shared;
        boolean sameSource = Objects.equals(kept.source(), candidate.source()) || candidate.source() == null;
        boolean sameCue = !kept.cue().isEmpty() && kept.cue().equals(candidate.cue());
        boolean joint = sameCue && !sameSource;
        return shared / union >= SAME && !joint && !isReportedReport(kept, candidate);
    }

    /** "Li told ..., according to state television" are two statements. */
    private static boolean isReportedReport(Found kept, Found candidate) {
        return holds(kept, candidate) || holds(candidate, kept);
    }

    private static int length(Found found) {
        return found.content().stream().mapToInt(Span::length).sum();
    }
}
