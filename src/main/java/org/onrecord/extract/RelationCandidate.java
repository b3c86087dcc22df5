package org.onrecord.extract;

import java.util.List;
import org.onrecord.model.Span;

/**
 * A relation with the probabilities that its confidence is computed from. Spans are UTF-16 positions in the article's text.
 *
 * @param contents one span or more
 * @param content the least probability of a content span's boundaries
 * @param boundary the probability of the cue's boundaries, 1 without a cue
 * @param link the least probability of a link between a content span and the cue
 * @param attribution the probability of the choice of the source, times that of the source's boundaries
 */
public record RelationCandidate(
        List<Span> contents,
        List<Span> cues,
        List<Span> sources,
        double content,
        double boundary,
        double link,
        double attribution) {
    public RelationCandidate {
        contents = List.copyOf(contents);
        cues = List.copyOf(cues);
        sources = List.copyOf(sources);
    }

    Relation with(Calibration calibration) {
        return new Relation(contents, cues, sources, calibration.of(this));
    }
}
