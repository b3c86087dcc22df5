package org.onrecord.index;

import org.apache.lucene.document.DoubleField;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** How sure a statement must be, in a query. */
final class Confidences {
    private Confidences() {}

    /**
     * From one confidence to another.
     *
     * @param low null for none
     * @param high null for none
     */
    static Query between(@Nullable String low, @Nullable String high, boolean lowIncluded, boolean highIncluded) {
        double from = low == null ? 0 : number(low);
        double to = high == null ? 1 : number(high);
        return DoubleField.newRangeQuery(
                Fields.CONFIDENCE, lowIncluded ? from : Math.nextUp(from), highIncluded ? to : Math.nextDown(to));
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw unreadable(text);
        }
    }

    static QuerySyntaxException unreadable(String text) {
        return new QuerySyntaxException(
                "The field " + Fields.CONFIDENCE + " takes a range from 0 to 1, such as [0.8 TO *], not " + text + ".");
    }
}
