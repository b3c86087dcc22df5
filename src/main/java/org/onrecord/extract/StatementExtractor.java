package org.onrecord.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Draft;
import org.onrecord.model.Mention;
import org.onrecord.model.Paragraph;
import org.onrecord.model.Span;

/**
 * Finds statements: relations by a learned tagger and linker, turned into statements one for each speaker and turn, and
 * beside them what layout and quotation marks alone attribute. Spans are UTF-16 positions in the article's text.
 */
public final class StatementExtractor {
    /** Two findings with this much in common are one statement. */
    private static final double SAME = 0.6;

    /** Words that a report has at least: who, said and what. */
    private static final int LEAST_REPORT = 4;

    private final Supplier<RelationExtractor> relations;

    /** @param relations gives the same one each time; asked at the first article */
    public StatementExtractor(Supplier<RelationExtractor> relations) {
        this.relations = relations;
    }

    /** The statements of an article in order of position, those without a cue of their own included. */
    public List<Draft> extract(AnnotatedArticle article) {
        RelationExtractor extractor = relations.get();
        RelationExtractor.Extraction extraction = extractor.extract(article.text(), article.paragraphs());
        ArticleView view = new ArticleView(article, extraction);
        List<Draft> drafts = new ArrayList<>();
        Labels.find(view, found -> drafts.add(laidOut(view, found, drafts.size())));
        int labels = drafts.size();
        for (Relation relation : extraction.relations()) {
            if (isAttributed(view, relation) && isOnRecord(view, relation, drafts.subList(0, labels))) {
                add(view, relation, false, drafts, labels);
            }
        }
        nested(view, extractor, drafts);
        drafts.sort(Comparator.comparing(Draft::extent));
        return Continuations.add(view, drafts);
    }

    /** @param around drafts whose own words may hold the relation */
    private static boolean isOnRecord(ArticleView view, Relation relation, List<Draft> around) {
        boolean quoted =
                relation.content().stream().anyMatch(span -> Types.of(view, List.of(span)) != Draft.Type.INDIRECT);
        int at = relation.cue().isEmpty()
                ? relation.content().getFirst().begin()
                : relation.cue().getFirst().begin();
        boolean spoken = view.quotationAt(at) != null
                || around.stream().anyMatch(draft -> draft.extent().contains(at));
        boolean labelled = !relation.source().isEmpty()
                && around.stream()
                        .anyMatch(draft -> isLabelledBy(draft, relation.source().getFirst()));
        return !labelled && !Unsaid.is(view.text, relation, quoted, spoken);
    }

    /** What layout has attributed to a label is not attributed to it again. */
    private static boolean isLabelledBy(Draft draft, Span source) {
        return draft.cue().isEmpty()
                && draft.source() != null
                && draft.source().span().overlaps(source);
    }

    /** What has neither source nor cue is on record only where it is quoted, as when a quotation goes on. */
    private static boolean isAttributed(ArticleView view, Relation relation) {
        return !relation.source().isEmpty()
                || !relation.cue().isEmpty()
                || view.quotationAt(relation.content().getFirst().begin()) != null;
    }

    /**
     * Statements that are reported inside others: the tagger, which knows none, reads a content as a text of its own, where
     * a word in it can report.
     */
    private static void nested(ArticleView view, RelationExtractor extractor, List<Draft> drafts) {
        List<Paragraph> contents = new ArrayList<>();
        for (Draft draft : drafts) {
            draft.content().stream()
                    .filter(span -> mayReport(span.of(view.text)))
                    .filter(span ->
                            contents.isEmpty() || contents.getLast().span().end() <= span.begin())
                    .forEach(span -> contents.add(Paragraph.of(span, Paragraph.Kind.BODY)));
        }
        for (Relation relation : extractor.extract(view.text, contents).relations()) {
            boolean whole = !relation.cue().isEmpty()
                    && !relation.source().isEmpty()
                    && contents.stream().anyMatch(content -> content.span().contains(extent(relation)));
            boolean known = drafts.stream().anyMatch(draft -> draft.cue().equals(cue(view, relation)));
            if (whole && !known && isOnRecord(view, relation, drafts)) {
                add(view, relation, true, drafts, 0);
            }
        }
    }

    private static boolean mayReport(String content) {
        String[] words = content.split("[^\\p{L}]+", -1);
        return words.length >= LEAST_REPORT && Arrays.stream(words).anyMatch(StatementExtractor::mayBeCue);
    }

    /** Not "the United States", where a name is spelled like a verb. */
    private static boolean mayBeCue(String word) {
        boolean lower = !word.isEmpty() && Character.isLowerCase(word.codePointAt(0));
        return (lower || word.equals("According")) && ReportingVerbs.isForm(word);
    }

    private static Span extent(Relation relation) {
        Span extent = relation.content().getFirst().cover(relation.content().getLast());
        return extent.cover(relation.cue().getFirst()).cover(relation.source().getFirst());
    }

    private static Draft laidOut(ArticleView view, Found found, int turn) {
        Draft.Type type = found.direct() ? Draft.Type.DIRECT : Types.of(view, found.content());
        return new Draft(
                found.content(), found.cue(), found.source(), type, turn, found.confidence(), false, found.rule());
    }

    private static void add(ArticleView view, Relation relation, boolean nested, List<Draft> drafts, int labels) {
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
                        first ? cue(view, relation) : List.of(),
                        first ? sources.get(i) : null,
                        Types.of(view, content),
                        turn + i,
                        relation.confidence(),
                        nested || laidOut.stream().anyMatch(outer -> holds(outer, relation.cue())),
                        "tagger");
                if (laidOut.stream().noneMatch(other -> isSame(other, draft))) {
                    drafts.add(draft);
                    first = false;
                }
            }
        }
    }

    /** The tagger takes a colon for part of the words that attribute. */
    private static List<Span> cue(ArticleView view, Relation relation) {
        List<Span> cue = new ArrayList<>();
        for (Span span : relation.cue()) {
            int end = span.end();
            while (end > span.begin() && ":, ".indexOf(view.text.charAt(end - 1)) >= 0) {
                end--;
            }
            if (end > span.begin()) {
                cue.add(new Span(span.begin(), end));
            }
        }
        return cue;
    }

    private static boolean holds(Draft outer, List<Span> cue) {
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
