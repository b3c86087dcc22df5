package org.onrecord.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When an article appeared or was changed, as precisely as its source says: a day, or a moment with its offset.
 *
 * @param date the day, in the time zone of the source
 * @param moment the moment, or null where the source gives only a day
 */
public record Published(LocalDate date, @Nullable OffsetDateTime moment) {
    public Published {
        Objects.requireNonNull(date, "date");
        if (moment != null && !moment.toLocalDate().equals(date)) {
            throw new IllegalArgumentException("moment " + moment + " is not on " + date);
        }
    }

    public static Published on(LocalDate date) {
        return new Published(date, null);
    }

    public static Published at(OffsetDateTime moment) {
        return new Published(moment.toLocalDate(), moment);
    }

    /** Reads {@code 2025-10-26} or {@code 2025-10-26T14:05:00+08:00}; empty for anything else. */
    public static Optional<Published> parse(String iso) {
        try {
            return Optional.of(iso.indexOf('T') > 0 ? at(OffsetDateTime.parse(iso)) : on(LocalDate.parse(iso)));
        } catch (DateTimeException notIso) {
            return Optional.empty();
        }
    }

    /** Whether this is known to be later: by the moments where both have one, else by the days. */
    public boolean isAfter(Published other) {
        return (moment == null || other.moment == null) ? date.isAfter(other.date) : moment.isAfter(other.moment);
    }

    /** ISO 8601. */
    public String iso() {
        return moment == null
                ? DateTimeFormatter.ISO_LOCAL_DATE.format(date)
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }
}
