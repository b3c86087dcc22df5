package org.onrecord.attribute;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Span;
import org.onrecord.model.Token;

/** Takes a source mention apart: its first noun phrase, and what is set beside it. */
final class SourcePhrase {
    /** Where the first noun phrase of a source ends. */
    private static final Pattern PHRASE_END = Pattern.compile(
            ",|\\s(?:who|whose|which|that|of|for|from|to|at|in|on|with|close|near|such|like|including|and)\\b|\\s\\p{Ll}{3,}ing\\s|\\s[(–—-]");

    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?\\s*");

    /** What comes behind these is somebody else's name, or one of several. */
    private static final Pattern OTHERS = Pattern.compile(
            "(?i)[,;]|\\b(?:of|for|from|to|at|in|on|with|by|close|near|than|who|whose|that|which|both|or|against|as)\\b|['’]s\\b");

    /** "Secretary of State", right before a name. */
    private static final Pattern OFFICE =
            Pattern.compile("\\p{Lu}\\p{L}+ (?:of|for) (?:the )?(?:\\p{Lu}[\\p{L}&]+ (?:and )?)+$");

    private SourcePhrase() {}

    /** The first noun phrase of the mention. */
    static Span base(String text, Span mention) {
        Matcher end = PHRASE_END.matcher(text).region(mention.begin(), mention.end());
        return end.find() && end.start() > mention.begin() ? new Span(mention.begin(), end.start()) : mention;
    }

    /** The tokens of the first noun phrase of the mention. */
    static List<Token> tokens(AnnotatedArticle article, Span mention) {
        Span base = base(article.text(), mention);
        return article.sentencesIn(base).stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .filter(token -> base.contains(token.span()))
                .toList();
    }

    /**
     * The name that the mention is about: one that ends its first phrase, or one set beside it between commas. A name
     * elsewhere ("a person close to Bessent") is somebody else's.
     */
    static @Nullable NameOccurrence name(String text, Span mention, List<NameOccurrence> inside) {
        Span base = base(text, mention);
        NameOccurrence found = null;
        for (NameOccurrence occurrence : inside) {
            boolean endsBase = base.contains(occurrence.span())
                    && restIsBlank(text, occurrence.span().end(), base.end(), base.end() == mention.end());
            if (endsBase) {
                return occurrence;
            }
            boolean beside = found == null
                    && occurrence.span().begin() >= base.end()
                    && isApposition(text, mention, base, occurrence.span());
            found = beside ? occurrence : found;
        }
        return found == null ? onlyName(text, mention, inside) : found;
    }

    /** "his wife and current nominee Hillary Clinton": the only name in the mention, in full, ends it. */
    private static @Nullable NameOccurrence onlyName(String text, Span mention, List<NameOccurrence> inside) {
        if (inside.size() != 1 || inside.getFirst().isSingle()) {
            return null;
        }
        NameOccurrence only = inside.getFirst();
        String before = text.substring(mention.begin(), only.span().begin());
        boolean ends = restIsBlank(text, only.span().end(), mention.end(), true);
        String others = OFFICE.matcher(before).replaceFirst("");
        return ends && !OTHERS.matcher(others).find() ? only : null;
    }

    /** Nothing but marks stands between, or the possessor's ending where the mention ends. */
    private static boolean restIsBlank(String text, int from, int to, boolean atEnd) {
        String rest = text.substring(from, to);
        return (atEnd && POSSESSIVE.matcher(rest).matches()) || rest.chars().noneMatch(Character::isLetterOrDigit);
    }

    /** Directly behind a comma, with nothing but titles before it. */
    private static boolean isApposition(String text, Span mention, Span base, Span name) {
        int comma = text.lastIndexOf(',', name.begin());
        if (comma < base.end() || comma < mention.begin()) {
            return false;
        }
        String between = collapse(text.substring(comma + 1, name.begin())).toLowerCase(Locale.ROOT);
        boolean preposition =
                (" " + between + " ").matches(".* (?:of|for|to|from|by|with|whose|who|and|former aide) .*");
        boolean owner = between.endsWith("'s") || between.endsWith("’s");
        return !preposition && !owner && endsPhrase(text, name.end(), mention.end());
    }

    /** "longtime Hillary Clinton aide Huma Abedin": only the name that a phrase ends with is its bearer's. */
    private static boolean endsPhrase(String text, int from, int to) {
        String rest = text.substring(from, to).strip();
        return rest.isEmpty()
                || !(Character.isLetterOrDigit(rest.codePointAt(0))
                        || rest.startsWith("'s ")
                        || rest.startsWith("’s "));
    }

    /** The phrase as a name for somebody who has no other: the whole mention, or its first noun phrase if that is long. */
    static String description(String text, Span mention) {
        String phrase = collapse(mention.of(text));
        return phrase.length() > 80 ? collapse(base(text, mention).of(text)) : phrase;
    }

    /** On one line: a source may run over the line ends of wrapped text. */
    static String collapse(String phrase) {
        return phrase.strip().replaceAll("\\s+", " ");
    }
}
