package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Paragraph;
import org.onrecord.model.Span;
import org.onrecord.text.Quotation;

/**
 * From a relation's content to those of statements: without a leading "that", without the marks around what is quoted
 * whole, cut between paragraphs, and a quotation that begins a new sentence apart from the one before.
 */
final class Contents {
    private static final String LEADING = ",;:.–—- \t\n";
    private static final String TRAILING = ",;:–—- \t\n";

    /** Not the stop of "Mr." or "U.S.". */
    private static final Pattern SENTENCE_END =
            Pattern.compile("(?<=\\p{Ll}{3}|[”\"’')])[.!?][”\"’')]?\\s+[“\"‘'(]?\\p{Lu}");

    private static final Pattern WITHHELD = Pattern.compile(
            ",? (?:but|and|though|while) (?:(?:he|she|they|it) )?(?:did not|didn[’']t|would not|declin(?:ed|ing) to|refus(?:ed|ing) to)"
                    + " (?:say|specify|elaborate|disclose|answer|comment|explain|name|give)\\b");

    private final ArticleView view;

    Contents(ArticleView view) {
        this.view = view;
    }

    /** The contents of the statements that a relation's content makes, at least none, in order. */
    List<List<Span>> of(Relation relation) {
        List<List<Span>> statements = new ArrayList<>();
        for (Span fragment : fragments(relation)) {
            for (Span part : byParagraph(fragment)) {
                Span trimmed = trimmed(wholeQuotations(relation, withoutNextSentence(part)));
                if (trimmed != null) {
                    add(statements, trimmed);
                }
            }
        }
        return statements;
    }

    private void add(List<List<Span>> statements, Span content) {
        List<Span> last = statements.isEmpty() ? List.of() : statements.getLast();
        if (last.isEmpty()) {
            statements.add(new ArrayList<>(List.of(content)));
        } else if (content.begin() < last.getLast().end()) {
            // Pieces of one quotation, each of which was taken to its ends.
            last.add(last.removeLast().cover(content));
        } else if (goesOn(last.getLast(), content)) {
            last.add(content);
        } else {
            statements.add(new ArrayList<>(List.of(content)));
        }
    }

    /** {@code Asked if it would, he answered: "Yes."}: the question is no part of the answer. */
    private List<Span> fragments(Relation relation) {
        List<Span> all = withCue(relation);
        boolean question = all.size() > 1
                && all.getFirst().of(view.text).matches("(?s)(?:if|whether)\\s.*")
                && view.quotationAt(all.get(1).begin()) != null;
        return question ? all.subList(1, all.size()) : all;
    }

    /** Those from the cue's paragraph on, if any: what stands before is a turn of its own. */
    private List<Span> withCue(Relation relation) {
        if (relation.cue().isEmpty()) {
            return relation.content();
        }
        Paragraph paragraph = view.article.paragraphAt(relation.cue().getFirst().begin());
        int begin = paragraph == null ? 0 : paragraph.span().begin();
        List<Span> near =
                relation.content().stream().filter(span -> span.end() > begin).toList();
        return near.isEmpty() ? relation.content() : near;
    }

    /** Only quotations run over several paragraphs. */
    private List<Span> byParagraph(Span fragment) {
        List<Span> parts = new ArrayList<>();
        for (Paragraph paragraph : view.article.paragraphsIn(fragment)) {
            int begin = Math.max(paragraph.span().begin(), fragment.begin());
            int end = Math.min(paragraph.span().end(), fragment.end());
            if (parts.isEmpty() || view.quotationAt(begin) != null) {
                parts.add(new Span(begin, end));
            }
        }
        return parts;
    }

    /** {@code "We will go." That was news.}: what follows a quotation as a new sentence is no part of the content. */
    private Span withoutNextSentence(Span part) {
        Quotation quotation = view.quotationAt(part.begin());
        int end = quotation == null ? part.end() : quotation.outer().end();
        if (quotation == null || end >= part.end() || quotation.inner().isEmpty()) {
            return part;
        }
        boolean closesSentence =
                ".!?".indexOf(view.text.charAt(quotation.inner().end() - 1)) >= 0;
        int next = end;
        while (next < part.end() && Character.isWhitespace(view.text.charAt(next))) {
            next++;
        }
        boolean begins = next < part.end() && Character.isUpperCase(view.text.codePointAt(next));
        return closesSentence && begins ? new Span(part.begin(), end) : part;
    }

    /** A run inside one pair of marks is one content: what begins or ends inside a quotation takes all of it. */
    private Span wholeQuotations(Relation relation, Span part) {
        Span whole = part;
        for (int at : new int[] {part.begin(), part.end() - 1}) {
            Quotation quotation = view.quotationAt(at);
            if (quotation != null
                    && relation.cue().stream().noneMatch(quotation.outer()::contains)
                    && relation.source().stream().noneMatch(quotation.outer()::contains)) {
                whole = whole.cover(quotation.outer());
            }
        }
        return whole;
    }

    /** Without what does not belong to the content at its ends; null where no word is left. */
    private @Nullable Span trimmed(Span part) {
        Quotation whole = quotedWhole(part);
        if (whole != null) {
            return hasWord(whole.inner()) ? whole.inner() : null;
        }
        int begin = part.begin();
        int end = part.begin() + withoutWithheld(part.of(view.text)).length();
        while (begin < end && LEADING.indexOf(view.text.charAt(begin)) >= 0) {
            begin++;
        }
        if (view.text.substring(begin, end).toLowerCase(Locale.ROOT).matches("(?s)that\\s.*")) {
            begin += 5;
        }
        while (end > begin && TRAILING.indexOf(view.text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end > begin + 1 && view.text.charAt(end - 1) == '.' && view.quotationAt(end - 1) == null) {
            end--;
        }
        Span left = new Span(begin, end);
        Quotation now = quotedWhole(left);
        Span content = now == null ? left : now.inner();
        return hasWord(content) ? content : null;
    }

    /** {@code the duties would stay, but did not say for how long}: what is not said is no part of what is. */
    private static String withoutWithheld(String content) {
        Matcher withheld = WITHHELD.matcher(content);
        return withheld.find() && withheld.start() > 0 ? content.substring(0, withheld.start()) : content;
    }

    /** The one quotation whose letters are those of {@code part}, or null. */
    private @Nullable Quotation quotedWhole(Span part) {
        int first = part.begin();
        while (first < part.end() && !Character.isLetterOrDigit(view.text.charAt(first))) {
            first++;
        }
        int last = part.end() - 1;
        while (last > first && !Character.isLetterOrDigit(view.text.charAt(last))) {
            last--;
        }
        Quotation quotation = first < part.end() ? view.quotationAt(first) : null;
        boolean whole = quotation != null
                && quotation.inner().contains(new Span(first, last + 1))
                && !lettersIn(quotation.inner().begin(), first)
                && !lettersIn(last + 1, quotation.inner().end());
        return whole ? quotation : null;
    }

    private boolean lettersIn(int begin, int end) {
        return begin < end && hasWord(new Span(begin, end));
    }

    private boolean hasWord(Span span) {
        return span.of(view.text).codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Whether what a cue interrupted goes on: in the same sentence, or without being quoted. */
    private boolean goesOn(Span before, Span after) {
        if (!Objects.equals(view.article.paragraphAt(before.begin()), view.article.paragraphAt(after.begin()))) {
            return false;
        }
        boolean newSentence = SENTENCE_END
                .matcher(view.text)
                .useTransparentBounds(true)
                .region(before.end(), after.begin() + 1)
                .find();
        if (newSentence) {
            return false;
        }
        boolean quoted = view.quotationAt(before.begin()) != null && view.quotationAt(after.begin()) != null;
        if (!quoted) {
            return true;
        }
        char last = view.text.charAt(before.end() - 1);
        return last == ',' || Character.isLetterOrDigit(last) || "—–-;:".indexOf(last) >= 0;
    }
}
