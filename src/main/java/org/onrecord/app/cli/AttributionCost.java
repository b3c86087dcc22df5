package org.onrecord.app.cli;

/**
 * What it took to attribute.
 *
 * @param words of the texts, as {@link Portion#words} counts
 * @param annotation what came before
 * @param attribution resolving alone
 */
record AttributionCost(int words, Stopwatch.Time annotation, Stopwatch.Time attribution) {
    static final AttributionCost NONE = new AttributionCost(0, Stopwatch.Time.NONE, Stopwatch.Time.NONE);

    Stopwatch.Time both() {
        return annotation.plus(attribution);
    }

    AttributionCost plus(AttributionCost other) {
        return new AttributionCost(
                words + other.words, annotation.plus(other.annotation), attribution.plus(other.attribution));
    }
}
