package org.onrecord.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.onrecord.model.Embedding;

/** Knows what the texts mean that were asked about last: whoever pages through what was found, or narrows it, asks about the same again. */
final class RecentMeanings implements Function<String, Optional<Embedding>> {
    /** An embedding has some hundred bytes, a query at most some thousand characters. */
    static final int MOST = 500;

    private final Function<String, Optional<Embedding>> meaning;
    private final Map<String, Optional<Embedding>> recent = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<Embedding>> eldest) {
            return size() > MOST;
        }
    };

    RecentMeanings(Function<String, Optional<Embedding>> meaning) {
        this.meaning = meaning;
    }

    /** Those who ask about other texts do not wait meanwhile. */
    @Override
    public Optional<Embedding> apply(String text) {
        synchronized (recent) {
            Optional<Embedding> known = recent.get(text);
            if (known != null) {
                return known;
            }
        }
        Optional<Embedding> computed = meaning.apply(text);
        synchronized (recent) {
            recent.put(text, computed);
        }
        return computed;
    }
}
