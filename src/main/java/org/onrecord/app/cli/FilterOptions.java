package org.onrecord.app.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.index.Filter;
import org.onrecord.model.Speaker;
import org.onrecord.model.Stance;
import org.onrecord.model.Target;
import org.onrecord.roster.Roster;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which of the stored statements. */
final class FilterOptions {
    @Option(names = "--speaker", paramLabel = "ID", description = "Only this speaker's, by roster id.")
    private @Nullable String speaker;

    @Option(names = "--target", paramLabel = "ID", description = "Only those about this target of the roster.")
    private @Nullable String target;

    @Option(
            names = "--stance",
            paramLabel = "LABEL",
            description = "Only those that take this side, on the target if one is given: favor, against or neutral.")
    private Stance.@Nullable Label stance;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description = "Only from articles of this day (2025-10-26) and later.")
    private @Nullable LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description = "Only from articles of this day and earlier.")
    private @Nullable LocalDate to;

    @Mixin
    private ScopeOption speakers = new ScopeOption();

    /** The filter asked for; ids must be the roster's. */
    Filter filter(@Nullable String query, Roster roster) throws UsageException {
        requireSpeaker(speaker, roster);
        requireTarget(target, roster);
        if (from != null && to != null && to.isBefore(from)) {
            throw new UsageException("--to " + to + " is before --from " + from);
        }
        return new Filter(query, speaker, target, stance, from, to, ScopeOption.filter(speakers.scope()), Map.of());
    }

    /** Refuses a {@code --speaker} that the roster does not have; null is none given. */
    static void requireSpeaker(@Nullable String id, Roster roster) throws UsageException {
        requireKnown("--speaker", id, roster.speakers().stream().map(Speaker::id));
    }

    /** Refuses a {@code --target} that the roster does not have; null is none given. */
    static void requireTarget(@Nullable String id, Roster roster) throws UsageException {
        requireKnown("--target", id, roster.targets().stream().map(Target::id));
    }

    private static void requireKnown(String option, @Nullable String id, Stream<String> known) throws UsageException {
        if (id != null) {
            List<String> ids = known.toList();
            if (!ids.contains(id.toLowerCase(Locale.ROOT))) {
                throw new UsageException(
                        option + " " + id + " is not on the roster, which has " + String.join(", ", ids));
            }
        }
    }
}
