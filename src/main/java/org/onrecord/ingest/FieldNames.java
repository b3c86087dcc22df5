package org.onrecord.ingest;

import java.util.ArrayList;
import java.util.List;

/** The names of a table's fields, to tell the user which there are: not all, and of long ones only the beginning. */
final class FieldNames {
    private static final int MOST = 20;
    private static final int LONGEST = 40;

    private final List<String> names = new ArrayList<>();
    private int more;

    void add(String name) {
        if (names.size() == MOST) {
            more++;
            return;
        }
        names.add(Whitespace.line(name, LONGEST));
    }

    String list() {
        if (names.isEmpty()) {
            return "none";
        }
        return String.join(", ", names) + (more == 0 ? "" : " and " + more + " more");
    }
}
