package org.onrecord.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes running text of the lines of printed pages. */
final class PdfText {
    private static final int PAGES_FOR_A_HEADER = 3;
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?iu)(?:page\\s+)?\\d{1,3}(?:\\s*(?:of|/)\\s*\\d{1,3})?|[-–—]\\s*\\d{1,3}\\s*[-–—]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*");
    private static final Pattern BROKEN_WORD = Pattern.compile("(?s)^(.*?)((?:[\\p{L}\\p{N}]+-)*[\\p{L}\\p{N}]+)-$");
    private static final Pattern FIRST_LETTERS = Pattern.compile("^[\\p{L}\\p{N}]+");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?:…][\"'”’»)\\]]*$", Pattern.DOTALL);

    /** First parts of compounds that are written with a hyphen. */
    private static final Set<String> COMPOUNDS = Set.of(
            "all", "anti", "co", "cross", "ex", "far", "first", "four", "full", "half", "hard", "high", "large", "long",
            "low", "mid", "multi", "non", "one", "part", "post", "pro", "second", "self", "semi", "short", "small",
            "so", "soft", "state", "ten", "then", "third", "three", "tit", "trade", "two", "vice", "well", "wide",
            "year");

    private final Set<String> words;

    private PdfText(Set<String> words) {
        this.words = words;
    }

    /**
     * Joins the lines of each paragraph, undoes hyphenation where the word's other uses do not speak against it, joins a
     * sentence that runs over a page break, and drops page numbers and lines that head or foot three pages or more.
     *
     * @param pages the paragraphs of each page, with line ends
     */
    static List<String> paragraphs(List<List<String>> pages) {
        List<List<List<String>>> lines = pages.stream()
                .map(page -> page.stream()
                        .map(PdfText::lines)
                        .filter(paragraph -> !paragraph.isEmpty())
                        .toList())
                .toList();
        List<List<List<String>>> body = withoutRunningLines(lines);
        return new PdfText(words(body)).join(body);
    }

    private static List<String> lines(String paragraph) {
        return paragraph
                .lines()
                .map(Whitespace::collapse)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private List<String> join(List<List<List<String>>> pages) {
        List<String> joined = new ArrayList<>();
        for (List<List<String>> page : pages) {
            for (int i = 0; i < page.size(); i++) {
                String paragraph = join("", page.get(i));
                boolean continues = i == 0 && !joined.isEmpty() && continues(joined.get(joined.size() - 1), paragraph);
                if (continues) {
                    joined.set(joined.size() - 1, join(joined.get(joined.size() - 1), page.get(i)));
                } else if (!paragraph.isEmpty()) {
                    joined.add(paragraph);
                }
            }
        }
        return joined;
    }

    private static boolean continues(String before, String after) {
        return !after.isEmpty()
                && Character.isLowerCase(after.codePointAt(0))
                && !SENTENCE_END.matcher(before).matches();
    }

    private String join(String start, List<String> lines) {
        StringBuilder joined = new StringBuilder(start);
        for (String line : lines) {
            append(joined, line);
        }
        return joined.toString();
    }

    private void append(StringBuilder text, String line) {
        // Only the last words matter: a million lines would make a quadratic search.
        int from = Math.max(0, text.lastIndexOf(" "));
        Matcher broken = BROKEN_WORD.matcher(text.substring(from));
        Matcher rest = FIRST_LETTERS.matcher(line);
        if (broken.matches() && rest.find()) {
            if (isHyphenation(broken.group(2), rest.group())) {
                text.setLength(text.length() - 1);
            }
        } else if (!text.isEmpty()) {
            text.append(' ');
        }
        text.append(line);
    }

    private boolean isHyphenation(String begin, String end) {
        if (!Character.isLowerCase(end.codePointAt(0)) || !Character.isLetter(begin.codePointBefore(begin.length()))) {
            return false;
        }
        String first = begin.toLowerCase(Locale.ROOT);
        String second = end.toLowerCase(Locale.ROOT);
        if (words.contains(first + second)) {
            return true;
        }
        boolean compound = words.contains(first + "-" + second) || COMPOUNDS.contains(first) || first.indexOf('-') > 0;
        return !compound && !(words.contains(first) && words.contains(second));
    }

    /** The words of the document, of which those broken at a line's end count for nothing. */
    private static Set<String> words(List<List<List<String>>> pages) {
        Set<String> words = new HashSet<>();
        for (List<List<String>> page : pages) {
            for (List<String> paragraph : page) {
                boolean broken = false;
                for (String line : paragraph) {
                    addWords(line, broken, words);
                    broken = line.endsWith("-");
                }
            }
        }
        return words;
    }

    private static void addWords(String line, boolean startsBroken, Set<String> words) {
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            boolean partOfBroken = (startsBroken && word.start() == 0)
                    || (line.startsWith("-", word.end()) && word.end() + 1 == line.length());
            if (!partOfBroken) {
                words.add(word.group().toLowerCase(Locale.ROOT));
            }
        }
    }

    private static List<List<List<String>>> withoutRunningLines(List<List<List<String>>> pages) {
        Map<String, Integer> uses = new HashMap<>();
        for (List<List<String>> page : pages) {
            edges(page).stream().map(PdfText::shape).distinct().forEach(shape -> uses.merge(shape, 1, Integer::sum));
        }
        Set<String> running = uses.entrySet().stream()
                .filter(entry -> entry.getValue() >= PAGES_FOR_A_HEADER)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return pages.stream().map(page -> withoutEdges(page, running)).toList();
    }

    /** The first and the last line of a page. */
    private static List<String> edges(List<List<String>> page) {
        List<String> lines = page.stream().flatMap(List::stream).toList();
        return lines.isEmpty() ? List.of() : List.of(lines.get(0), lines.get(lines.size() - 1));
    }

    private static List<List<String>> withoutEdges(List<List<String>> page, Set<String> running) {
        List<List<String>> kept = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            List<String> lines = page.get(i);
            int begin = i == 0 && isRunning(lines, 0, running) ? 1 : 0;
            int end = lines.size();
            if (i == page.size() - 1 && end > begin && isRunning(lines, end - 1, running)) {
                end--;
            }
            if (begin < end) {
                kept.add(lines.subList(begin, end));
            }
        }
        return kept;
    }

    /** A number stands alone, or it may be the end of a sentence. */
    private static boolean isRunning(List<String> paragraph, int line, Set<String> running) {
        String text = paragraph.get(line);
        return running.contains(shape(text))
                || (paragraph.size() == 1 && PAGE_NUMBER.matcher(text).matches());
    }

    private static String shape(String line) {
        return line.replaceAll("\\d+", "0");
    }
}
