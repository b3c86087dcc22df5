package org.onrecord.app.cli;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.onrecord.index.Filter;
import org.onrecord.index.StatementIndex;
import org.onrecord.model.StatementRow;

/**
 * The named speakers of an index, on the roster and off it. Off it, names that differ only in case and diacritics are one
 * speaker. Memory grows with the number of names, not with that of statements.
 */
final class Voices {
    private static final Comparator<Voice> MOST_FIRST = Comparator.comparingLong(Voice::statements)
            .reversed()
            .thenComparing(Voice::name)
            .thenComparing(voice -> voice.id() == null ? "" : voice.id());

    private final Map<String, Voice> onRoster = new HashMap<>();
    private final Map<String, Voice> offRoster = new HashMap<>();

    private Voices() {}

    static Voices of(StatementIndex index) throws IOException {
        Voices voices = new Voices();
        index.rows(Filter.all(), voices::add);
        return voices;
    }

    private void add(StatementRow row) {
        String name = row.speakerName();
        if (name == null) {
            return;
        }
        String id = row.speakerId();
        Voice voice = id == null
                ? offRoster.computeIfAbsent(Folded.name(name), key -> new Voice(null))
                : onRoster.computeIfAbsent(id, Voice::new);
        voice.add(row, name);
    }

    /** Those off the roster, the one with the most statements first. */
    List<Voice> offRoster() {
        return offRoster.values().stream().sorted(MOST_FIRST).toList();
    }

    /** All, the one with the most statements first. */
    List<Voice> all() {
        return Stream.concat(onRoster.values().stream(), offRoster.values().stream())
                .sorted(MOST_FIRST)
                .toList();
    }

    /** The one off the roster with this name. */
    Optional<Voice> offRoster(String name) {
        return Optional.ofNullable(offRoster.get(Folded.name(name)));
    }
}
