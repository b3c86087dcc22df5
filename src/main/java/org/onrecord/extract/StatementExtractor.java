package org.onrecord.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.onrecord.encode.TextVectors;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Draft;
import org.onrecord.model.Paragraph;
import org.onrecord.model.Span;

/**
 * Finds statements: relations by a learned tagger and linker, turned into statements one for each speaker and turn, and
 * beside them what layout and quotation marks alone attribute. Spans are UTF-16 positions in the article's text.
 */
public final class StatementExtractor {
    private final Supplier<RelationExtractor> relations;

    /** @param relations gives the same one each time; asked at the first article */
    public StatementExtractor(Supplier<RelationExtractor> relations) {
        this.relations = relations;
    }

    /**
     * What was found in an article.
     *
     * @param drafts its statements in order of position, those without a cue of their own included
     * @param vectors of its word pieces
     */
    public record Extracted(List<Draft> drafts, TextVectors vectors) {
        public Extracted {
            drafts = List.copyOf(drafts);
        }
    }

    /** Reads an article. */
    public Extracted extract(AnnotatedArticle article) {
        RelationExtractor extractor = relations.get();
        RelationExtractor.Extraction extraction = extractor.extract(article.text(), article.paragraphs());
        ArticleView view = new ArticleView(article, extraction);
        Drafts drafts = new Drafts(view);
        Labels.find(view, drafts::addLaidOut);
        List<Relation> unattributed = new ArrayList<>();
        for (Relation relation : extraction.relations()) {
            if (isUnattributed(view, relation)) {
                unattributed.add(relation);
            } else {
                drafts.add(relation, false);
            }
        }
        NestedReports.find(view, extractor, drafts.all()).forEach(relation -> drafts.add(relation, true));
        List<Draft> found = Continuations.add(view, drafts.sorted());
        return new Extracted(withLeftOvers(view, unattributed, found), extraction.vectors());
    }

    /** Without source and cue, or with a cue in another paragraph, which a colon there or the turn may tell better. */
    private static boolean isUnattributed(ArticleView view, Relation relation) {
        List<Span> cue = Cues.of(view.text, relation);
        if (cue.isEmpty()) {
            return relation.source().isEmpty();
        }
        Paragraph paragraph = view.article.paragraphAt(cue.getFirst().begin());
        return paragraph != null
                && relation.content().stream().noneMatch(paragraph.span()::overlaps)
                && view.text.charAt(paragraph.span().end() - 1) != ':';
    }

    /** What is quoted, but belongs to no turn. */
    private static List<Draft> withLeftOvers(ArticleView view, List<Relation> unattributed, List<Draft> found) {
        Drafts all = new Drafts(view, found);
        for (Relation relation : unattributed) {
            boolean quoted = view.quotationAt(relation.content().getFirst().begin()) != null;
            boolean covered = found.stream()
                    .anyMatch(draft -> relation.content().stream().anyMatch(span -> span.overlaps(draft.extent())));
            if (quoted && !covered) {
                all.add(new Relation(relation.content(), List.of(), List.of(), relation.confidence()), false);
            }
        }
        return all.all().stream().sorted(Comparator.comparing(Draft::extent)).toList();
    }
}
