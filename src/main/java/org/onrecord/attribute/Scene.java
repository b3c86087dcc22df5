package org.onrecord.attribute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Draft;
import org.onrecord.model.Mention;
import org.onrecord.model.Positions;
import org.onrecord.model.Sentence;
import org.onrecord.model.Span;
import org.onrecord.model.Token;
import org.onrecord.text.Quotation;

/**
 * What has to be resolved in an article, in order of position: the sources of its statements, and the pronouns of the third
 * person that its own voice uses between them.
 */
final class Scene {
    private final List<Quotation> quotations;
    private final List<Draft> drafts;

    /**
     * A source, or a pronoun that is none's.
     *
     * @param drafts the statements it is the source of; empty for a mere pronoun
     * @param token the pronoun's token where it is one
     * @param within the innermost other statement whose content it stands in, or null
     * @param quoted whether it stands in a quotation
     */
    record Event(
            Span span,
            List<Draft> drafts,
            @Nullable Token token,
            @Nullable Draft within,
            boolean quoted) {
        Event {
            drafts = List.copyOf(drafts);
        }

        /** All that the source says, ordered. */
        List<Span> content() {
            return drafts.stream()
                    .flatMap(draft -> draft.content().stream())
                    .sorted()
                    .distinct()
                    .toList();
        }
    }

    /** @param quotations the outermost ones */
    Scene(List<Quotation> quotations, List<Draft> drafts) {
        this.quotations = quotations;
        this.drafts = drafts;
    }

    List<Event> events(AnnotatedArticle article) {
        Map<Span, List<Draft>> sources = new HashMap<>();
        for (Draft draft : drafts) {
            Mention source = draft.source();
            if (source != null) {
                sources.computeIfAbsent(source.span(), any -> new ArrayList<>()).add(draft);
            }
        }
        Map<Span, Token> pronouns = pronouns(article);
        List<Event> events = new ArrayList<>();
        Contents contents = new Contents(drafts);
        sources.forEach((span, own) ->
                events.add(new Event(span, own, pronouns.get(span), contents.around(span, own), isQuoted(span))));
        pronouns.forEach((span, token) -> {
            if (!sources.containsKey(span) && !isQuoted(span)) {
                events.add(new Event(span, List.of(), token, null, false));
            }
        });
        events.sort(Comparator.comparing(Event::span));
        return events;
    }

    private static Map<Span, Token> pronouns(AnnotatedArticle article) {
        Map<Span, Token> pronouns = new HashMap<>();
        for (Sentence sentence : article.sentences()) {
            for (Token token : sentence.tokens()) {
                if (Pronouns.gender(token.word()) != 0) {
                    pronouns.put(token.span(), token);
                }
            }
        }
        return pronouns;
    }

    private boolean isQuoted(Span span) {
        return Positions.overlapping(quotations, Quotation::outer, span).stream()
                .anyMatch(quotation -> quotation.outer().contains(span));
    }

    /** Finds the statement that a place is reported in. */
    private static final class Contents {
        private record Piece(Span span, Draft draft) {}

        private final List<Piece> pieces = new ArrayList<>();
        private final int longest;

        Contents(List<Draft> drafts) {
            drafts.forEach(draft -> draft.content().forEach(span -> pieces.add(new Piece(span, draft))));
            pieces.sort(Comparator.comparing(Piece::span));
            longest = pieces.stream()
                    .mapToInt(piece -> piece.span().length())
                    .max()
                    .orElse(0);
        }

        /** The statement with the shortest piece of content around {@code span}, {@code own} left out. */
        @Nullable
        Draft around(Span span, List<Draft> own) {
            Piece best = null;
            for (int i = beginningBy(span.begin());
                    i >= 0 && pieces.get(i).span().begin() >= span.end() - longest;
                    i--) {
                Piece piece = pieces.get(i);
                boolean around = piece.span().contains(span) && !own.contains(piece.draft());
                if (around
                        && (best == null || piece.span().length() < best.span().length())) {
                    best = piece;
                }
            }
            return best == null ? null : best.draft();
        }

        /** Index of the last piece that begins no later than {@code position}, or -1. */
        private int beginningBy(int position) {
            int low = 0;
            int high = pieces.size();
            while (low < high) {
                int middle = (low + high) / 2;
                if (pieces.get(middle).span().begin() <= position) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low - 1;
        }
    }
}
