package org.onrecord.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.onrecord.model.Draft;
import org.onrecord.model.Paragraph;
import org.onrecord.model.Span;

/**
 * Statements that are reported inside others: the tagger, which was trained on none, reads a content as a text of its own,
 * where a word in it can report.
 */
final class NestedReports {
    /** Words that a report has at least: who, said and what. */
    private static final int LEAST_WORDS = 4;

    private NestedReports() {}

    /** Relations with source and cue that lie in one content and that no draft has yet. */
    static List<Relation> find(ArticleView view, RelationExtractor extractor, List<Draft> drafts) {
        List<Paragraph> contents = new ArrayList<>();
        for (Draft draft : drafts) {
            draft.content().stream()
                    .filter(span -> mayReport(span.of(view.text)))
                    .forEach(span -> contents.add(Paragraph.of(span, Paragraph.Kind.BODY)));
        }
        return extractor.extract(view.text, apart(contents)).relations().stream()
                .filter(relation ->
                        !relation.cue().isEmpty() && !relation.source().isEmpty())
                .filter(relation ->
                        contents.stream().anyMatch(content -> content.span().contains(extent(relation))))
                .filter(relation -> drafts.stream().noneMatch(draft -> hasCue(draft, relation)))
                .toList();
    }

    /** In order, without those that overlap the one before, as those of joint speakers do. */
    private static List<Paragraph> apart(List<Paragraph> contents) {
        List<Paragraph> apart = new ArrayList<>();
        contents.stream()
                .sorted((a, b) -> a.span().compareTo(b.span()))
                .filter(content -> apart.isEmpty()
                        || apart.getLast().span().end() <= content.span().begin())
                .forEach(apart::add);
        return apart;
    }

    private static boolean hasCue(Draft draft, Relation relation) {
        return draft.cue().stream().anyMatch(cue -> cue.overlaps(relation.cue().getFirst()));
    }

    private static boolean mayReport(String content) {
        String[] words = content.split("[^\\p{L}]+", -1);
        return words.length >= LEAST_WORDS && Arrays.stream(words).anyMatch(NestedReports::mayBeCue);
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
}
