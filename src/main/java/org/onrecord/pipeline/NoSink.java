package org.onrecord.pipeline;

import java.time.Duration;
import java.util.Optional;
import org.onrecord.model.Article;
import org.onrecord.model.Fingerprint;
import org.onrecord.model.LedgerEntry;
import org.onrecord.model.Outcome;
import org.onrecord.model.Place;
import org.onrecord.model.Sink;

/** Remembers nothing, for work of which only the progress matters. */
public final class NoSink implements Sink {
    @Override
    public boolean isDone(String input, Fingerprint fingerprint) {
        return false;
    }

    @Override
    public boolean holds(Place place, Article article) {
        return false;
    }

    @Override
    public boolean isForgotten(String articleId) {
        return false;
    }

    @Override
    public Optional<Place> placeOf(String articleId) {
        return Optional.empty();
    }

    @Override
    public Outcome accept(String input, Outcome outcome, Duration took) {
        return outcome;
    }

    @Override
    public void finish(LedgerEntry entry) {}
}
