package org.onrecord.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Draft;
import org.onrecord.model.Mention;
import org.onrecord.model.Span;

/**
 * Finds statements: relations by a learned tagger and linker, turned into statements one for each speaker and turn, and
 * beside them what layout and quotation marks alone attribute. Spans are UTF-16 positions in the article's text.
 */
public final class StatementExtractor {
    /** Two findings with this much in common are one statement. */
    private static final double SAME = 0.6;

    private final Supplier<RelationExtractor> relations;

    /** @param relations gives the same one each time; asked at the first article */
    public StatementExtractor(Supplier<RelationExtractor> relations) {
        this.relations = relations;
    }

    /** The statements of an article in order of position, those without a cue of their own included. */
    public List<Draft> extract(AnnotatedArticle article) {
        RelationExtractor.Extraction extraction = relations.get().extract(article.text(), article.paragraphs());
        ArticleView view = new ArticleView(article, extraction);
        List<Draft> drafts = new ArrayList<>();
        Labels.find(view, found -> drafts.add(laidOut(view, found, drafts.size())));
        int labels = drafts.size();
        for (Relation relation : extraction.relations()) {
            add(view, relation, drafts, labels);
        }
        drafts.sort(Comparator.comparing(Draft::extent));
        return Continuations.add(view, drafts);
    }

    private static Draft laidOut(ArticleView view, Found found, int turn) {
        Draft.Type type = found.direct() ? Draft.Type.DIRECT : Types.of(view, found.content());
        return new Draft(
                found.content(), found.cue(), found.source(), type, turn, found.confidence(), false, found.rule());
    }

    private static void add(ArticleView view, Relation relation, List<Draft> drafts, int labels) {
        List<@Nullable Mention> sources = new ArrayList<>();
        if (relation.source().isEmpty()) {
            sources.add(null);
        } else {
            sources.addAll(Sources.of(view.text, relation.source().getFirst()));
        }
        List<Draft> laidOut = List.copyOf(drafts.subList(0, labels));
        int turn = drafts.isEmpty() ? 0 : drafts.getLast().turn() + 1;
        for (int i = 0; i < sources.size(); i++) {
            boolean first = true;
            for (List<Span> content : new Contents(view).of(relation)) {
                Draft draft = new Draft(
                        content,
                        first ? relation.cue() : List.of(),
                        first ? sources.get(i) : null,
                        Types.of(view, content),
                        turn + i,
                        relation.confidence(),
                        laidOut.stream().anyMatch(outer -> holds(outer, content, relation.cue())),
                        "tagger");
                if (laidOut.stream().noneMatch(other -> isSame(other, draft))) {
                    drafts.add(draft);
                    first = false;
                }
            }
        }
    }

    private static boolean holds(Draft outer, List<Span> content, List<Span> cue) {
        return !cue.isEmpty() && outer.content().stream().anyMatch(span -> span.contains(cue.getFirst()));
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
