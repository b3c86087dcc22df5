package org.onrecord.model;

import java.util.List;

/**
 * A sentence; sentences never cross a paragraph.
 *
 * @param paragraph index into {@link AnnotatedArticle#paragraphs()}
 */
public record Sentence(Span span, int paragraph, List<Token> tokens) {
    public Sentence {
        tokens = List.copyOf(tokens);
        for (Token token : tokens) {
            if (!span.contains(token.span())) {
                throw new IllegalArgumentException("token outside its sentence " + span + ": " + token);
            }
        }
    }
}
