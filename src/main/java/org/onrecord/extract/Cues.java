package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.model.Span;

/** The words that attribute: the tagger takes a colon or comma behind them for part of them, or for all there is. */
final class Cues {
    private Cues() {}

    static List<Span> of(String text, Relation relation) {
        List<Span> cue = new ArrayList<>();
        for (Span span : relation.cue()) {
            int end = span.end();
            while (end > span.begin() && ":, ".indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            if (end > span.begin()) {
                cue.add(new Span(span.begin(), end));
            }
        }
        return cue;
    }
}
