package org.onrecord.ingest;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Titles and authors as programs fill them in, of which many are neither. */
final class Plausible {
    private static final int SHORTEST_TITLE = 4;
    private static final int LONGEST_TITLE = 300;
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)(?:microsoft (?:word|powerpoint|excel) - .*|powerpoint presentation|untitled.*|document\\d*|slide \\d+"
                    + "|(?:no )?title|new document|doc\\d*|\\S+\\.(?:docx?|pdf|odt|rtf|indd|qxp|qxd|tex|dvi|txt|html?)|[\\W\\d_]+|\\S+)");
    private static final Pattern NO_AUTHOR = Pattern.compile(
            "(?i)(?:admin(?:istrator)?|users?|owner|author|unknown|anonymous|default|root|guest|pc"
                    + "|python-docx|apache poi|libreoffice.*|openoffice.*|microsoft.*|adobe.*|.*@.*|.*[\\\\/].*|[\\W\\d_]*)");

    private Plausible() {}

    /** The title unless it is a file name, a single word or a program's placeholder. */
    static @Nullable String title(@Nullable String title) {
        boolean bad = title == null
                || title.length() < SHORTEST_TITLE
                || title.length() > LONGEST_TITLE
                || NO_TITLE.matcher(title).matches();
        return bad ? null : title;
    }

    /** The author unless it is an account or a program. */
    static @Nullable String author(String author) {
        String clean = Whitespace.collapse(author);
        return NO_AUTHOR.matcher(clean).matches() ? null : clean;
    }
}
