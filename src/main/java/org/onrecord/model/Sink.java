package org.onrecord.model;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Where outcomes are stored. Called by one thread at a time, but for {@link #isDone}. */
public interface Sink {
    /**
     * Whether the input was read to its end before, had the same bytes then, and was read and analysed as it would be now.
     * Answers from what was stored before the work began; any thread may ask.
     */
    boolean isDone(String input, Fingerprint fingerprint) throws IOException;

    /** Whether just this article is stored in its place and was analysed as it would be now. */
    boolean holds(Place place, Article article) throws IOException;

    /** Whether an article's text was removed on request, for good. */
    boolean isForgotten(String articleId) throws IOException;

    /** Where an article with this id is stored already, if it is. */
    Optional<Place> placeOf(String articleId) throws IOException;

    /**
     * Stores an outcome in place of whatever the same origin had before.
     *
     * @param input the input that the article is in
     * @param took how long its analysis took; zero where there was none
     * @return what was stored: the outcome with what the sink knows of the article beside, or another where it leaves the
     *     article out
     */
    Outcome accept(String input, Outcome outcome, Duration took) throws IOException;

    /** Notes that all that is in an input was stored. */
    void finish(LedgerEntry entry) throws IOException;
}
