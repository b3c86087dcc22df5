package org.onrecord.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Draft;
import org.onrecord.model.Ids;
import org.onrecord.model.Mention;
import org.onrecord.model.Span;
import org.onrecord.text.CodePoints;

/**
 * Identifiers of the statements of one article: over article, content and source in code points and an ordinal among
 * equals, so that neither a better attribution nor another order of work changes them.
 */
final class StatementIds {
    private final String articleId;
    private final CodePoints codePoints;
    private final Map<String, Integer> ordinals = new HashMap<>();

    StatementIds(String articleId, CodePoints codePoints) {
        this.articleId = articleId;
        this.codePoints = codePoints;
    }

    String next(Draft draft) {
        String key = articleId + "|" + spans(draft.content()) + "|" + source(draft.source());
        int ordinal = ordinals.merge(key, 1, Integer::sum);
        return Ids.sha256(key + "|" + ordinal);
    }

    private String source(@Nullable Mention source) {
        return source == null ? "" : spans(List.of(source.span()));
    }

    private String spans(List<Span> spans) {
        StringBuilder key = new StringBuilder();
        for (Span span : codePoints.of(spans)) {
            key.append(span.begin()).append('-').append(span.end()).append(';');
        }
        return key.toString();
    }
}
