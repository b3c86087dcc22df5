package org.onrecord.stance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Draft;
import org.onrecord.model.Published;
import org.onrecord.model.Sentence;
import org.onrecord.model.Span;
import org.onrecord.model.Token;

/** Finds on which conditions a statement depends and by when it is to come true. */
public final class Commitments {
    /** How far behind the begin of a part outside the content, in UTF-16 code units, a condition begins it: its marks. */
    private static final int MARKS = 3;

    /** What one statement of the article binds to. */
    public Commitment find(AnnotatedArticle article, Draft draft) {
        List<Span> conditions = new ArrayList<>();
        Span deadline = null;
        for (Sentence sentence : article.sentencesIn(draft.extent())) {
            List<Span> inSentence = conditions(article.text(), sentence, draft);
            conditions.addAll(inSentence);
            deadline = deadline == null ? deadline(article.text(), sentence, draft, inSentence) : deadline;
        }
        Published published = article.article().published();
        LocalDate from = published == null ? null : published.date();
        LocalDate due = deadline == null ? null : DueDate.of(deadline.of(article.text()), from);
        return new Commitment(conditions, deadline, due);
    }

    private static List<Span> conditions(String text, Sentence sentence, Draft draft) {
        boolean direct = draft.type() == Draft.Type.DIRECT;
        List<Span> found = new ArrayList<>();
        for (Span part : said(sentence, draft)) {
            found.addAll(Conditions.in(text, part, sentence.tokens(), direct));
        }
        for (Span part : around(sentence, draft)) {
            Conditions.in(text, part, sentence.tokens(), direct).stream()
                    .filter(condition -> condition.begin() - part.begin() <= MARKS)
                    .filter(condition -> draft.cue().stream().noneMatch(condition::overlaps))
                    .forEach(found::add);
        }
        return found.stream().sorted().toList();
    }

    /** In what is said, or in a condition that stands before or behind it: whichever comes first. */
    private static @Nullable Span deadline(String text, Sentence sentence, Draft draft, List<Span> conditions) {
        List<Span> parts = new ArrayList<>(said(sentence, draft));
        List<Token> tokens = sentence.tokens().stream()
                .filter(token -> parts.stream().anyMatch(token.span()::overlaps))
                .toList();
        conditions.stream()
                .filter(condition -> parts.stream().noneMatch(condition::overlaps))
                .toList()
                .forEach(parts::add);
        return parts.stream()
                .sorted()
                .flatMap(part -> Deadlines.find(text, part, tokens, conditions).stream())
                .findFirst()
                .orElse(null);
    }

    private static List<Span> said(Sentence sentence, Draft draft) {
        return draft.content().stream()
                .filter(sentence.span()::overlaps)
                .map(span -> new Span(
                        Math.max(span.begin(), sentence.span().begin()),
                        Math.min(span.end(), sentence.span().end())))
                .toList();
    }

    /** What stands in the sentence before all content, and behind content, cue and source. */
    private static List<Span> around(Sentence sentence, Draft draft) {
        Span extent = draft.extent();
        for (Span cue : draft.cue()) {
            extent = extent.cover(cue);
        }
        Span source = draft.source() == null ? extent : draft.source().span();
        int begin = draft.extent().begin();
        int end = Math.max(extent.end(), source.end());
        List<Span> around = new ArrayList<>();
        if (sentence.span().begin() < begin) {
            around.add(new Span(sentence.span().begin(), begin));
        }
        if (end < sentence.span().end()) {
            around.add(new Span(end, sentence.span().end()));
        }
        return around;
    }
}
