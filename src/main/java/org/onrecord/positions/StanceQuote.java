package org.onrecord.positions;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Published;
import org.onrecord.model.Stance;
import org.onrecord.model.StatementRow;

/**
 * A statement that takes a stance toward a target: as much of it as is shown.
 *
 * @param text the statement's content
 * @param published when the article appeared; null where that is not known
 * @param confidence of the stance, in [0, 1]
 */
public record StanceQuote(
        String statementId,
        String text,
        @Nullable Published published,
        String articleSource,
        Stance.Label label,
        double confidence) {
    /** Within a day, those of which only the day is known come first. */
    private static final Comparator<Published> IN_TIME = Comparator.comparing(Published::date)
            .thenComparing(Published::moment, Comparator.nullsFirst(Comparator.comparing(OffsetDateTime::toInstant)));

    public StanceQuote {
        Objects.requireNonNull(statementId, "statement id");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(articleSource, "article source");
        Objects.requireNonNull(label, "label");
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence outside [0, 1]: " + confidence);
        }
    }

    /** The statement of {@code row} with one of its stances. */
    public static StanceQuote of(StatementRow row, Stance stance) {
        return new StanceQuote(
                row.statementId(),
                row.text(),
                row.articlePublished(),
                row.articleSource(),
                stance.label(),
                stance.confidence());
    }

    /** Whether its article appeared earlier than the other's; false if one of them is not dated. */
    boolean isBefore(StanceQuote other) {
        return published != null && other.published != null && IN_TIME.compare(published, other.published) < 0;
    }
}
