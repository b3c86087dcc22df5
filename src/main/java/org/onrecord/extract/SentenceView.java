package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Paragraph;
import org.onrecord.model.Sentence;
import org.onrecord.model.Span;
import org.onrecord.model.Token;
import org.onrecord.text.Quotation;

/** A sentence with what rules ask of it: children in the dependency tree, and which tokens stand in quotations. */
final class SentenceView {
    final String text;
    final Sentence sentence;
    final Paragraph paragraph;
    final List<Token> tokens;
    private final List<List<Integer>> children = new ArrayList<>();
    /** The outermost quotation that holds each token, or null. */
    private final @Nullable Quotation[] quotations;

    private final @Nullable Quotation preceding;

    /**
     * @param outermost quotations that may overlap the sentence
     * @param before the last quotation that ends at or before its beginning, or null
     */
    SentenceView(
            String text,
            Sentence sentence,
            Paragraph paragraph,
            List<Quotation> outermost,
            @Nullable Quotation before) {
        this.text = text;
        this.sentence = sentence;
        this.paragraph = paragraph;
        this.tokens = sentence.tokens();
        boolean adjacent = before != null
                && paragraph.span().contains(before.outer())
                && text.substring(before.outer().end(), sentence.span().begin()).isBlank();
        this.preceding = adjacent ? before : null;
        this.quotations = new Quotation[tokens.size()];
        for (int i = 0; i < tokens.size(); i++) {
            children.add(new ArrayList<>());
        }
        for (int i = 0; i < tokens.size(); i++) {
            int head = tokens.get(i).head();
            if (head >= 0) {
                children.get(head).add(i);
            }
            Span span = tokens.get(i).span();
            quotations[i] = outermost.stream()
                    .filter(quotation -> quotation.outer().contains(span))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** The quotation that ends right before the sentence, white space aside, or null. */
    @Nullable
    Quotation precedingQuotation() {
        return preceding;
    }

    int size() {
        return tokens.size();
    }

    String word(int i) {
        return i >= 0 && i < size() ? tokens.get(i).word() : "";
    }

    String lower(int i) {
        return word(i).toLowerCase(java.util.Locale.ROOT);
    }

    String tag(int i) {
        return i >= 0 && i < size() ? tokens.get(i).tag() : "";
    }

    String relation(int i) {
        return tokens.get(i).relation();
    }

    int begin(int i) {
        return tokens.get(i).span().begin();
    }

    int end(int i) {
        return tokens.get(i).span().end();
    }

    List<Integer> children(int i) {
        return children.get(i);
    }

    boolean quoted(int i) {
        return i >= 0 && i < size() && quotations[i] != null;
    }

    @Nullable
    Quotation quotation(int i) {
        return i >= 0 && i < size() ? quotations[i] : null;
    }

    boolean isVerb(int i) {
        return tag(i).startsWith("VB");
    }

    boolean isFinite(int i) {
        return switch (tag(i)) {
            case "VBD", "VBZ", "VBP", "MD" -> true;
            // The tagger takes some plurals' verbs for infinitives, but an infinitive has no subject of its own.
            case "VB" -> firstChild(i, "nsubj") >= 0 && firstChild(i, "aux", "mark") < 0;
            default -> false;
        };
    }

    boolean isNoun(int i) {
        return tag(i).startsWith("NN") || tag(i).equals("PRP");
    }

    boolean isPunctuation(int i) {
        String tag = tag(i);
        return tag.equals("NFP")
                || (!tag.isEmpty() && !Character.isLetter(tag.charAt(0)) && !tag.equals("$") && !tag.equals("#"));
    }

    /** Index of the first token at or behind {@code position}, or the number of tokens. */
    int firstFrom(int position) {
        int i = 0;
        while (i < size() && begin(i) < position) {
            i++;
        }
        return i;
    }

    int firstChild(int i, String... relations) {
        for (int child : children(i)) {
            for (String relation : relations) {
                if (relation(child).equals(relation)) {
                    return child;
                }
            }
        }
        return -1;
    }

    /** First and last token of the subtree under {@code i}, as a half-open range of token indices. */
    Span subtree(int i) {
        int low = i;
        int high = i;
        List<Integer> open = new ArrayList<>(children(i));
        boolean[] seen = new boolean[size()];
        seen[i] = true;
        while (!open.isEmpty()) {
            int next = open.removeLast();
            if (!seen[next]) {
                seen[next] = true;
                low = Math.min(low, next);
                high = Math.max(high, next);
                open.addAll(children(next));
            }
        }
        return new Span(low, high + 1);
    }

    /** The text positions of tokens {@code [from, to)}. */
    Span span(int from, int to) {
        return new Span(begin(from), end(to - 1));
    }

    /** Whether a finite verb or a modal stands in tokens {@code [from, to)}. */
    boolean hasFiniteVerb(int from, int to) {
        for (int i = from; i < to; i++) {
            if (isFinite(i)) {
                return true;
            }
        }
        return false;
    }
}
