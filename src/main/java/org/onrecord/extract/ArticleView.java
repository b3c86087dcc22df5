package org.onrecord.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Paragraph;
import org.onrecord.model.Positions;
import org.onrecord.model.Span;
import org.onrecord.text.Quotation;
import org.onrecord.text.Quotations;

/** An article with its quotations and the spans that look like sources, for what layout and marks attribute. */
final class ArticleView {
    final AnnotatedArticle article;
    final String text;
    /** Quotations that stand in no other, in order. */
    final List<Quotation> outermost;

    /** Words of the names that speak in this article, in lower case. */
    final Set<String> personWords = new HashSet<>();

    private final List<Span> sources;

    ArticleView(AnnotatedArticle article, RelationExtractor.Extraction extraction) {
        this.article = article;
        this.text = article.text();
        this.sources = extraction.sources();
        this.outermost = Quotations.find(text, article.paragraphs()).stream()
                .filter(quotation -> quotation.depth() == 0)
                .toList();
        for (Span source : sources) {
            if (isLabel(source)) {
                continue;
            }
            for (String word : source.of(text).split("[^\\p{L}-]+", -1)) {
                if (word.length() > 1 && Character.isUpperCase(word.codePointAt(0))) {
                    personWords.add(word.toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    /** A label that looks like a source is no witness of who speaks elsewhere. */
    private boolean isLabel(Span source) {
        int end = source.end();
        return end < text.length() && text.charAt(end) == ':';
    }

    /** The outermost quotation that holds {@code position}, marks included, or null. */
    @Nullable
    Quotation quotationAt(int position) {
        int index = Positions.firstEndingBehind(outermost, Quotation::outer, position);
        boolean found = index < outermost.size() && outermost.get(index).outer().contains(position);
        return found ? outermost.get(index) : null;
    }

    /** The last span in the paragraph that looks like a source, or null. */
    @Nullable
    Span sourceIn(Paragraph paragraph) {
        Span last = null;
        for (Span source : sources) {
            last = paragraph.span().contains(source) ? source : last;
        }
        return last;
    }
}
