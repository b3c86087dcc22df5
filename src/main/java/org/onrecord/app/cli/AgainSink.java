package org.onrecord.app.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.onrecord.model.Article;
import org.onrecord.model.Fingerprint;
import org.onrecord.model.LedgerEntry;
import org.onrecord.model.Outcome;
import org.onrecord.model.Place;
import org.onrecord.model.Sink;
import org.onrecord.pipeline.SinkFilter;

/**
 * Has the articles in some places analysed again, though they are stored as they would be now, and leaves all others and the ledger's
 * entries as they are.
 */
final class AgainSink extends SinkFilter {
    private final Set<Place> places;

    AgainSink(Sink sink, Set<Place> places) {
        super(sink);
        this.places = Set.copyOf(places);
    }

    @Override
    public boolean isDone(String input, Fingerprint fingerprint) {
        return false;
    }

    @Override
    public boolean holds(Place place, Article article) {
        return !places.contains(place);
    }

    /** What was stored stays where the analysis fails this time. */
    @Override
    public Outcome accept(String input, Outcome outcome, Duration took) throws IOException {
        return outcome instanceof Outcome.Rejected ? outcome : super.accept(input, outcome, took);
    }

    @Override
    public void finish(LedgerEntry entry) {}
}
