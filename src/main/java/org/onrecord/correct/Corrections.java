package org.onrecord.correct;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.StatementRow;

/** All that people said, in the order in which they said it. */
public final class Corrections {
    /** That nobody said anything. */
    public static final Corrections NONE = new Corrections(List.of());

    private final List<Correction> inOrder;
    private final Map<String, Subject> byStatement = new LinkedHashMap<>();
    private final Map<String, Set<Subject>> byArticle = new HashMap<>();
    private final Map<String, Set<Subject>> bySource = new HashMap<>();

    /** @param inOrder the earliest first */
    public Corrections(List<Correction> inOrder) {
        this.inOrder = List.copyOf(inOrder);
        for (int i = 0; i < this.inOrder.size(); i++) {
            Anchor anchor = this.inOrder.get(i).anchor();
            Subject subject = byStatement.computeIfAbsent(anchor.statementId(), id -> new Subject());
            subject.places.add(i);
            subject.anchor = anchor;
            byArticle
                    .computeIfAbsent(anchor.articleId(), id -> new LinkedHashSet<>())
                    .add(subject);
            bySource.computeIfAbsent(anchor.articleSource(), id -> new LinkedHashSet<>())
                    .add(subject);
        }
    }

    /** A statement as it was when it was corrected. */
    private static final class Subject {
        private final List<Integer> places = new ArrayList<>();
        private @Nullable Anchor anchor;

        /** The one given last. */
        private Anchor anchor() {
            if (anchor == null) {
                throw new IllegalStateException("corrections of nothing");
            }
            return anchor;
        }
    }

    /** Each of them, the earliest first. */
    public List<Correction> inOrder() {
        return inOrder;
    }

    /** Ids of the statements that they were made of, as these were then. */
    public Set<String> statementIds() {
        return byStatement.keySet();
    }

    /**
     * What holds for the statements of one article.
     *
     * @param byStatement by ids of statements that the article has; those of which nothing holds are left out
     * @param found ids of the statements that the corrections were made of
     */
    public record Placed(Map<String, Correction> byStatement, Set<String> found) {
        /** Nothing holds. */
        public static final Placed NOTHING = new Placed(Map.of(), Set.of());

        public Placed {
            byStatement = Map.copyOf(byStatement);
            found = Set.copyOf(found);
        }
    }

    /**
     * Finds which statements of one article they are of; each goes to one at most.
     *
     * @param rows all of the article's, as the machine made them
     */
    public Placed place(List<StatementRow> rows, String articleText) {
        Set<Subject> subjects = subjects(rows);
        if (subjects.isEmpty()) {
            return Placed.NOTHING;
        }
        Anchoring anchoring = new Anchoring(rows, articleText);
        List<Match> matches = new ArrayList<>();
        for (Subject subject : subjects) {
            Optional<Anchoring.Found> found = anchoring.find(subject.anchor());
            found.ifPresent(at -> matches.add(new Match(subject, at)));
        }
        matches.sort(Comparator.comparingDouble((Match match) -> match.at.closeness())
                .reversed());
        Map<String, List<Subject>> taken = new HashMap<>();
        Set<String> found = new LinkedHashSet<>();
        for (Match match : matches) {
            List<Subject> there = taken.computeIfAbsent(match.at.row().statementId(), id -> new ArrayList<>());
            if (there.stream().noneMatch(other -> differ(other.anchor(), match.subject.anchor()))) {
                there.add(match.subject);
                found.add(match.subject.anchor().statementId());
            }
        }
        Map<String, Correction> holding = new HashMap<>();
        taken.forEach((id, there) -> {
            Correction merged = merged(there);
            if (merged != null) {
                holding.put(id, merged);
            }
        });
        return new Placed(holding, found);
    }

    private record Match(Subject subject, Anchoring.Found at) {}

    private Set<Subject> subjects(Collection<StatementRow> rows) {
        Set<Subject> subjects = new LinkedHashSet<>();
        for (StatementRow row : rows) {
            subjects.addAll(byArticle.getOrDefault(row.articleId(), Set.of()));
            subjects.addAll(bySource.getOrDefault(row.articleSource(), Set.of()));
        }
        return subjects;
    }

    /** Whether two anchors were of two statements of the same text, which cannot both have become one. */
    private static boolean differ(Anchor one, Anchor other) {
        return one.articleId().equals(other.articleId())
                && (Anchoring.share(one.content(), other.content()) == 0
                        || Anchoring.apart(one.source(), other.source()));
    }

    private @Nullable Correction merged(List<Subject> subjects) {
        List<Integer> places = subjects.stream()
                .flatMap(subject -> subject.places.stream())
                .sorted()
                .toList();
        Correction merged = null;
        for (int place : places) {
            Correction next = inOrder.get(place);
            if (merged != null) {
                merged = merged.then(next);
            } else if (!next.withdrawn()) {
                merged = next;
            }
        }
        return merged;
    }
}
