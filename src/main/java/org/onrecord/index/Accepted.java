package org.onrecord.index;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Place;

/**
 * What was accepted since the index was last looked at: a reader refreshed after each article would cost far more than
 * remembering the ids.
 */
final class Accepted {
    private final Map<String, Optional<String>> articleAt = new HashMap<>();
    private final Map<String, SortedMap<String, Place>> placesOf = new HashMap<>();

    /** Notes that {@code place} now holds this article, or none, in place of what it held before. */
    void put(Place place, @Nullable String articleId) {
        Optional<String> before = articleAt.put(place.origin(), Optional.ofNullable(articleId));
        if (before != null && before.isPresent()) {
            places(before.get()).remove(place.origin());
        }
        if (articleId != null) {
            places(articleId).put(place.origin(), place);
        }
    }

    private SortedMap<String, Place> places(String articleId) {
        return placesOf.computeIfAbsent(articleId, id -> new TreeMap<>());
    }

    /** Whether what the index says about this origin is out of date. */
    boolean replaced(String origin) {
        return articleAt.containsKey(origin);
    }

    /** The first place, by origin, that holds the article. */
    Optional<Place> placeOf(String articleId) {
        SortedMap<String, Place> places = placesOf.get(articleId);
        return places == null || places.isEmpty()
                ? Optional.empty()
                : Optional.of(places.firstEntry().getValue());
    }

    void clear() {
        articleAt.clear();
        placesOf.clear();
    }
}
