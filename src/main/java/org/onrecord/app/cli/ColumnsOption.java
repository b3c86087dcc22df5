package org.onrecord.app.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** Which columns, in which order. */
final class ColumnsOption {
    private static final String COLUMNS = "--columns";

    @Option(
            names = COLUMNS,
            paramLabel = "NAME",
            split = ",",
            description = "Only these columns of CSV, or top-level fields of JSON Lines, in this order, with commas"
                    + " between the names (default: all).")
    private List<String> names = List.of();

    boolean given() {
        return !names.isEmpty();
    }

    /** The columns asked for, which must be among those that there are; all of these where nothing was asked for. */
    List<String> of(List<String> known) throws UsageException {
        if (!given()) {
            return known;
        }
        List<String> chosen = names.stream().map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        for (String name : chosen) {
            if (!known.contains(name)) {
                throw new UsageException(COLUMNS + ": there is no " + name + "; there are " + String.join(", ", known));
            }
            if (!seen.add(name)) {
                throw new UsageException(COLUMNS + " names " + name + " twice");
            }
        }
        return chosen;
    }
}
