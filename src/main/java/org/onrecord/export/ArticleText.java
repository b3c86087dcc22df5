package org.onrecord.export;

import org.onrecord.model.Article;
import org.onrecord.model.Span;

/** The text of an article, cut by code points. */
final class ArticleText {
    private final String source;
    private final String text;
    private final int length;

    ArticleText(Article article) {
        this(article.origin(), article.text());
    }

    ArticleText(String source, String text) {
        this.source = source;
        this.text = text;
        length = text.codePointCount(0, text.length());
    }

    String source() {
        return source;
    }

    String text() {
        return text;
    }

    /** Its words. */
    String at(Span span) {
        return cut(span.begin(), span.end());
    }

    /** What stands before a position, at most so many code points. */
    String before(int position, int most) {
        return cut(Math.max(0, position - most), position);
    }

    /** What stands behind a position, at most so many code points. */
    String behind(int position, int most) {
        return cut(position, Math.min(length, position + most));
    }

    private String cut(int begin, int end) {
        if (begin < 0 || end < begin || end > length) {
            throw new IndexOutOfBoundsException(begin + " to " + end + " in a text of " + length + ": " + source);
        }
        if (length == text.length()) {
            return text.substring(begin, end);
        }
        int from = text.offsetByCodePoints(0, begin);
        return text.substring(from, text.offsetByCodePoints(from, end - begin));
    }
}
