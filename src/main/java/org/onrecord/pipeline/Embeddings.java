package org.onrecord.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.encode.StatementEncoder;
import org.onrecord.encode.TextVectors;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Draft;
import org.onrecord.model.Embedding;
import org.onrecord.model.Paragraph;
import org.onrecord.model.Span;

/** What the statements of one article mean, by their ids. */
public final class Embeddings {
    private final AnnotatedArticle article;
    private final TextVectors vectors;
    private final StatementEncoder encoder;
    private final Map<String, Embedding> all = new HashMap<>();

    /** @param vectors of the article's text */
    public Embeddings(AnnotatedArticle article, TextVectors vectors, StatementEncoder encoder) {
        this.article = article;
        this.vectors = vectors;
        this.encoder = encoder;
    }

    /** Adds a statement, unless it has no words. */
    public void add(String id, Draft draft) {
        List<Span> content = draft.content();
        Paragraph around = article.paragraphAt(content.getFirst().begin());
        byte[] values = encoder.statement(
                vectors,
                content,
                around == null ? content.getFirst() : around.span(),
                article.paragraphs().getFirst().span());
        if (values.length > 0) {
            all.put(id, new Embedding(values));
        }
    }

    /** Of all that were added, by id. */
    public Map<String, Embedding> all() {
        return Map.copyOf(all);
    }
}
