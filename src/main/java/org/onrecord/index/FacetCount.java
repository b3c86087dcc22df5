package org.onrecord.index;

/** How many statements have a value of a {@link Facet}. */
public record FacetCount(String value, long count) {}
