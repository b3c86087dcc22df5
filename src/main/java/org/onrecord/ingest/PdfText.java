package org.onrecord.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes running text of the lines of printed pages. */
final class PdfText {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*");
    private static final Pattern BROKEN_WORD = Pattern.compile("(?s)^(.*?)((?:[\\p{L}\\p{N}]+-)*[\\p{L}\\p{N}]+)-$");
    private static final Pattern FIRST_LETTERS = Pattern.compile("^[\\p{L}\\p{N}]+");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?:…][\"'”’»)\\]]*$", Pattern.DOTALL);

    /** A sentence ends with no more of them. In UTF-16 code units. */
    private static final int MOST_MARKS = 20;

    /** The longest word that may be broken, in UTF-16 code units. */
    private static final int LONGEST_WORD = 100;

    private static final char SOFT_HYPHEN = '\u00AD';

    /** The hyphens that programs set at line ends. */
    private static final Pattern HYPHEN = Pattern.compile("[\u2010\u2011]$");

    /** First parts of compounds that are hardly ever the beginnings of other words. */
    private static final Set<String> FIRST_PARTS = Set.of(
            "anti", "cross", "half", "multi", "non", "self", "semi", "then", "third", "three", "tit", "two", "vice");

    /** First parts of compounds, and beginnings of "export", "partner" and "statement" as well: the rest of the word decides. */
    private static final Set<String> DOUBTFUL_PARTS = Set.of(
            "all", "co", "ex", "far", "first", "four", "full", "hard", "high", "large", "long", "low", "mid", "one",
            "part", "post", "pro", "second", "short", "small", "so", "soft", "state", "ten", "trade", "well", "wide",
            "year");

    /** What stands behind those. */
    private static final Set<String> SECOND_PARTS = Set.of(
            "aged",
            "awaited",
            "backed",
            "based",
            "being",
            "called",
            "chair",
            "chairman",
            "china",
            "controlled",
            "cost",
            "day",
            "distance",
            "director",
            "earned",
            "end",
            "ever",
            "existing",
            "face",
            "fire",
            "fledged",
            "founder",
            "funded",
            "government",
            "growth",
            "hit",
            "hour",
            "in",
            "income",
            "information",
            "intentioned",
            "known",
            "land",
            "lasting",
            "led",
            "level",
            "line",
            "lived",
            "made",
            "market",
            "member",
            "minded",
            "minister",
            "month",
            "of",
            "off",
            "old",
            "on",
            "open",
            "out",
            "owned",
            "page",
            "party",
            "pandemic",
            "placed",
            "point",
            "president",
            "pressed",
            "profile",
            "profit",
            "quality",
            "quarter",
            "range",
            "ranking",
            "reaching",
            "related",
            "right",
            "run",
            "running",
            "scale",
            "season",
            "sector",
            "sided",
            "sized",
            "speed",
            "sponsored",
            "stakes",
            "standing",
            "star",
            "tariff",
            "tech",
            "term",
            "terms",
            "time",
            "to",
            "use",
            "value",
            "war",
            "water",
            "way",
            "week",
            "western",
            "wife",
            "wing",
            "winning",
            "year");

    /** A line that ends so near to the end of the others, in sizes of its type, is full. */
    private static final float FULL = 2;

    private final Set<String> words;

    private PdfText(Set<String> words) {
        this.words = words;
    }

    /**
     * Joins the lines of each paragraph, undoes hyphenation where the word's other uses do not speak against it, joins
     * a sentence that runs over the end of a column or a page, and drops what heads and foots the pages.
     *
     * @param pages the paragraphs of each page
     */
    static List<String> paragraphs(List<List<List<PdfLine>>> pages) {
        List<List<List<PdfLine>>> body = PdfRunningLines.removed(pages);
        return new PdfText(words(body)).join(body);
    }

    private List<String> join(List<List<List<PdfLine>>> pages) {
        List<String> joined = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        List<PdfLine> before = List.of();
        for (List<List<PdfLine>> page : pages) {
            boolean newPage = true;
            for (List<PdfLine> paragraph : page) {
                if (!goesOn(open, before, paragraph, newPage)) {
                    joined.add(open.toString());
                    open.setLength(0);
                }
                paragraph.forEach(line -> append(open, clean(line)));
                before = paragraph;
                newPage = false;
            }
        }
        joined.add(open.toString());
        return joined.stream()
                .map(text -> text.replace(String.valueOf(SOFT_HYPHEN), ""))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Whether a paragraph is the rest of the one that ends the column or the page before. */
    private static boolean goesOn(CharSequence open, List<PdfLine> before, List<PdfLine> after, boolean newPage) {
        if (open.isEmpty() || before.isEmpty()) {
            return false;
        }
        PdfLine last = before.getLast();
        PdfLine first = after.getFirst();
        boolean newColumn = newPage || first.baseline() < last.baseline() - last.size();
        if (!newColumn || !last.isSetLike(first)) {
            return false;
        }
        CharSequence end = open.subSequence(Math.max(0, open.length() - MOST_MARKS), open.length());
        if (SENTENCE_END.matcher(end).matches()) {
            return isFull(before) && isIndented(before) && after.size() > 1 && !isIndented(after);
        }
        String text = clean(first);
        return (!text.isEmpty() && Character.isLowerCase(text.codePointAt(0))) || isFull(before);
    }

    /** Whether the last line of several is as long as they are: a heading seldom is, nor the end of a paragraph. */
    private static boolean isFull(List<PdfLine> lines) {
        double right = lines.stream().mapToDouble(PdfLine::right).max().orElse(0);
        PdfLine last = lines.getLast();
        return lines.size() > 1 && last.right() > right - FULL * last.size();
    }

    /** Whether the first line of several begins behind the second. */
    private static boolean isIndented(List<PdfLine> lines) {
        return lines.size() > 1
                && lines.getFirst().left()
                        > lines.get(1).left() + lines.getFirst().size() / 2;
    }

    /** A line's text, with the hyphen at its end as others write it; a soft one is kept, for it says more. */
    private static String clean(PdfLine line) {
        String text = line.text().stripTrailing();
        boolean soft = !text.isEmpty() && text.charAt(text.length() - 1) == SOFT_HYPHEN;
        String clean = HYPHEN.matcher(Whitespace.collapse(text)).replaceFirst("-");
        return soft ? clean + SOFT_HYPHEN : clean;
    }

    private void append(StringBuilder text, String line) {
        if (line.isEmpty()) {
            return;
        }
        // Only the last words matter: a million lines would make a quadratic search.
        String tail = text.substring(Math.max(0, text.length() - LONGEST_WORD));
        Matcher broken = BROKEN_WORD.matcher(tail.substring(Math.max(0, tail.lastIndexOf(' '))));
        Matcher rest = FIRST_LETTERS.matcher(line);
        if (!text.isEmpty() && text.charAt(text.length() - 1) == SOFT_HYPHEN) {
            text.setLength(text.length() - 1);
        } else if (broken.matches() && rest.find()) {
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
        boolean compound = words.contains(first + "-" + second)
                || FIRST_PARTS.contains(first)
                || (DOUBTFUL_PARTS.contains(first) && (SECOND_PARTS.contains(second) || words.contains(second)))
                || first.indexOf('-') > 0;
        return !compound && !(words.contains(first) && words.contains(second));
    }

    /** The words of the document, of which those broken at a line's end count for nothing. */
    private static Set<String> words(List<List<List<PdfLine>>> pages) {
        Set<String> words = new HashSet<>();
        for (List<List<PdfLine>> page : pages) {
            boolean broken = false;
            for (List<PdfLine> paragraph : page) {
                for (PdfLine line : paragraph) {
                    String text = clean(line);
                    addWords(text, broken, words);
                    broken = text.endsWith("-");
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
}
