package org.onrecord.ingest;

import org.jspecify.annotations.Nullable;

/** Names the rows of one table, each differently: by what their field of the id holds, or by their number. */
final class RowLabels {
    /** An id is a word or a number; a column of longer values is none. UTF-16 code units. */
    private static final int LONGEST = 200;

    private final HashedSet given = new HashedSet();

    /**
     * The label of the next row: its id, {@code ID#17} where an earlier row has the same, or {@code 17} where it has none.
     *
     * @param number the row's, from 1
     */
    String next(@Nullable String id, long number) {
        String clean = id == null || id.length() > LONGEST ? "" : Labels.clean(id);
        String label = clean.isEmpty() ? String.valueOf(number) : clean;
        while (!given.add(label)) {
            label = label + "#" + number;
        }
        return label;
    }
}
