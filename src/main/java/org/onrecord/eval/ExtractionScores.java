package org.onrecord.eval;

import java.util.List;

/**
 * How well an extractor did.
 *
 * @param documents how many were read
 * @param errors the commonest first
 */
public record ExtractionScores(
        int documents, List<SpanScore> spans, List<RelationScore> relations, List<ErrorCount> errors) {
    public ExtractionScores {
        spans = List.copyOf(spans);
        relations = List.copyOf(relations);
        errors = List.copyOf(errors);
    }
}
