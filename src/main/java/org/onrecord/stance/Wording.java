package org.onrecord.stance;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.onrecord.model.Span;

/**
 * What a statement's words show of the side it takes, as a few numbers that a reader can check.
 *
 * @param tone words for less words against a thing, negated ones turned round, in [-3, 3]
 * @param cue the same of the words right around the statement: "hailed", "accused", in [-3, 3]
 * @param measure words that keep or raise a measure less those that take it away, negated ones turned round, in [-3, 3]
 */
public record Wording(double tone, double cue, double measure) {
    private static final double MOST = 3;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-'’][\\p{L}\\p{N}]+)*");
    private static final Set<String> NEGATIONS =
            Set.of("not", "no", "never", "nobody", "nothing", "without", "neither", "nor", "hardly", "cannot", "none");
    private static final int NEGATION_REACH = 3;
    /** How far around the content words count as the cue's; UTF-16 code units. */
    private static final int BEFORE = 70;

    private static final int BEHIND = 50;
    private static final PolarityLexicon LEXICON = PolarityLexicon.load();

    /** Reads the content of a statement. */
    public static Wording of(String text, List<Span> content) {
        StringBuilder joined = new StringBuilder();
        content.forEach(span -> joined.append(span.of(text)).append(' '));
        List<String> words = words(joined.toString());
        double tone = sum(words, PolarityLexicon.Pull.FOR, PolarityLexicon.Pull.AGAINST);
        double measure = sum(words, PolarityLexicon.Pull.KEEPS, PolarityLexicon.Pull.TAKES_AWAY);
        List<String> around = words(around(text, content));
        return new Wording(tone, sum(around, PolarityLexicon.Pull.FOR, PolarityLexicon.Pull.AGAINST), measure);
    }

    /** The rest of the paragraph, as far as it may hold the cue. */
    private static String around(String text, List<Span> content) {
        int begin = content.getFirst().begin();
        int end = content.getLast().end();
        int from = begin;
        while (from > Math.max(0, begin - BEFORE) && text.charAt(from - 1) != '\n') {
            from--;
        }
        int to = end;
        while (to < Math.min(text.length(), end + BEHIND) && text.charAt(to) != '\n') {
            to++;
        }
        StringBuilder around = new StringBuilder();
        int reached = from;
        for (Span span : content) {
            around.append(text, Math.min(reached, span.begin()), span.begin()).append(' ');
            reached = span.end();
        }
        return around.append(text, end, to).toString();
    }

    private static List<String> words(String said) {
        return WORD.matcher(said)
                .results()
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static double sum(List<String> words, PolarityLexicon.Pull up, PolarityLexicon.Pull down) {
        double sum = 0;
        for (int i = 0; i < words.size(); i++) {
            sum += signed(words, i, up, down);
        }
        return Math.clamp(sum, -MOST, MOST);
    }

    /** Which way a word pulls, turned round behind a negation. */
    private static int signed(List<String> words, int i, PolarityLexicon.Pull up, PolarityLexicon.Pull down) {
        String word = words.get(i);
        int pull = (LEXICON.has(up, word) ? 1 : 0) - (LEXICON.has(down, word) ? 1 : 0);
        return pull != 0 && isNegated(words, i) ? -pull : pull;
    }

    private static boolean negates(String word) {
        return NEGATIONS.contains(word) || word.endsWith("n't") || word.endsWith("n’t");
    }

    private static boolean isNegated(List<String> words, int i) {
        return words.subList(Math.max(0, i - NEGATION_REACH), i).stream().anyMatch(Wording::negates);
    }
}
