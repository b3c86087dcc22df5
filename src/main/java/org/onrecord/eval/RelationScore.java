package org.onrecord.eval;

/**
 * How many relations are right as far as a level asks.
 *
 * @param score its group is a type, or "ALL"
 */
public record RelationScore(Level level, Score score) {}
