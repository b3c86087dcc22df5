package org.onrecord.index;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was accepted since the index was last looked at: a reader refreshed after each article would cost far more than
 * remembering the ids.
 */
final class Accepted {
    private final Map<String, Optional<String>> articleAt = new HashMap<>();
    private final Map<String, SortedSet<String>> originsOf = new HashMap<>();

    /** Notes that {@code origin} now holds this article, or none, in place of what it held before. */
    void put(String origin, @Nullable String articleId) {
        Optional<String> before = articleAt.put(origin, Optional.ofNullable(articleId));
        if (before != null && before.isPresent()) {
            origins(before.get()).remove(origin);
        }
        if (articleId != null) {
            origins(articleId).add(origin);
        }
    }

    private SortedSet<String> origins(String articleId) {
        return originsOf.computeIfAbsent(articleId, id -> new TreeSet<>());
    }

    /** Whether what the index says about this origin is out of date. */
    boolean replaced(String origin) {
        return articleAt.containsKey(origin);
    }

    /** The first origin that holds the article. */
    Optional<String> originOf(String articleId) {
        SortedSet<String> origins = originsOf.get(articleId);
        return origins == null || origins.isEmpty() ? Optional.empty() : Optional.of(origins.first());
    }

    void clear() {
        articleAt.clear();
        originsOf.clear();
    }
}
