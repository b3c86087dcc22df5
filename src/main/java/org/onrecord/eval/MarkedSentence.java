package org.onrecord.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.model.Span;

/**
 * A sentence in which {@code <s>} marks who acts and {@code <t>} upon whom. Either may be marked several times, inside the
 * other, or nowhere.
 *
 * @param text without the marks
 * @param sources UTF-16 code units into {@code text}, without white space at their ends
 * @param targets the same
 */
record MarkedSentence(String text, List<Span> sources, List<Span> targets) {
    private static final Pattern TAG = Pattern.compile("<(/?)([st])>");

    MarkedSentence {
        sources = List.copyOf(sources);
        targets = List.copyOf(targets);
    }

    /** Reads a cell; complains about a mark that is opened or closed alone. */
    static MarkedSentence read(TableRow row, String column) throws EvaluationException {
        StringBuilder text = new StringBuilder();
        Map<String, Integer> open = new HashMap<>();
        Map<String, List<Span>> places = new HashMap<>();
        Matcher tag = TAG.matcher(row.text(column));
        while (tag.find()) {
            tag.appendReplacement(text, "");
            String name = tag.group(2);
            boolean opens = tag.group(1).isEmpty();
            Integer begin = opens ? open.put(name, text.length()) : open.remove(name);
            if (opens != (begin == null)) {
                throw row.wrong(column, (opens ? "opens twice: " : "closes what is not open: ") + tag.group());
            }
            if (begin != null) {
                places.computeIfAbsent(name, any -> new ArrayList<>()).add(trimmed(text, begin));
            }
        }
        if (!open.isEmpty()) {
            throw row.wrong(
                    column, "does not close <" + open.keySet().iterator().next() + ">");
        }
        tag.appendTail(text);
        return new MarkedSentence(
                text.toString(), places.getOrDefault("s", List.of()), places.getOrDefault("t", List.of()));
    }

    private static Span trimmed(CharSequence text, int from) {
        int begin = from;
        int end = text.length();
        while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        while (begin < end && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        return new Span(begin, end);
    }
}
