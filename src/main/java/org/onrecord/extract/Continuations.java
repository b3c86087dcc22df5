package org.onrecord.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Draft;
import org.onrecord.model.Mention;
import org.onrecord.model.Paragraph;
import org.onrecord.model.Span;
import org.onrecord.text.Quotation;

/**
 * Quotations without a cue of their own: a new quoted sentence in the same turn, a quotation that goes on in the next
 * paragraph, and a block that the paragraph before it announces.
 */
final class Continuations {
    private static final int MIN_WORDS = 3;

    private final ArticleView view;
    private final List<Draft> drafts;
    /** The turn that each outermost quotation belongs to, by its position. */
    private final Map<Integer, Integer> turns = new HashMap<>();

    private Continuations(ArticleView view, List<Draft> drafts) {
        this.view = view;
        this.drafts = new ArrayList<>(drafts);
    }

    /** {@code drafts}, with the continuations found added; in order of position. */
    static List<Draft> add(ArticleView view, List<Draft> drafts) {
        Continuations continuations = new Continuations(view, drafts);
        continuations.link();
        return continuations.drafts;
    }

    private void link() {
        List<Quotation> quotations = view.outermost;
        for (Quotation quotation : quotations) {
            Draft owner = owner(quotation);
            if (owner != null) {
                turns.put(quotation.outer().begin(), owner.turn());
            }
        }
        // A quotation left open belongs to the turn of the paragraph that closes it, so go backwards first.
        for (int i = quotations.size() - 2; i >= 0; i--) {
            Integer turn = turns.get(quotations.get(i + 1).outer().begin());
            boolean open = quotations.get(i + 1).continues()
                    && !turns.containsKey(quotations.get(i).outer().begin());
            if (open && turn != null) {
                add(quotations.get(i), turn, null, "reopened-quotation");
            }
        }
        for (int i = 0; i < quotations.size(); i++) {
            if (!turns.containsKey(quotations.get(i).outer().begin()) && isAlone(quotations.get(i))) {
                follow(quotations.get(i), i > 0 ? quotations.get(i - 1) : null);
            }
        }
    }

    private void follow(Quotation quotation, @Nullable Quotation previous) {
        Paragraph paragraph = paragraph(quotation.outer().begin());
        Integer before = previous == null ? null : turns.get(previous.outer().begin());
        if (quotation.continues() && before != null) {
            add(quotation, before, null, "reopened-quotation");
            return;
        }
        Draft last = lastBefore(quotation.outer().begin());
        if (last == null || paragraph == null) {
            announced(quotation, paragraph);
            return;
        }
        boolean sameParagraph =
                paragraph.span().begin() <= last.extent().begin() || holdsCue(paragraph, last, quotation);
        boolean nextParagraph =
                quotation.outer().begin() == paragraph.body() && endsWith(previousParagraph(paragraph), last);
        if (sameParagraph || nextParagraph) {
            add(quotation, last.turn(), null, sameParagraph ? "same-turn" : "next-paragraph");
        } else {
            announced(quotation, paragraph);
        }
    }

    /** "Here is more from the Treasury chief:" and then a quotation in a paragraph of its own. */
    private void announced(Quotation quotation, @Nullable Paragraph paragraph) {
        Paragraph before = paragraph == null ? null : previousParagraph(paragraph);
        boolean begins = paragraph != null && quotation.outer().begin() == paragraph.body();
        if (!begins || before == null || view.text.charAt(before.span().end() - 1) != ':') {
            return;
        }
        Mention source = Announcements.source(view, before);
        if (source != null) {
            add(quotation, newTurn(), source, "announced-block");
        }
    }

    private boolean holdsCue(Paragraph paragraph, Draft last, Quotation quotation) {
        return last.cue().stream()
                .anyMatch(cue -> paragraph.span().contains(cue)
                        && cue.end() <= quotation.outer().begin());
    }

    /** Whether the statement is the last thing that happens in the paragraph, but for its own attribution. */
    private boolean endsWith(@Nullable Paragraph before, Draft last) {
        if (before == null || !before.span().overlaps(last.extent())) {
            return false;
        }
        int end = Math.max(
                last.extent().end(),
                last.cue().isEmpty() ? 0 : last.cue().getLast().end());
        if (last.source() != null) {
            end = Math.max(end, last.source().span().end());
        }
        String rest = view.text.substring(
                Math.min(end, before.span().end()), before.span().end());
        return rest.codePoints().filter(Character::isLetter).count() <= 40 && rest.indexOf(". ") < 0;
    }

    private void add(Quotation quotation, int turn, @Nullable Mention source, String rule) {
        turns.put(quotation.outer().begin(), turn);
        List<Span> content = List.of(quotation.inner());
        Draft draft = new Draft(content, List.of(), source, Draft.Type.DIRECT, turn, 0.85, false, rule);
        int at = 0;
        while (at < drafts.size() && drafts.get(at).extent().compareTo(draft.extent()) < 0) {
            at++;
        }
        drafts.add(at, draft);
    }

    private int newTurn() {
        return 1 + drafts.stream().mapToInt(Draft::turn).max().orElse(-1);
    }

    /** The draft whose content is, holds or lies in the quotation. */
    private @Nullable Draft owner(Quotation quotation) {
        for (Draft draft : drafts) {
            for (Span span : draft.content()) {
                if (span.overlaps(quotation.inner())) {
                    return draft;
                }
            }
        }
        return null;
    }

    private @Nullable Draft lastBefore(int position) {
        Draft last = null;
        for (Draft draft : drafts) {
            int begin = draft.cue().isEmpty()
                    ? draft.extent().begin()
                    : Math.max(draft.extent().begin(), draft.cue().getFirst().begin());
            if (begin < position) {
                last = draft;
            }
        }
        return last;
    }

    /** A quotation that is sentences of its own: begins where one begins, and long enough to be no name or term. */
    private boolean isAlone(Quotation quotation) {
        Paragraph paragraph = paragraph(quotation.outer().begin());
        String inner = quotation.inner().of(view.text);
        boolean capital = !inner.isEmpty() && Character.isUpperCase(inner.codePointAt(0));
        boolean words = inner.split("\\s+", -1).length >= MIN_WORDS;
        boolean ends = !inner.isEmpty() && ".!?…—-".indexOf(inner.charAt(inner.length() - 1)) >= 0;
        return paragraph != null
                && capital
                && words
                && (ends || !quotation.closed())
                && beginsSentence(paragraph, quotation);
    }

    private boolean beginsSentence(Paragraph paragraph, Quotation quotation) {
        int i = quotation.outer().begin() - 1;
        while (i >= paragraph.body() && Character.isWhitespace(view.text.charAt(i))) {
            i--;
        }
        return i < paragraph.body() || ".!?”\"’'".indexOf(view.text.charAt(i)) >= 0;
    }

    private @Nullable Paragraph paragraph(int position) {
        for (Paragraph paragraph : view.article.paragraphs()) {
            if (paragraph.span().contains(position)) {
                return paragraph;
            }
        }
        return null;
    }

    private @Nullable Paragraph previousParagraph(Paragraph paragraph) {
        int index = view.article.paragraphs().indexOf(paragraph);
        return index > 0 ? view.article.paragraphs().get(index - 1) : null;
    }
}
