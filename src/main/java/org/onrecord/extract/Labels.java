package org.onrecord.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Mention;
import org.onrecord.model.Paragraph;
import org.onrecord.model.Span;
import org.onrecord.text.Quotation;

/** Statements attributed by layout: transcript turns, "Name: text", dashes behind a quotation, headlines in capitals. */
final class Labels {
    private static final int MIN_TURNS = 3;

    /** What may stand before a label: bullets, times and counters. */
    private static final String LEAD =
            "[\\s*•▪‣·–—-]*(?:\\d{1,2}[:.]\\d{2}\\s*(?:[ap]\\.?m\\.?)?\\s*[–—:-]\\s*)?(?:UPDATE \\d+-\\s*)?";

    private static final Pattern TURN = Pattern.compile(
            LEAD + "(?<label>\\p{Lu}[\\p{Lu}.'’-]+(?: [\\p{Lu}.'’-]+){0,4}(?:, \\p{Lu}[^:]{1,30})?):\\s+");
    private static final Pattern LABEL =
            Pattern.compile(LEAD + "(?<label>\\p{Lu}[\\p{L}.'’-]*(?:,? [\\p{L}.'’&-]+){0,14}):\\s+");
    private static final Pattern STAGE_DIRECTION = Pattern.compile("[(\\[].*[)\\]]");
    private static final Pattern DASH = Pattern.compile("\\s*(?:--|[-–—])\\s*(?=\\p{Lu})");
    private static final Pattern CAPITALS = Pattern.compile(
            LEAD
                    + "(?<label>\\p{Lu}[\\p{Lu}.'’-]*(?: \\p{Lu}[\\p{Lu}.'’-]*){0,3}) (?<verb>\\p{Lu}+S)(?: THAT)? (?<text>.+)",
            Pattern.DOTALL);

    private final ArticleView view;
    private final Consumer<Found> out;
    /** How often each last word of a label in capitals opens a paragraph. */
    private final Map<String, Integer> labelCounts = new HashMap<>();

    private Labels(ArticleView view, Consumer<Found> out) {
        this.view = view;
        this.out = out;
    }

    static void find(ArticleView view, Consumer<Found> out) {
        Labels labels = new Labels(view, out);
        List<Paragraph> paragraphs = view.article.paragraphs();
        labels.countTurns(paragraphs);
        boolean transcript = paragraphs.stream().filter(labels::isTurn).count() >= MIN_TURNS;
        if (transcript) {
            labels.turns(paragraphs);
        }
        for (Paragraph paragraph : paragraphs) {
            if (!(transcript && labels.isTurn(paragraph))) {
                labels.colon(paragraph);
                labels.capitals(paragraph);
            }
        }
        view.outermost.forEach(labels::dash);
    }

    private void countTurns(List<Paragraph> paragraphs) {
        for (Paragraph paragraph : paragraphs) {
            Matcher turn = matcher(TURN, paragraph);
            if (turn.lookingAt()) {
                labelCounts.merge(lastName(turn.group("label")), 1, Integer::sum);
            }
        }
    }

    /** Whether a label opens the paragraph that comes back, as those of speakers do and those of rubrics do not. */
    private boolean isTurn(Paragraph paragraph) {
        Matcher turn = matcher(TURN, paragraph);
        boolean labelled = paragraph.kind() != Paragraph.Kind.TITLE && turn.lookingAt();
        return labelled && labelCounts.getOrDefault(lastName(turn.group("label")), 0) > 1;
    }

    private static String lastName(String label) {
        int comma = label.indexOf(',');
        String name = comma < 0 ? label : label.substring(0, comma);
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private Matcher matcher(Pattern pattern, Paragraph paragraph) {
        return pattern.matcher(view.text)
                .region(paragraph.body(), paragraph.span().end());
    }

    /** Each paragraph of a turn is a statement by the turn's label. */
    private void turns(List<Paragraph> paragraphs) {
        Mention speaker = null;
        for (Paragraph paragraph : paragraphs) {
            Matcher turn = matcher(TURN, paragraph);
            int begin = paragraph.body();
            if (isTurn(paragraph) && turn.lookingAt()) {
                speaker = new Mention(new Span(turn.start("label"), turn.end("label")), Mention.Kind.NAME);
                begin = turn.end();
            } else if (matcher(STAGE_DIRECTION, paragraph).matches() || paragraph.kind() != Paragraph.Kind.BODY) {
                continue;
            }
            if (speaker != null && begin < paragraph.span().end()) {
                Span content = unquoted(new Span(begin, paragraph.span().end()));
                out.accept(new Found(List.of(content), List.of(), speaker, "transcript-turn", 0.95, true));
            }
        }
    }

    private void colon(Paragraph paragraph) {
        Matcher matcher = matcher(LABEL, paragraph);
        if (!matcher.lookingAt() || !view.namesSpeaker(matcher.group("label"))) {
            return;
        }
        boolean described = matcher.group("label").startsWith("A ")
                || matcher.group("label").startsWith("The ");
        Span content = new Span(matcher.end(), paragraph.span().end());
        Quotation quotation = quotationAt(content.begin());
        boolean quoted = quotation != null;
        if (content.isEmpty() || hasVerb(matcher.group("label")) || (!quoted && described)) {
            return;
        }
        Mention source = new Mention(new Span(matcher.start("label"), matcher.end("label")), Mention.Kind.NAME);
        Span said = quoted && quotation != null ? quotation.inner() : trimmed(content);
        out.accept(Found.of(List.of(said), null, source, "label-colon", quoted ? 0.9 : 0.75));
    }

    private void capitals(Paragraph paragraph) {
        Matcher matcher = matcher(CAPITALS, paragraph);
        if (paragraph.kind() != Paragraph.Kind.HEADING
                || !matcher.matches()
                || !view.namesSpeaker(matcher.group("label"))) {
            return;
        }
        Frame frame = ReportingVerbs.headlineFrame(matcher.group("verb"));
        if (frame != Frame.CLAUSE) {
            return;
        }
        Mention source = new Mention(new Span(matcher.start("label"), matcher.end("label")), Mention.Kind.NAME);
        Span content = trimmed(new Span(matcher.start("text"), matcher.end("text")));
        Span cue = new Span(matcher.start("verb"), matcher.end("verb"));
        out.accept(Found.of(List.of(content), cue, source, "headline-capitals", 0.8));
    }

    /** {@code "..." - Amb. Jamieson Greer, at a breakfast} and press releases' {@code — Commissioner X}. */
    private void dash(Quotation quotation) {
        Paragraph paragraph = view.article.paragraphAt(quotation.outer().begin());
        if (paragraph == null) {
            return;
        }
        int end = paragraph.span().end();
        Matcher matcher = DASH.matcher(view.text).region(quotation.outer().end(), end);
        if (!matcher.lookingAt()) {
            return;
        }
        int nameEnd = matcher.end();
        while (nameEnd < end && ",.;(\n".indexOf(nameStop(nameEnd, end)) < 0) {
            nameEnd++;
        }
        String name = view.text.substring(matcher.end(), nameEnd);
        if (nameEnd - matcher.end() <= 80 && view.namesSpeaker(name) && !hasVerb(name)) {
            Mention source = new Mention(new Span(matcher.end(), nameEnd), Mention.Kind.NAME);
            out.accept(Found.of(List.of(quotation.inner()), null, source, "dash-signature", 0.9));
        }
    }

    /** The character at {@code i}, where the full stop of "Amb." is none. */
    private char nameStop(int i, int end) {
        char c = view.text.charAt(i);
        boolean abbreviation = c == '.' && i + 2 < end && Character.isUpperCase(view.text.charAt(i + 2));
        return abbreviation ? 'x' : c;
    }

    private static boolean hasVerb(String label) {
        List<String> verbs =
                new ArrayList<>(List.of(label.toLowerCase(Locale.ROOT).split(" ", -1)));
        return verbs.stream()
                .anyMatch(word -> ReportingVerbs.headlineFrame(word) != null
                        || (word.endsWith("ed") && ReportingVerbs.frame(word.substring(0, word.length() - 2)) != null)
                        || List.of("said", "told", "is", "was", "has", "had", "are", "will")
                                .contains(word));
    }

    private @Nullable Quotation quotationAt(int begin) {
        Quotation quotation = view.quotationAt(begin);
        return quotation != null && quotation.outer().begin() == begin ? quotation : null;
    }

    private Span unquoted(Span span) {
        Quotation quotation = quotationAt(span.begin());
        return quotation != null && quotation.outer().equals(span) ? quotation.inner() : span;
    }

    private Span trimmed(Span span) {
        int end = span.end();
        while (end > span.begin() + 1 && ".,;".indexOf(view.text.charAt(end - 1)) >= 0) {
            end--;
        }
        return new Span(span.begin(), end);
    }
}
