package org.onrecord.export;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.model.Span;

/** An article's text as brat can show it, and stretches of it in brat's notation. */
final class BratText {
    private static final char LINE_SEPARATOR = '\u2028';
    private static final char PARAGRAPH_SEPARATOR = '\u2029';

    private final ArticleText article;

    BratText(ArticleText article) {
        this.article = new ArticleText(article.source(), plain(article.text()));
    }

    /** Each character that brat's readers might take for the end of a line or a field is a blank: offsets hold. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int at = 0; at < plain.length(); at++) {
            char character = plain.charAt(at);
            if ((Character.isISOControl(character) && character != '\n')
                    || character == LINE_SEPARATOR
                    || character == PARAGRAPH_SEPARATOR) {
                plain.setCharAt(at, ' ');
            }
        }
        return plain.toString();
    }

    String text() {
        return article.text();
    }

    /**
     * The stretches as {@code begin end;begin end}, a tab and their words, cut at line breaks and without the blanks there;
     * empty where nothing but blanks is left.
     */
    String stretch(List<Span> spans) {
        List<String> places = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (Span span : spans) {
            int begin = span.begin();
            for (String line : article.at(span).split("\n", -1)) {
                String stripped = line.strip();
                if (!stripped.isEmpty()) {
                    int from = begin + length(line) - length(line.stripLeading());
                    places.add(from + " " + (from + length(stripped)));
                    words.add(stripped);
                }
                begin += length(line) + 1;
            }
        }
        return places.isEmpty() ? "" : String.join(";", places) + "\t" + String.join(" ", words);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
