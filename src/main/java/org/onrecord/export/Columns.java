package org.onrecord.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The choice of some of a format's columns, by name. */
final class Columns {
    private Columns() {}

    /**
     * Those of {@code all} that are named, in the order of the names.
     *
     * @throws IllegalArgumentException if there is none of a name
     */
    static <T> List<T> chosen(List<T> all, Function<T, String> nameOf, List<String> names) {
        List<T> chosen = new ArrayList<>();
        for (String name : names) {
            chosen.add(all.stream()
                    .filter(column -> nameOf.apply(column).equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no column " + name)));
        }
        return List.copyOf(chosen);
    }
}
