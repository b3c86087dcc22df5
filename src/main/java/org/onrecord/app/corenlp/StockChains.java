package org.onrecord.app.corenlp;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Positions;
import org.onrecord.model.Span;

/**
 * What CoreNLP says about who is who in a text.
 *
 * @param words in order
 * @param chains phrases for one and the same, in order of position
 */
record StockChains(String text, List<Word> words, List<List<Phrase>> chains) {
    StockChains {
        words = List.copyOf(words);
        chains = chains.stream().map(List::copyOf).toList();
    }

    /**
     * @param span UTF-16 positions in the text
     * @param governor index of the word that it depends on, or {@link #NONE}
     * @param apposition to its governor
     * @param person whether it is of a person's name
     */
    record Word(Span span, int governor, boolean apposition, boolean person) {
        static final int NONE = -1;
    }

    /** Indices of words: half-open, with the head among them. */
    record Phrase(int begin, int end, int head) {
        Phrase {
            if (head < begin || head >= end) {
                throw new IllegalArgumentException("head " + head + " outside [" + begin + ", " + end + ")");
            }
        }

        int length() {
            return end - begin;
        }

        boolean holds(int word) {
            return begin <= word && word < end;
        }

        boolean lies(Phrase other) {
            return other.begin <= begin && end <= other.end;
        }
    }

    /** The words that overlap {@code span}, with the first that depends on none of them for head; null where there is no word. */
    @Nullable
    Phrase phrase(Span span) {
        int begin = Positions.firstEndingBehind(words, Word::span, span.begin());
        int end = begin + Positions.overlapping(words, Word::span, span).size();
        for (int i = begin; i < end; i++) {
            int governor = words.get(i).governor();
            if (governor < begin || governor >= end) {
                return new Phrase(begin, end, i);
            }
        }
        return begin == end ? null : new Phrase(begin, end, end - 1);
    }

    /** The person's name at the head of a phrase or in apposition to it; null where neither is one. */
    @Nullable
    String name(Phrase phrase) {
        if (words.get(phrase.head()).person()) {
            return nameAt(phrase.head());
        }
        for (int i = phrase.begin(); i < phrase.end(); i++) {
            Word word = words.get(i);
            if (word.person() && word.apposition() && word.governor() == phrase.head()) {
                return nameAt(i);
            }
        }
        return null;
    }

    /** All persons' names that begin in a phrase. */
    List<String> names(Phrase phrase) {
        List<String> names = new ArrayList<>();
        for (int i = phrase.begin(); i < phrase.end(); i++) {
            if (words.get(i).person()
                    && (i == phrase.begin() || !words.get(i - 1).person())) {
                names.add(nameAt(i));
            }
        }
        return names;
    }

    /** The name that the word stands in: titles and a possessive's ending are not of it. */
    private String nameAt(int word) {
        int begin = word;
        int end = word + 1;
        while (begin > 0 && words.get(begin - 1).person()) {
            begin--;
        }
        while (end < words.size() && words.get(end).person()) {
            end++;
        }
        Span span = words.get(begin).span().cover(words.get(end - 1).span());
        return span.of(text).replaceAll("\\s+", " ");
    }
}
