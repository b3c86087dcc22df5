package org.onrecord.pipeline;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.onrecord.model.Article;
import org.onrecord.model.Fingerprint;
import org.onrecord.model.LedgerEntry;
import org.onrecord.model.Outcome;
import org.onrecord.model.Place;
import org.onrecord.model.Sink;

/** Hands everything on to another sink; what extends it does otherwise in one thing. */
public abstract class SinkFilter implements Sink {
    private final Sink sink;

    protected SinkFilter(Sink sink) {
        this.sink = sink;
    }

    @Override
    public boolean isDone(String input, Fingerprint fingerprint) throws IOException {
        return sink.isDone(input, fingerprint);
    }

    @Override
    public boolean holds(Place place, Article article) throws IOException {
        return sink.holds(place, article);
    }

    @Override
    public boolean isForgotten(String articleId) throws IOException {
        return sink.isForgotten(articleId);
    }

    @Override
    public Optional<Place> placeOf(String articleId) throws IOException {
        return sink.placeOf(articleId);
    }

    @Override
    public Outcome accept(String input, Outcome outcome, Duration took) throws IOException {
        return sink.accept(input, outcome, took);
    }

    @Override
    public void finish(LedgerEntry entry) throws IOException {
        sink.finish(entry);
    }
}
