package org.onrecord.correct;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Span;
import org.onrecord.model.StatementRow;

/**
 * Finds the statement of an article that an anchor means: by its id; else by where its content stands, if the text is the same; else by its
 * words. Where two would do as well, neither is taken: a correction in the wrong place is worse than one that has no place.
 */
final class Anchoring {
    /** Of the characters of both contents together so many have to be in both. */
    private static final double SAME_PLACE = 0.8;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it", "who", "i", "we");

    private final List<StatementRow> rows;
    private final String articleText;

    Anchoring(List<StatementRow> rows, String articleText) {
        this.rows = List.copyOf(rows);
        this.articleText = articleText;
    }

    /**
     * A statement found.
     *
     * @param closeness higher is surer
     */
    record Found(StatementRow row, double closeness) {}

    Optional<Found> find(Anchor anchor) {
        for (StatementRow row : rows) {
            if (row.statementId().equals(anchor.statementId())) {
                return Optional.of(new Found(row, Double.MAX_VALUE));
            }
        }
        Optional<Candidate> best = best(byPlace(anchor));
        if (best.isEmpty()) {
            best = best(byWords(anchor));
        }
        return best.map(candidate -> new Found(candidate.row, candidate.closeness));
    }

    /**
     * A statement that could be meant.
     *
     * @param distance code points from where the anchor was
     */
    private record Candidate(StatementRow row, double closeness, int distance, boolean sameSource) {
        static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::closeness)
                .reversed()
                .thenComparingInt(Candidate::distance)
                .thenComparing(Candidate::sameSource, Comparator.reverseOrder());
    }

    private static Optional<Candidate> best(List<Candidate> candidates) {
        candidates.sort(Candidate.BEST_FIRST);
        boolean tied = candidates.size() > 1 && Candidate.BEST_FIRST.compare(candidates.get(0), candidates.get(1)) == 0;
        return candidates.isEmpty() || tied ? Optional.empty() : Optional.of(candidates.getFirst());
    }

    private List<Candidate> byPlace(Anchor anchor) {
        List<Candidate> candidates = new ArrayList<>();
        for (StatementRow row : rows) {
            double share = share(anchor.content(), row.content());
            if (row.articleId().equals(anchor.articleId()) && share >= SAME_PLACE && !apart(anchor.source(), row)) {
                // Above every closeness by words.
                candidates.add(candidate(row, anchor, 1_000 + share));
            }
        }
        return candidates;
    }

    private List<Candidate> byWords(Anchor anchor) {
        String wanted = Wording.normal(anchor.text());
        List<Candidate> candidates = new ArrayList<>();
        for (StatementRow row : rows) {
            if (Wording.normal(row.text()).equals(wanted) && compatible(anchor.sourceText(), row.sourceText())) {
                Anchor there = Anchor.of(row, articleText);
                candidates.add(candidate(
                        row,
                        anchor,
                        commonEnd(anchor.prefix(), there.prefix()) + commonBeginning(anchor.suffix(), there.suffix())));
            }
        }
        return candidates;
    }

    private static Candidate candidate(StatementRow row, Anchor anchor, double closeness) {
        int distance = Math.abs(row.content().getFirst().begin() - anchor.begin());
        return new Candidate(row, closeness, distance, Objects.equals(row.sourceText(), anchor.sourceText()));
    }

    /** How much of two contents is common to both, of all that either has. */
    static double share(List<Span> one, List<Span> other) {
        long common = 0;
        for (Span here : one) {
            for (Span there : other) {
                common += Math.max(0, Math.min(here.end(), there.end()) - Math.max(here.begin(), there.begin()));
            }
        }
        long all = length(one) + length(other) - common;
        return all == 0 ? 0 : (double) common / all;
    }

    private static long length(List<Span> spans) {
        return spans.stream().mapToLong(Span::length).sum();
    }

    /** Whether both name a source, in different places: two who are quoted together have the same content. */
    static boolean apart(List<Span> source, List<Span> other) {
        return !source.isEmpty()
                && !other.isEmpty()
                && source.stream().noneMatch(span -> other.stream().anyMatch(span::overlaps));
    }

    private static boolean apart(List<Span> source, StatementRow row) {
        return row.source() != null && apart(source, row.source());
    }

    /** Whether two wordings of a source may name the same: they share a word, or one says nothing of who it is. */
    private static boolean compatible(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return true;
        }
        Set<String> words = words(one);
        Set<String> others = words(other);
        if (PRONOUNS.containsAll(words) || PRONOUNS.containsAll(others)) {
            return true;
        }
        words.retainAll(others);
        return !words.isEmpty();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(List.of(NO_WORD.split(text.toLowerCase(Locale.ROOT))));
        words.removeAll(Set.of("", "the", "a", "an", "of"));
        return words;
    }

    private static int commonBeginning(String one, String other) {
        String here = Wording.normal(one);
        String there = Wording.normal(other);
        int length = 0;
        while (length < Math.min(here.length(), there.length()) && here.charAt(length) == there.charAt(length)) {
            length++;
        }
        return length;
    }

    private static int commonEnd(String one, String other) {
        return commonBeginning(
                new StringBuilder(one).reverse().toString(),
                new StringBuilder(other).reverse().toString());
    }
}
