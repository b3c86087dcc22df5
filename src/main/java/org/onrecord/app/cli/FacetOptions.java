package org.onrecord.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onrecord.index.Facet;
import org.onrecord.index.FacetCount;
import org.onrecord.index.Filter;
import picocli.CommandLine.Option;

/** What statements are counted by, and which values they must have. */
final class FacetOptions {
    private static final String FACETS = "speaker, target, stance, type, act, outlet, month";
    private static final int SHOWN = 8;

    @Option(names = "--facets", description = "Also prints how many there are by " + FACETS + ".")
    private boolean counted;

    @Option(
            names = "--where",
            paramLabel = "FACET=VALUE",
            description =
                    "Only those with this value of a facet, as --facets shows it. Given twice for one facet, either will do.")
    private List<String> conditions = new ArrayList<>();

    List<Facet> counted() {
        return counted ? List.of(Facet.values()) : List.of();
    }

    /** The filter with the conditions asked for. */
    Filter applied(Filter filter) throws UsageException {
        Filter narrowed = filter;
        for (String condition : conditions) {
            int sign = condition.indexOf('=');
            if (sign < 0) {
                throw new UsageException("--where takes FACET=VALUE, such as type=direct, not " + condition);
            }
            narrowed = narrowed.withValue(facet(condition.substring(0, sign)), condition.substring(sign + 1));
        }
        return narrowed;
    }

    private static Facet facet(String name) throws UsageException {
        for (Facet facet : Facet.values()) {
            if (facet.name().equalsIgnoreCase(name.strip())) {
                return facet;
            }
        }
        throw new UsageException("--where has no facet " + name + ", only " + FACETS);
    }

    /** A line for each facet: its most frequent values. */
    static List<String> lines(Map<Facet, List<FacetCount>> facets) {
        List<String> lines = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            List<FacetCount> counts = facets.getOrDefault(facet, List.of());
            if (!counts.isEmpty()) {
                lines.add(facet.name().toLowerCase(Locale.ROOT) + ": " + values(counts));
            }
        }
        return lines;
    }

    private static String values(List<FacetCount> counts) {
        StringBuilder values = new StringBuilder();
        counts.stream()
                .limit(SHOWN)
                .forEach(value -> values.append(values.isEmpty() ? "" : ", ")
                        .append(value.value())
                        .append(" (")
                        .append(String.format(Locale.ROOT, "%,d", value.count()))
                        .append(')'));
        return values + (counts.size() > SHOWN ? ", ..." : "");
    }
}
