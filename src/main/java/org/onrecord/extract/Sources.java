package org.onrecord.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.model.Mention;
import org.onrecord.model.Span;

/** From the words that a relation names as its source to mentions: one, or two where speakers are joined. */
final class Sources {
    private static final Set<String> PRONOUNS = Set.of(
            "he",
            "she",
            "they",
            "it",
            "i",
            "we",
            "you",
            "who",
            "him",
            "her",
            "them",
            "his",
            "their",
            "its",
            "me",
            "us",
            "my",
            "our",
            "himself",
            "herself",
            "themselves",
            "that",
            "this",
            "which");

    /** A name, title in front and all: it ends in a capital's word. */
    private static final String NAMED = "(?:[\\p{L}.’'-]+ ){0,6}?\\p{Lu}[\\p{L}.’'-]+";

    private static final Pattern JOINT =
            Pattern.compile("(?<first>" + NAMED + "),? and (?<second>(?:the |his |her )?" + NAMED + "(?:,.*)?)");

    /** One of three or more: nothing but a name, so that an apposition is none. */
    private static final String LISTED = "\\p{Lu}[\\p{L}.’'-]+(?: \\p{Lu}[\\p{L}.’'-]+){1,3}";

    private static final Pattern LIST = Pattern.compile(LISTED + "(?:, " + LISTED + ")+,? and " + LISTED + ",?");
    private static final Pattern ITEM = Pattern.compile(LISTED);

    private static final Pattern POSSESSIVE = Pattern.compile("(?:['’]s|(?<=s)['’])$");

    private Sources() {}

    static List<Mention> of(String text, Span found) {
        Span source = withoutPossessive(text, found);
        Matcher joint = JOINT.matcher(source.of(text));
        if (joint.matches() && isPerson(joint.group("first")) && isPerson(joint.group("second"))) {
            Span first = new Span(source.begin() + joint.start("first"), source.begin() + joint.end("first"));
            Span second = new Span(source.begin() + joint.start("second"), source.begin() + joint.end("second"));
            return List.of(new Mention(first, Mention.Kind.NAME), new Mention(second, Mention.Kind.NAME));
        }
        return LIST.matcher(source.of(text)).matches()
                ? items(text, source)
                : List.of(new Mention(source, kind(source.of(text))));
    }

    private static List<Mention> items(String text, Span source) {
        return ITEM.matcher(source.of(text))
                .results()
                .map(item -> new Span(source.begin() + item.start(), source.begin() + item.end()))
                .map(span -> new Mention(span, Mention.Kind.NAME))
                .toList();
    }

    private static Span withoutPossessive(String text, Span source) {
        Matcher possessive = POSSESSIVE.matcher(source.of(text));
        return possessive.find() && possessive.start() > 0
                ? new Span(source.begin(), source.begin() + possessive.start())
                : source;
    }

    /** What holds an "of", or begins with an article and has no plain word for an office in it, names a body. */
    private static boolean isPerson(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean office = name.matches("(?:the|The) .*\\b\\p{Ll}+ .*");
        boolean body = lower.startsWith("the ") && !office;
        return !body && !lower.contains(" of ") && !lower.startsWith("both ");
    }

    static Mention.Kind kind(String phrase) {
        if (PRONOUNS.contains(phrase.toLowerCase(Locale.ROOT))) {
            return Mention.Kind.PRONOUN;
        }
        String[] words = phrase.split("\\s+", -1);
        for (int i = 0; i < words.length; i++) {
            boolean capital = !words[i].isEmpty() && Character.isUpperCase(words[i].codePointAt(0));
            boolean article = i == 0
                    && Set.of("The", "A", "An", "His", "Her", "Their", "One", "Some")
                            .contains(words[0]);
            if (capital && !article) {
                return Mention.Kind.NAME;
            }
        }
        return Mention.Kind.NOMINAL;
    }
}
