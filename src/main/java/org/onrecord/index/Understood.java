package org.onrecord.index;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.index.Chip.Kind;

/**
 * What a typed query was taken to ask for.
 *
 * @param words the rest of it, in the query language; may be empty
 * @param chips what was recognised, in the order of their words; all speakers are one condition, of which one must hold, and so are all
 *     targets
 * @param notes what was searched otherwise than it was typed, each in a sentence
 * @param plain whether the words are words alone, without signs of the query language, so that they can be looked for by what they mean
 */
public record Understood(String words, List<Chip> chips, List<String> notes, boolean plain) {
    public Understood {
        chips = List.copyOf(chips);
        notes = List.copyOf(notes);
    }

    /** All of it in the query language. */
    public String query() {
        return (conditions() + words).strip();
    }

    /** The chips in the query language; what is found by its meaning has to meet them, too. */
    public String conditions() {
        StringBuilder query = new StringBuilder();
        append(query, chips(Kind.SPEAKER).map(chip -> Fields.SPEAKER_ID + ":" + quoted(chip.value())));
        append(
                query,
                chips(Kind.TARGET)
                        .map(chip -> Fields.TARGET + ":" + quoted(chip.value()) + " " + Fields.TEXT + ":"
                                + quoted(chip.words())));
        append(query, chips(Kind.PUBLISHED).map(chip -> Fields.PUBLISHED + ":" + chip.value()));
        return query.toString();
    }

    /** The same without one chip; what it stood for counts as words still. */
    public Understood without(Chip chip) {
        return new Understood(
                words, chips.stream().filter(other -> !other.equals(chip)).toList(), notes, plain);
    }

    private Stream<Chip> chips(Kind kind) {
        return chips.stream().filter(chip -> chip.kind() == kind);
    }

    /** A condition that does not count for relevance. */
    private static void append(StringBuilder query, Stream<String> oneOf) {
        String clauses = oneOf.collect(Collectors.joining(" "));
        if (!clauses.isEmpty()) {
            query.append("+(").append(clauses).append(")^0 ");
        }
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
