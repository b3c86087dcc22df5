package org.onrecord.attribute;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Paragraph;
import org.onrecord.model.SpeakerKind;

/** Finds who writes "I": the byline's only name, a signature below the text, or the author's introduction at its end. */
final class Authors {
    private static final Pattern BYLINE = Pattern.compile(
            "(?:(?i:by)\\s+)?(\\p{Lu}[\\p{L}.’'-]*(?: (?:\\p{Lu}[\\p{L}.’'-]*|van|von|de|der|bin|al|la|le)){1,4})(?: ?[,|(].*| (?:in|at|for) .*)?");
    private static final Pattern SEVERAL = Pattern.compile("(?s).*(?: and | & |;).*");
    private static final Pattern INTRODUCED =
            Pattern.compile("\\s*,?\\s*(?:an?\\b|is\\b|was\\b|writes\\b|teaches\\b|lives\\b).*", Pattern.DOTALL);
    /** A signature stands at most so many paragraphs below what it signs. */
    private static final int REACH = 12;

    private final AnnotatedArticle article;
    private final List<NameOccurrence> occurrences;
    private final People people;

    Authors(AnnotatedArticle article, List<NameOccurrence> occurrences, People people) {
        this.article = article;
        this.occurrences = occurrences;
        this.people = people;
    }

    /** Who writes "I" at a place, or null where that is not to be found. */
    @Nullable
    Resolved at(Place place) {
        String byline = only(article.article().byline());
        if (byline != null) {
            return Resolved.other(byline, SpeakerKind.PERSON, Rule.AUTHOR, "the byline");
        }
        Resolved signed = signature(place);
        return signed == null ? introduction() : signed;
    }

    /** The only name of a byline, or null where there is none or more than one. */
    @Nullable
    static String only(@Nullable String byline) {
        if (byline == null || SEVERAL.matcher(byline).matches()) {
            return null;
        }
        Matcher one = BYLINE.matcher(SourcePhrase.collapse(byline));
        return one.matches() ? one.group(1) : null;
    }

    private @Nullable Resolved signature(Place place) {
        for (NameOccurrence occurrence : occurrences) {
            int below = occurrence.paragraph() - place.paragraph();
            if (below > 0 && below <= REACH && isWholeParagraph(occurrence)) {
                return author(occurrence, "signed below");
            }
        }
        return null;
    }

    private boolean isWholeParagraph(NameOccurrence occurrence) {
        Paragraph paragraph = article.paragraphs().get(occurrence.paragraph());
        String text = article.text();
        String around = text.substring(
                        paragraph.span().begin(), occurrence.span().begin())
                + text.substring(occurrence.span().end(), paragraph.span().end());
        return !occurrence.isSingle() && around.chars().noneMatch(Character::isLetterOrDigit);
    }

    private @Nullable Resolved introduction() {
        int last = article.paragraphs().size() - 1;
        for (NameOccurrence occurrence : occurrences) {
            if (occurrence.paragraph() == last && !occurrence.isSingle()) {
                Paragraph paragraph = article.paragraphs().get(last);
                boolean first = occurrence.span().begin() == paragraph.body();
                String rest = article.text()
                        .substring(occurrence.span().end(), paragraph.span().end());
                return first && INTRODUCED.matcher(rest).matches() ? author(occurrence, "introduced at the end") : null;
            }
        }
        return null;
    }

    private @Nullable Resolved author(NameOccurrence occurrence, String evidence) {
        Person person = people.of(occurrence);
        return person == null ? null : Resolved.person(person, Rule.AUTHOR, evidence, List.of());
    }
}
