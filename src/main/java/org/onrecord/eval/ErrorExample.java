package org.onrecord.eval;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.extract.Relation;
import org.onrecord.model.Span;
import org.onrecord.model.StatementRow;

/**
 * An error as somebody reads it. The parts quote the document, so that they may hold line ends and whatever else stands
 * there; they are empty where there is nothing.
 *
 * @param content the gold content where not the contents are compared
 */
public record ErrorExample(String doc, String content, String gold, String predicted) {
    /** Both ends of a long content have to be seen, since an error is mostly there. Code points. */
    private static final int END_MAX = 60;

    static ErrorExample of(ExtractionError error) {
        String text = error.document().text();
        Role role = switch (error.kind().aspect()) {
            case CONTENT, TYPE -> Role.CONTENT;
            case SOURCE -> Role.SOURCE;
            case CUE -> Role.CUE;
        };
        return new ErrorExample(
                error.document().id(),
                role == Role.CONTENT ? "" : excerpt(text, Role.CONTENT, error.gold()),
                excerpt(text, role, error.gold()),
                excerpt(text, role, error.predicted()));
    }

    private static String excerpt(String text, Role role, @Nullable Relation relation) {
        return relation == null ? "" : shortened(words(text, role.of(relation)));
    }

    private static String words(String text, List<Span> spans) {
        return spans.stream().map(span -> span.of(text)).collect(Collectors.joining(StatementRow.FRAGMENT_SEPARATOR));
    }

    private static String shortened(String words) {
        int length = words.codePointCount(0, words.length());
        if (length <= 2 * END_MAX) {
            return words;
        }
        return words.substring(0, words.offsetByCodePoints(0, END_MAX))
                + " … "
                + words.substring(words.offsetByCodePoints(words.length(), -END_MAX));
    }
}
