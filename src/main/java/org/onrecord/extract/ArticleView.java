package org.onrecord.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Mention;
import org.onrecord.model.Paragraph;
import org.onrecord.model.Positions;
import org.onrecord.model.Span;
import org.onrecord.text.Quotation;
import org.onrecord.text.Quotations;

/** An article with its quotations and the spans that look like sources, for what layout and marks attribute. */
final class ArticleView {
    private static final Pattern FROM = Pattern.compile(
            "\\b(?:more|words|quotes|quotations|remarks|statement|comments|answer|reply) (?:from|by|of) (?<who>[^,:;]{2,80}?)(?=[,:;]| who\\b)");

    final AnnotatedArticle article;
    final String text;
    /** Quotations that stand in no other, in order. */
    final List<Quotation> outermost;

    /** Words of the names that a cue attributes to in this article, and of the persons' where names are annotated. */
    private final Set<String> speakerWords = new HashSet<>();

    private final List<Span> sources;

    ArticleView(AnnotatedArticle article, RelationExtractor.Extraction extraction) {
        this.article = article;
        this.text = article.text();
        this.sources = extraction.sources();
        this.outermost = Quotations.find(text, article.paragraphs()).stream()
                .filter(quotation -> quotation.depth() == 0)
                .toList();
        article.sentences()
                .forEach(sentence -> sentence.tokens().stream()
                        .filter(token -> token.entity().equals("PERSON"))
                        .forEach(token -> speakerWords.add(token.word().toLowerCase(Locale.ROOT))));
        for (Relation relation : extraction.relations()) {
            if (!relation.source().isEmpty() && !Cues.of(text, relation).isEmpty()) {
                addSpeaker(relation.source().getFirst());
            }
        }
    }

    private void addSpeaker(Span source) {
        if (Sources.kind(source.of(text)) != Mention.Kind.NAME) {
            return;
        }
        for (String word : source.of(text).split("[^\\p{L}-]+", -1)) {
            if (word.length() > 1 && Character.isUpperCase(word.codePointAt(0))) {
                speakerWords.add(word.toLowerCase(Locale.ROOT));
            }
        }
    }

    /** Whether a word of a label is one of a speaker's name. */
    boolean namesSpeaker(String label) {
        for (String word : label.split("[ ,.'’]+", -1)) {
            boolean capital = word.length() > 1 && Character.isUpperCase(word.codePointAt(0));
            if (capital && speakerWords.contains(word.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** The outermost quotation that holds {@code position}, marks included, or null. */
    @Nullable
    Quotation quotationAt(int position) {
        int index = Positions.firstEndingBehind(outermost, Quotation::outer, position);
        boolean found = index < outermost.size() && outermost.get(index).outer().contains(position);
        return found ? outermost.get(index) : null;
    }

    /** Whom a paragraph announces: "Here is more from the Treasury chief, who ...", else its last source; or null. */
    @Nullable
    Span announcedIn(Paragraph paragraph) {
        Matcher from =
                FROM.matcher(text).region(paragraph.body(), paragraph.span().end());
        if (from.find()) {
            return new Span(from.start("who"), from.end("who"));
        }
        Span last = null;
        for (Span source : sources) {
            last = paragraph.span().contains(source) ? source : last;
        }
        return last;
    }
}
