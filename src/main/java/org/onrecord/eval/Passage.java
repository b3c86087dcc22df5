package org.onrecord.eval;

import java.util.List;
import org.onrecord.model.Span;

/**
 * Part of a document's text.
 *
 * @param doc the name of the document: that of its text file without the extension
 * @param content half-open, Unicode code points into the document's text; positions behind its end hold nothing
 */
public record Passage(String doc, List<Span> content) {
    public Passage {
        content = List.copyOf(content);
        if (doc.isBlank()) {
            throw new IllegalArgumentException("a passage of no document");
        }
        if (content.isEmpty()) {
            throw new IllegalArgumentException("a passage without content in " + doc);
        }
    }
}
