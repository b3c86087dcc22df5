package org.onrecord.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Positions;
import org.onrecord.model.Sentence;
import org.onrecord.model.Token;
import org.onrecord.text.Quotation;
import org.onrecord.text.Quotations;

/** An article with its quotations and sentence views, computed once for all rules. */
final class ArticleView {
    final AnnotatedArticle article;
    final String text;
    /** Quotations that stand in no other, in order. */
    final List<Quotation> outermost;

    final List<SentenceView> sentences = new ArrayList<>();
    /** Words of the names of persons in this article, in lower case. */
    final Set<String> personWords = new HashSet<>();

    ArticleView(AnnotatedArticle article) {
        this.article = article;
        this.text = article.text();
        this.outermost = Quotations.find(text, article.paragraphs()).stream()
                .filter(quotation -> quotation.depth() == 0)
                .toList();
        List<Quotation> window = new ArrayList<>();
        int next = 0;
        Quotation before = null;
        for (Sentence sentence : article.sentences()) {
            for (Quotation quotation : window) {
                before = quotation.outer().end() <= sentence.span().begin() ? quotation : before;
            }
            window.removeIf(
                    quotation -> quotation.outer().end() <= sentence.span().begin());
            while (next < outermost.size()
                    && outermost.get(next).outer().begin() < sentence.span().end()) {
                window.add(outermost.get(next++));
            }
            sentences.add(
                    new SentenceView(text, sentence, article.paragraphs().get(sentence.paragraph()), window, before));
            for (Token token : sentence.tokens()) {
                if (token.entity().equals("PERSON")) {
                    personWords.add(token.word().toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    /** The outermost quotation that holds {@code position}, marks included, or null. */
    @Nullable
    Quotation quotationAt(int position) {
        int index = Positions.firstEndingBehind(outermost, Quotation::outer, position);
        boolean found = index < outermost.size() && outermost.get(index).outer().contains(position);
        return found ? outermost.get(index) : null;
    }
}
