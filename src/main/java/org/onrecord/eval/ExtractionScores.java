package org.onrecord.eval;

import java.util.List;

/**
 * How well an extractor did.
 *
 * @param documents how many were read
 * @param reliability of the confidences, a relation being right if its content matches
 * @param errors the commonest first
 */
public record ExtractionScores(
        int documents,
        List<SpanScore> spans,
        List<RelationScore> relations,
        Reliability reliability,
        List<ErrorCount> errors) {
    public ExtractionScores {
        spans = List.copyOf(spans);
        relations = List.copyOf(relations);
        errors = List.copyOf(errors);
    }
}
