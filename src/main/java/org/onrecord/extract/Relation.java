package org.onrecord.extract;

import java.util.List;
import org.onrecord.model.Span;

/**
 * One attribution in PolNeAR's manner: what is attributed, to whom and by which words. Spans are UTF-16 positions in the
 * article's text, in order; content keeps a leading "that" and its quotation marks, and what a cue splits is one content
 * of several spans.
 *
 * @param content one span or more
 * @param cue empty where nothing attributes in words
 * @param source empty where nobody is named
 * @param confidence that this is an attribution with about this content, in [0, 1]
 */
public record Relation(List<Span> content, List<Span> cue, List<Span> source, double confidence) {
    public Relation {
        content = List.copyOf(content);
        cue = List.copyOf(cue);
        source = List.copyOf(source);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("relation without content");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence outside [0, 1]: " + confidence);
        }
    }
}
