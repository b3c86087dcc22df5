package org.onrecord.model;

/**
 * Where an article came from.
 *
 * @param input the input that holds it
 * @param origin the article's own: that of the input, or {@code input!/inner}
 */
public record Place(String input, String origin) {}
