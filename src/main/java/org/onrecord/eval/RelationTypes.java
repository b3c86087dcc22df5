package org.onrecord.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.onrecord.model.Draft;
import org.onrecord.model.Span;

/**
 * How much of a content is quoted, told from its characters alone. Content that begins and ends with a quotation mark is
 * DIRECT even if it is two quotations; content with a mark anywhere else is MIXED.
 */
final class RelationTypes {
    private static final String DOUBLE = "\"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033";
    private static final String SINGLE = "'\u2018\u2019\u201a\u201b`\u2032";
    private static final String TRAILING = ",.;:!?\u2026-\u2013\u2014 \t\r\n\u00a0";
    /** Stops that a system may leave out between its content and the closing mark. */
    private static final String STOPS = ",.!?";

    /** From its opening mark on, {@code 'no way'}, but neither an apostrophe nor a plural's possessive. */
    private static final Pattern SINGLE_QUOTED =
            Pattern.compile("['‘](?=W)[^'‘’]*(?:W['’]W[^'‘’]*)*['’](?!W)".replace("W", "[\\p{L}\\p{N}_]"));

    private RelationTypes() {}

    /** The type of gold content, fragments joined by a blank. */
    static Draft.Type ofGold(String text, List<Span> content) {
        return ofWords(words(text, content.stream().sorted().toList()));
    }

    /** The more quoted of what the content is with and without the character before and behind it. */
    static Draft.Type ofPrediction(String text, List<Span> content) {
        List<Span> sorted = content.stream().sorted().toList();
        Draft.Type own = ofWords(words(text, sorted));
        Draft.Type widened = ofWords(words(text, widened(text, sorted)));
        for (Draft.Type type : List.of(Draft.Type.DIRECT, Draft.Type.MIXED)) {
            if (own == type || widened == type) {
                return type;
            }
        }
        return Draft.Type.INDIRECT;
    }

    static Draft.Type ofWords(String words) {
        String stripped = stripped(words);
        int end = stripped.length();
        while (end > 0 && TRAILING.indexOf(stripped.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end >= 2 && isQuoted(stripped.charAt(0), stripped.charAt(end - 1))) {
            return Draft.Type.DIRECT;
        }
        boolean marked = stripped.chars().anyMatch(c -> DOUBLE.indexOf(c) >= 0)
                || stripped.contains("``")
                || stripped.contains("''")
                || holdsSingleQuoted(stripped);
        return marked ? Draft.Type.MIXED : Draft.Type.INDIRECT;
    }

    private static boolean isQuoted(char first, char last) {
        return (DOUBLE.indexOf(first) >= 0 && DOUBLE.indexOf(last) >= 0)
                || (SINGLE.indexOf(first) >= 0 && SINGLE.indexOf(last) >= 0);
    }

    /** A look-behind in the pattern would see only the second half of a letter outside the BMP. */
    private static boolean holdsSingleQuoted(String words) {
        Matcher quoted = SINGLE_QUOTED.matcher(words);
        for (int at = 0; at < words.length(); at++) {
            boolean begins = at == 0 || !isWord(words.codePointBefore(at));
            if (begins && quoted.region(at, words.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(int codePoint) {
        return Characters.isAlphanumeric(codePoint) || codePoint == '_';
    }

    private static String stripped(String words) {
        int begin = 0;
        int end = words.length();
        while (begin < end && Characters.isSpace(words.charAt(begin))) {
            begin++;
        }
        while (end > begin && Characters.isSpace(words.charAt(end - 1))) {
            end--;
        }
        return words.substring(begin, end);
    }

    private static String words(String text, List<Span> sorted) {
        return sorted.stream().map(span -> span.of(text)).collect(Collectors.joining(" "));
    }

    private static List<Span> widened(String text, List<Span> sorted) {
        List<Span> widened = new ArrayList<>(sorted);
        Span last = widened.removeLast();
        int end = last.end();
        while (end < text.length() && STOPS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        widened.add(new Span(last.begin(), end == text.length() ? end : text.offsetByCodePoints(end, 1)));
        Span first = widened.removeFirst();
        int begin = first.begin() == 0 ? 0 : text.offsetByCodePoints(first.begin(), -1);
        widened.addFirst(new Span(begin, first.end()));
        return widened;
    }
}
