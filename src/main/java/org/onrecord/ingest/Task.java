package org.onrecord.ingest;

import org.jspecify.annotations.Nullable;

/**
 * What a parser's process is asked for.
 *
 * @param place where in the input to begin; null for its beginning
 */
record Task(Input input, @Nullable Place place) {
    /**
     * A document inside an input.
     *
     * @param origin the document's
     * @param again whether it is to be read; if not, what comes behind it is
     */
    record Place(String origin, boolean again) {
        /** Whether a document holds this place; it has to be opened then to come to it. */
        boolean isInside(String container) {
            return origin.startsWith(container + "!/");
        }
    }
}
