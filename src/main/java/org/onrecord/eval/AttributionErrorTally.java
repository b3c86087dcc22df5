package org.onrecord.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts wrong attributions by class, form of the source and rule, and keeps the first examples of each. */
final class AttributionErrorTally {
    private static final Comparator<AttributionErrorCount> ORDER = Comparator.comparing(AttributionErrorCount::kind)
            .thenComparing(Comparator.comparingInt(AttributionErrorCount::total).reversed())
            .thenComparing(AttributionErrorCount::form)
            .thenComparing(AttributionErrorCount::rule);

    private final Map<Way, List<JudgedSource>> ways = new LinkedHashMap<>();

    private record Way(AttributionErrorClass kind, SourceForm form, String rule) {}

    void add(JudgedSource judged) {
        String rule = judged.attribution().decision().rule();
        AttributionErrorClass.of(judged)
                .map(kind -> new Way(kind, judged.form(), rule))
                .ifPresent(way ->
                        ways.computeIfAbsent(way, any -> new ArrayList<>()).add(judged));
    }

    /** By class, the commonest first within one. */
    List<AttributionErrorCount> counts(int examples) {
        return ways.entrySet().stream()
                .map(entry -> count(entry.getKey(), entry.getValue(), examples))
                .sorted(ORDER)
                .toList();
    }

    private static AttributionErrorCount count(Way way, List<JudgedSource> errors, int examples) {
        return new AttributionErrorCount(
                way.kind,
                way.form,
                way.rule,
                errors.size(),
                errors.stream().limit(examples).map(AttributionExample::of).toList());
    }
}
