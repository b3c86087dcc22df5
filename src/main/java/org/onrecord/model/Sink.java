package org.onrecord.model;

import java.io.IOException;
import java.util.Optional;

/** Where outcomes are stored. Called by one thread at a time. */
public interface Sink {
    /** The origin under which an article with this id is stored already, if there is one. */
    Optional<String> originOf(String articleId) throws IOException;

    /** Stores an outcome in place of whatever the same origin had before. */
    void accept(Outcome outcome) throws IOException;
}
