package org.onrecord.positions;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where one speaker has stood on one target over time.
 *
 * @param speakerId on the roster; null for somebody off it
 * @param target its id
 * @param periods the months with statements in order, then the articles without a date if there are any; at least one
 * @param shifts in order
 */
public record Position(
        @Nullable String speakerId, String speaker, String target, List<Period> periods, List<Shift> shifts) {
    public Position {
        Objects.requireNonNull(speaker, "speaker");
        Objects.requireNonNull(target, "target");
        periods = List.copyOf(periods);
        shifts = List.copyOf(shifts);
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("no statement by " + speaker + " about " + target);
        }
        for (int i = 1; i < periods.size(); i++) {
            requireOrder(periods.get(i - 1).month(), periods.get(i).month());
        }
    }

    private static void requireOrder(@Nullable YearMonth first, @Nullable YearMonth second) {
        if (first == null || (second != null && !first.isBefore(second))) {
            throw new IllegalArgumentException("period " + second + " behind " + first);
        }
    }

    /** The shift that this period brought, if it brought one. */
    public Optional<Shift> shiftIn(Period period) {
        return shifts.stream()
                .filter(shift -> shift.month().equals(period.month()))
                .findFirst();
    }
}
