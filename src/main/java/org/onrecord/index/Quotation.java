package org.onrecord.index;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.onrecord.model.Published;
import org.onrecord.model.StatementRow;

/**
 * A statement found, with the nearly identical ones of the same speaker that were found with it.
 *
 * @param hit the one that answers best
 * @param variants the others, in the order in which they were found
 */
public record Quotation(Hit hit, List<Hit> variants) {
    private static final Comparator<StatementRow> EARLIEST = Comparator.comparing(
                    StatementRow::articlePublished, Comparator.nullsLast(Comparator.comparing(Published::date)))
            .thenComparing(StatementRow::articleSource);

    public Quotation {
        variants = List.copyOf(variants);
    }

    /** The one that appeared first, as far as days of publication tell. */
    public StatementRow first() {
        return Stream.concat(Stream.of(hit), variants.stream())
                .map(Hit::row)
                .min(EARLIEST)
                .orElseThrow();
    }
}
