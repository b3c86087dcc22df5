package org.onrecord.index;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Stance;

/**
 * Which statements are wanted: those that meet every condition given. Null is no condition; ids match in any case.
 *
 * @param query in the query language of {@code docs/data-format.md}; a blank one counts as none
 * @param speaker roster id
 * @param target id of a target that the statement is about
 * @param stance the side taken on {@code target}, or on any target where that is null
 * @param from first day of publication; leaves out statements without a date
 * @param to last day of publication; leaves out statements without a date
 * @param values for each facet named, the values of which a statement has one
 */
public record Filter(
        @Nullable String query,
        @Nullable String speaker,
        @Nullable String target,
        Stance.@Nullable Label stance,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Scope scope,
        Map<Facet, Set<String>> values) {
    /** Whose statements. */
    public enum Scope {
        /** Everybody's. */
        ALL,
        /** Those of speakers on the roster, and those for which one of them was considered. */
        ROSTER
    }

    public Filter {
        Objects.requireNonNull(scope, "scope");
        values = values.entrySet().stream()
                .filter(facet -> !facet.getValue().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, facet -> Set.copyOf(facet.getValue())));
        query = query == null || query.isBlank() ? null : query;
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("the last day " + to + " is before the first day " + from);
        }
    }

    /** Every statement. */
    public static Filter all() {
        return new Filter(null, null, null, null, null, null, Scope.ALL, Map.of());
    }

    /** The statements of {@link Scope#ROSTER}. */
    public static Filter roster() {
        return all().withScope(Scope.ROSTER);
    }

    /** The same with another query; null or blank is none. */
    public Filter withQuery(@Nullable String wanted) {
        return new Filter(wanted, speaker, target, stance, from, to, scope, values);
    }

    /** The same for one speaker; null for all. */
    public Filter withSpeaker(@Nullable String wanted) {
        return new Filter(query, wanted, target, stance, from, to, scope, values);
    }

    /** The same for one target; null for all. */
    public Filter withTarget(@Nullable String wanted) {
        return new Filter(query, speaker, wanted, stance, from, to, scope, values);
    }

    /** The same for one side; null for all. */
    public Filter withStance(Stance.@Nullable Label wanted) {
        return new Filter(query, speaker, target, wanted, from, to, scope, values);
    }

    /** The same for a time of publication, both days included; null leaves that end open. */
    public Filter withDates(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Filter(query, speaker, target, stance, first, last, scope, values);
    }

    /** The same for another scope. */
    public Filter withScope(Scope wanted) {
        return new Filter(query, speaker, target, stance, from, to, wanted, values);
    }

    /** The same with one value more for a facet. */
    public Filter withValue(Facet facet, String value) {
        Map<Facet, Set<String>> more = new EnumMap<>(Facet.class);
        more.putAll(values);
        more.merge(
                facet,
                Set.of(value),
                (had, one) -> Stream.concat(had.stream(), one.stream()).collect(Collectors.toSet()));
        return new Filter(query, speaker, target, stance, from, to, scope, more);
    }

    /** The same without conditions on a facet. */
    Filter withoutValues(Facet facet) {
        Map<Facet, Set<String>> fewer = new EnumMap<>(Facet.class);
        fewer.putAll(values);
        fewer.remove(facet);
        return new Filter(query, speaker, target, stance, from, to, scope, fewer);
    }
}
