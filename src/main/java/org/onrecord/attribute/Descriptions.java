package org.onrecord.attribute;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Paragraph;
import org.onrecord.model.Published;
import org.onrecord.model.Span;
import org.onrecord.model.Speaker;

/** Scores how well a description ("the Treasury secretary") fits somebody on the roster whom the article names. */
final class Descriptions {
    /** How far from a name, in UTF-16 code units, a description of its bearer may stand. */
    private static final int INTRODUCTION_REACH = 80;

    /** How well the only one of a country fits as somebody's counterpart: who else there is need not be on the roster. */
    private static final double COUNTERPART = 0.8;
    /** From this score on, an office is taken to be named. */
    private static final double FITS = 0.5;
    /** An office that fits two people this nearly alike is left open. */
    private static final double MARGIN = 0.05;

    private final AnnotatedArticle article;
    private final String text;
    private final @Nullable LocalDate day;

    Descriptions(AnnotatedArticle article) {
        this.article = article;
        this.text = article.text();
        Published published = article.article().published();
        this.day = published == null ? null : published.date();
    }

    /**
     * The one among {@code persons} who holds the office that a phrase names; nobody, with those it fits, if it fits two
     * alike; null if it fits none, or two of whom one may have held it at another time than that of an undated article.
     */
    @Nullable
    Resolved holder(List<Person> persons, String phrase, Span span) {
        List<Resolved.Ranked> fitting = persons.stream()
                .map(person -> new Resolved.Ranked(person, score(person, phrase, span)))
                .filter(ranked -> ranked.share() >= FITS)
                .sorted(Comparator.comparingDouble(Resolved.Ranked::share).reversed())
                .toList();
        if (fitting.isEmpty()) {
            return null;
        }
        Resolved.Ranked best = fitting.getFirst();
        boolean clear = fitting.size() == 1 || best.share() - fitting.get(1).share() >= MARGIN;
        if (clear) {
            String evidence = "“" + phrase + "” is an office on the roster" + (day == null ? "" : ", held on " + day);
            return Resolved.person(best.person(), Rule.ROLE, evidence, fitting);
        }
        boolean settled = day != null || fitting.stream().allMatch(ranked -> holdsOpenEnded(ranked.person(), phrase));
        return settled ? Resolved.nobody(Rule.ROLE, "the office fits more than one person", fitting) : null;
    }

    /** "his American counterpart": the only one of that country who has been named; null if there is none or several. */
    @Nullable
    Resolved counterpart(List<Person> persons, String phrase, Span span) {
        if (!phrase.toLowerCase(Locale.ROOT).endsWith(" counterpart")) {
            return null;
        }
        List<Person> named = persons.stream()
                .filter(person -> person.lastBefore(span.begin()) != null && isFrom(person, phrase))
                .toList();
        if (named.size() != 1) {
            return null;
        }
        List<Resolved.Ranked> only = List.of(new Resolved.Ranked(named.getFirst(), COUNTERPART));
        return Resolved.person(
                named.getFirst(), Rule.ROLE, "the only one on the roster of that country who was named", only);
    }

    private static boolean isFrom(Person person, String phrase) {
        Speaker speaker = person.speaker();
        return speaker != null && Countries.names(speaker.country(), phrase);
    }

    private static boolean holdsOpenEnded(Person person, String phrase) {
        Speaker speaker = person.speaker();
        return speaker != null
                && speaker.roles().stream()
                        .filter(role -> role.until() == null)
                        .anyMatch(role -> Roles.names(role, phrase));
    }

    /** In [0, 1]: how well the roles fit, how near the person was named, and whether the phrase is definite. */
    double score(Person person, String phrase, Span span) {
        Speaker speaker = person.speaker();
        int words = speaker == null || namesRelative(phrase) ? 0 : Roles.match(speaker, phrase, day);
        if (speaker == null || words == 0) {
            return 0;
        }
        double fit = words >= 2 ? 0.85 : 0.65;
        boolean country = Countries.names(speaker.country(), phrase);
        NameOccurrence last = person.lastBefore(span.begin());
        double named = last == null ? 0.75 : 1;
        double introduced = isIntroducedAs(person, phrase) ? 0.1 : 0;
        Paragraph paragraph = article.paragraphAt(span.begin());
        boolean here = last != null && paragraph != null && paragraph.span().contains(last.span());
        boolean indefinite = phrase.toLowerCase(Locale.ROOT).startsWith("a ")
                || phrase.toLowerCase(Locale.ROOT).startsWith("an ");
        return Math.min(
                1, (fit + introduced + (here ? 0.1 : 0) + (country ? 0.1 : 0)) * named * (indefinite ? 0.85 : 1));
    }

    /** Whether the article sets the description's own words beside the name somewhere. */
    private boolean isIntroducedAs(Person person, String phrase) {
        String words = phrase.toLowerCase(Locale.ROOT).replaceFirst("^(?:the|a|an|this) ", "");
        for (NameOccurrence occurrence : person.occurrences()) {
            Span paragraph = article.paragraphs().get(occurrence.paragraph()).span();
            int begin = Math.max(paragraph.begin(), occurrence.span().begin() - INTRODUCTION_REACH);
            int end = Math.min(paragraph.end(), occurrence.span().end() + INTRODUCTION_REACH);
            boolean full = !occurrence.isSingle() || !occurrence.title().isEmpty();
            if (full && beside(begin, occurrence.span(), end).contains(words)) {
                return true;
            }
        }
        return false;
    }

    /** What stands around a name in its sentence, in lower case. */
    private String beside(int begin, Span name, int end) {
        String before = text.substring(begin, name.begin());
        String after = text.substring(name.end(), end);
        int stop = before.lastIndexOf(". ");
        return (before.substring(stop + 1) + " " + after)
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** "the secretary's spokesman", "a former aide": somebody else, described by way of the speaker. */
    private static boolean namesRelative(String phrase) {
        String lower = phrase.toLowerCase(Locale.ROOT);
        return lower.matches(
                        ".*(?:'s|’s|s'|s’) (?:office|spokes\\w+|aide|aides|deputy|team|staff|wife|cousin|brother|lawyer|predecessor|successor).*")
                || lower.matches(".*\\b(?:counterpart|spokes\\w+|aide|aides|adviser|advisor)\\b.*");
    }
}
