package org.onrecord.app.cli;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.index.Filter;
import org.onrecord.index.StatementIndex;
import org.onrecord.model.Stance;
import org.onrecord.model.StatementRow;
import org.onrecord.model.Target;
import org.onrecord.positions.Position;
import org.onrecord.positions.PositionTally;
import org.onrecord.positions.StanceQuote;
import org.onrecord.roster.Roster;

/**
 * Where the named speakers of an index stand. Off the roster, names that differ only in case and diacritics are one
 * speaker. Memory grows with the number of speakers, targets and months, not with that of statements.
 */
final class Positions {
    private final Predicate<Stance> wanted;
    private final Map<String, Holder> onRoster = new HashMap<>();
    private final Map<String, Holder> offRoster = new HashMap<>();

    private Positions(Predicate<Stance> wanted) {
        this.wanted = wanted;
    }

    /**
     * Reads the statements that {@code filter} wants.
     *
     * @param wanted which of the stances of a statement count, of those whose target it is about
     */
    static Positions of(StatementIndex index, Filter filter, Predicate<Stance> wanted) throws IOException {
        Positions positions = new Positions(wanted.and(Stance::about));
        index.rows(filter, positions::add);
        return positions;
    }

    private void add(StatementRow row) {
        String name = row.speakerName();
        List<Stance> stances = row.stance().stream().filter(wanted).toList();
        if (name == null || stances.isEmpty()) {
            return;
        }
        String id = row.speakerId();
        Holder holder = id == null
                ? offRoster.computeIfAbsent(Folded.name(name), key -> new Holder(null))
                : onRoster.computeIfAbsent(id, Holder::new);
        holder.names.add(name);
        stances.forEach(stance -> holder.add(stance.target(), StanceQuote.of(row, stance)));
    }

    /**
     * Those of the roster's speakers, by name and then in the roster's order of targets, with targets that it does not
     * have behind them by id.
     *
     * @param all those of everybody else too
     */
    List<Position> sorted(boolean all, Roster roster) {
        List<String> targets = roster.targets().stream().map(Target::id).toList();
        return Stream.concat(onRoster.values().stream(), all ? offRoster.values().stream() : Stream.empty())
                .flatMap(Holder::positions)
                .sorted(Comparator.comparing(Position::speaker)
                        .thenComparing(position -> position.speakerId() == null ? "" : position.speakerId())
                        .thenComparingInt(position -> place(targets, position.target()))
                        .thenComparing(Position::target))
                .toList();
    }

    private static int place(List<String> targets, String target) {
        int at = targets.indexOf(target);
        return at < 0 ? targets.size() : at;
    }

    /** One speaker. */
    private static final class Holder {
        /** No name has so many spellings. */
        private static final int SPELLINGS = 200;

        private final @Nullable String id;
        private final Counts<String> names = new Counts<>(SPELLINGS);
        private final Map<String, PositionTally> targets = new HashMap<>();

        Holder(@Nullable String id) {
            this.id = id;
        }

        void add(String target, StanceQuote quote) {
            targets.computeIfAbsent(target, key -> new PositionTally()).add(quote);
        }

        /** Under the spelling of the name that is used most. */
        Stream<Position> positions() {
            String name = names.mostFrequentFirst().getFirst();
            return targets.entrySet().stream().map(target -> target.getValue().position(id, name, target.getKey()));
        }
    }
}
