package org.onrecord.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.FieldHighlighter;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.onrecord.model.Span;
import org.onrecord.model.StatementRow;

/** Where the words of a query stand in a text that it finds. */
final class Highlights {
    private final FieldHighlighter highlighter;

    Highlights(Query query) {
        highlighter = new Marking().of(query);
    }

    /** Half-open, UTF-16 code units into {@code text}, in order. */
    @SuppressWarnings("unchecked")
    private List<Span> in(String text) throws IOException {
        return text.isEmpty()
                ? List.of()
                : (List<Span>) Objects.requireNonNullElse(highlighter.highlightFieldForDoc(null, -1, text), List.of());
    }

    /** A statement found, with the words of the query marked in its text and in its context. */
    Hit hit(StatementRow row, float score) throws IOException {
        List<Span> inContext = in(row.context());
        int begin = row.context().indexOf(row.text());
        // What was looked through within the context is not looked through again.
        List<Span> inText = begin < 0
                ? in(row.text())
                : inContext.stream()
                        .filter(match -> match.begin() >= begin
                                && match.end() <= begin + row.text().length())
                        .map(match -> new Span(match.begin() - begin, match.end() - begin))
                        .toList();
        return new Hit(row, score, inText, inContext);
    }

    /** Reads a query once for many texts. */
    private static final class Marking extends UnifiedHighlighter {
        Marking() {
            super(builderWithoutSearcher(Analyzers.QUERY)
                    // A text alone does not meet the query's other conditions.
                    .withWeightMatches(false)
                    // There is one passage: no index in memory is needed to rank it.
                    .withPassageRelevancyOverSpeed(false)
                    .withBreakIterator(WholeBreakIterator::new)
                    .withFormatter(new Places())
                    .withMaxLength(Integer.MAX_VALUE - 1)
                    .withFieldMatcher(field -> field.equals(Fields.TEXT) || field.equals(Fields.TEXT_EXACT)));
        }

        FieldHighlighter of(Query query) {
            return getFieldHighlighter(Fields.TEXT, query, extractTerms(query), 1);
        }
    }

    /** Gives places instead of marked text. */
    private static final class Places extends PassageFormatter {
        @Override
        public Object format(Passage[] passages, String content) {
            List<Span> places = new ArrayList<>();
            for (Passage passage : passages) {
                for (int i = 0; i < passage.getNumMatches(); i++) {
                    Span place = new Span(passage.getMatchStarts()[i], passage.getMatchEnds()[i]);
                    if (!places.isEmpty() && places.getLast().overlaps(place)) {
                        places.add(places.removeLast().cover(place));
                    } else {
                        places.add(place);
                    }
                }
            }
            return places;
        }
    }
}
