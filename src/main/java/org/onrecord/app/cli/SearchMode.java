package org.onrecord.app.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.index.Meaning;
import org.onrecord.index.Understood;
import org.onrecord.model.Embedding;

/** What makes a statement an answer to a query. */
enum SearchMode {
    /** The words of the query. */
    WORDS,
    /** What the query means. */
    MEANING,
    /** Both. */
    HYBRID;

    /** What to look for beside words; null where only these count, or where the query is not of plain words. */
    @Nullable
    Meaning meaning(Understood understood, Function<String, Optional<Embedding>> embeddings) {
        if (this == WORDS || !understood.plain()) {
            return null;
        }
        return embeddings
                .apply(understood.words())
                .map(embedding -> new Meaning(embedding, understood.conditions(), this == HYBRID))
                .orElse(null);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
