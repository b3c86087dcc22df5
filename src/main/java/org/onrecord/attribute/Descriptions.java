package org.onrecord.attribute;

import java.time.LocalDate;
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

    private final AnnotatedArticle article;
    private final String text;
    private final @Nullable LocalDate day;

    Descriptions(AnnotatedArticle article) {
        this.article = article;
        this.text = article.text();
        Published published = article.article().published();
        this.day = published == null ? null : published.date();
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
