package org.onrecord.eval;

/**
 * How many spans of a role were found, whatever relation they belong to.
 *
 * @param exact spans right at both ends
 * @param begin places where a span begins; several spans may begin at one
 */
public record SpanScore(Role role, Score exact, Score begin) {}
