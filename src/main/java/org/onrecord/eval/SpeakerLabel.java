package org.onrecord.eval;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.SpeakerKind;

/**
 * Who the source of a relation is.
 *
 * @param relation the id of its event in the document's annotation
 * @param annotator whose annotation that is, or null for the first by name
 * @param entity the full name, or for somebody without one {@value #UNNAMED} and a description; empty where nobody
 *     could tell
 */
record SpeakerLabel(String doc, @Nullable String annotator, String relation, String entity, SpeakerKind kind) {
    /** How the entity of somebody whom the text does not name begins. */
    static final String UNNAMED = "unnamed:";

    private static final String ORGANISATION = "ORG";

    /** Rows with {@code doc}, {@code rel}, {@code entity} and {@code etype}; {@code ann} may be absent. */
    static List<SpeakerLabel> read(Path file) throws EvaluationException {
        return JsonRow.read(
                file,
                row -> Optional.of(new SpeakerLabel(
                        row.text("doc"), row.textOrNull("ann"), row.text("rel"), entity(row), kind(row))));
    }

    private static String entity(JsonRow row) throws EvaluationException {
        String entity = row.textOrNull("entity");
        return entity == null ? "" : entity.strip();
    }

    private static SpeakerKind kind(JsonRow row) throws EvaluationException {
        String name = row.text("etype").toUpperCase(Locale.ROOT);
        for (SpeakerKind kind : SpeakerKind.values()) {
            if (kind.name().equals(name.equals(ORGANISATION) ? SpeakerKind.ORGANISATION.name() : name)) {
                return kind;
            }
        }
        throw row.wrong("etype", "is not PERSON, ORG, GROUP, DOCUMENT or UNKNOWN: " + name);
    }
}
