package org.onrecord.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for, and how much of it is wanted.
 *
 * @param size at most so many quotations on a page, from 1 to {@link #LARGEST_PAGE}
 * @param after where the page before ended; null for the first
 * @param facets what the statements found are counted by
 * @param meaning what statements should mean; null to find them by their words alone. It counts only for {@link Sorting#RELEVANCE}
 */
public record Search(
        Filter filter,
        Sorting sorting,
        int size,
        @Nullable Cursor after,
        List<Facet> facets,
        @Nullable Meaning meaning) {
    /** No page is larger: quotations are compared with one another within a page's window. */
    public static final int LARGEST_PAGE = 200;

    public Search {
        facets = List.copyOf(facets);
        if (size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("a page of " + size + ", not of 1 to " + LARGEST_PAGE);
        }
    }

    /** The first page, the best answers first. */
    public static Search of(Filter filter, int size) {
        return new Search(filter, Sorting.RELEVANCE, size, null, List.of(), null);
    }

    /** The same in another order. */
    public Search by(Sorting wanted) {
        return new Search(filter, wanted, size, after, facets, meaning);
    }

    /** The same with counts. */
    public Search counting(List<Facet> wanted) {
        return new Search(filter, sorting, size, after, wanted, meaning);
    }

    /** The same from another place. */
    public Search after(@Nullable Cursor place) {
        return new Search(filter, sorting, size, place, facets, meaning);
    }

    /** The same without conditions on a facet. */
    Search without(Facet facet) {
        return new Search(filter.withoutValues(facet), sorting, size, after, facets, meaning);
    }

    /** The same by what statements mean, too. */
    public Search meaning(@Nullable Meaning wanted) {
        return new Search(filter, sorting, size, after, facets, wanted);
    }
}
