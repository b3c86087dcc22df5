package org.onrecord.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
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
    /** How many statements may begin inside the one that a quotation belongs to. */
    private static final int NESTING = 4;

    private final ArticleView view;
    private final List<Draft> drafts = new ArrayList<>();
    private final NavigableMap<Integer, Draft> byContent = new TreeMap<>();
    /** By where the statement begins or, if later, its cue. */
    private final NavigableMap<Integer, Draft> byBegin = new TreeMap<>();

    /** The turns of speakers who are named together, by the first of them: what they go on to say is said by each. */
    private final Map<Integer, List<Integer>> joint = new HashMap<>();

    private int nextTurn;
    /** The turn that each outermost quotation belongs to, by its position. */
    private final Map<Integer, Integer> turns = new HashMap<>();

    private Continuations(ArticleView view, List<Draft> drafts) {
        this.view = view;
        drafts.forEach(this::remember);
    }

    /** {@code drafts}, with the continuations found added; in order of position. */
    static List<Draft> add(ArticleView view, List<Draft> drafts) {
        Continuations continuations = new Continuations(view, drafts);
        continuations.link();
        continuations.drafts.sort(Comparator.comparing(Draft::extent));
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
        Paragraph paragraph = view.article.paragraphAt(quotation.outer().begin());
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
        Span source = view.announcedIn(before);
        if (source != null) {
            add(quotation, nextTurn, Sources.of(view.text, source).getFirst(), "announced-block");
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
        for (int each : joint.getOrDefault(turn, List.of(turn))) {
            remember(new Draft(content, List.of(), source, Draft.Type.DIRECT, each, 0.85, false, rule));
        }
    }

    /** The draft whose content is, holds or lies in the quotation. */
    private @Nullable Draft owner(Quotation quotation) {
        Integer key = byContent.lowerKey(quotation.inner().end());
        for (int tries = 0; key != null && tries < NESTING; tries++) {
            Draft draft = Objects.requireNonNull(byContent.get(key));
            if (draft.content().stream().anyMatch(span -> span.overlaps(quotation.inner()))) {
                return draft;
            }
            key = byContent.lowerKey(key);
        }
        return null;
    }

    private @Nullable Draft lastBefore(int position) {
        Map.Entry<Integer, Draft> last = byBegin.lowerEntry(position);
        return last == null ? null : last.getValue();
    }

    private void remember(Draft draft) {
        drafts.add(draft);
        nextTurn = Math.max(nextTurn, draft.turn() + 1);
        if (draft.nested()) {
            return;
        }
        draft.content().forEach(span -> byContent.putIfAbsent(span.begin(), draft));
        int cue = draft.cue().isEmpty() ? 0 : draft.cue().getFirst().begin();
        Draft first = byBegin.putIfAbsent(Math.max(draft.extent().begin(), cue), draft);
        boolean together =
                first != null && !draft.cue().isEmpty() && draft.cue().equals(first.cue());
        if (first != null && together) {
            joint.computeIfAbsent(first.turn(), turn -> new ArrayList<>(List.of(turn)))
                    .add(draft.turn());
        }
    }

    /** A quotation that is sentences of its own: begins where one begins, and long enough to be no name or term. */
    private boolean isAlone(Quotation quotation) {
        Paragraph paragraph = view.article.paragraphAt(quotation.outer().begin());
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

    private @Nullable Paragraph previousParagraph(Paragraph paragraph) {
        List<Paragraph> paragraphs = view.article.paragraphs();
        int index = Collections.binarySearch(paragraphs, paragraph, Comparator.comparing(Paragraph::span));
        return index > 0 ? paragraphs.get(index - 1) : null;
    }
}
