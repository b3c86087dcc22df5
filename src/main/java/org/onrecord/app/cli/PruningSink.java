package org.onrecord.app.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.onrecord.index.IndexSink;
import org.onrecord.index.Ledger;
import org.onrecord.model.Article;
import org.onrecord.model.LedgerEntry;
import org.onrecord.model.Outcome;
import org.onrecord.model.Place;
import org.onrecord.model.Sink;
import org.onrecord.pipeline.SinkFilter;

/** Removes what an input held before and, read to its end again, holds no more. */
final class PruningSink extends SinkFilter {
    private final IndexSink index;
    private final Ledger before;
    private final Map<String, Set<String>> seen = new HashMap<>();

    /** @param before what the index held when the work began */
    PruningSink(Sink sink, IndexSink index, Ledger before) {
        super(sink);
        this.index = index;
        this.before = before;
    }

    @Override
    public boolean holds(Place place, Article article) throws IOException {
        see(place.input(), article.origin());
        return super.holds(place, article);
    }

    @Override
    public Outcome accept(String input, Outcome outcome, Duration took) throws IOException {
        see(input, outcome.origin());
        return super.accept(input, outcome, took);
    }

    private void see(String input, String origin) {
        seen.computeIfAbsent(input, its -> new HashSet<>()).add(origin);
    }

    @Override
    public void finish(LedgerEntry entry) throws IOException {
        super.finish(entry);
        Set<String> there = seen.remove(entry.origin());
        if (there == null || isDamaged(entry.origin(), there)) {
            return;
        }
        before.origins(entry.origin(), origin -> {
            if (!there.contains(origin)) {
                index.pruneArticle(origin);
            }
        });
    }

    /** A container that has a fate of its own beside those of its members was not read to its end. */
    private static boolean isDamaged(String input, Set<String> there) {
        return there.size() > 1 && there.contains(input);
    }
}
