package org.onrecord.app.web;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.correct.Judgement;
import org.onrecord.correct.Wish;
import org.onrecord.model.SpeakerKind;

/**
 * What is sent to correct a statement.
 *
 * @param statement the beginning of its id
 * @param by who corrects it; null where that is not said
 */
record SentCorrection(String statement, Wish wish, @Nullable String by) {
    private static final Set<String> STRINGS =
            Set.of("statement_id", "speaker", "name", "kind", "type", "judgement", "note", "by");
    private static final String FLAG = "withdraw";
    private static final String STANCES = "stances";

    /** Of one target, in forms. */
    private static final String STANCE = "stance";

    private static final JsonFields FIELDS = new JsonFields(STRINGS, Set.of(FLAG), Set.of(STANCES));
    private static final int LONGEST = 1_000;

    /** Reads a JSON object. */
    static SentCorrection ofJson(Call.Body body) throws IOException {
        requireType(Reply.JSON, body);
        return of(Params.ofValues(FIELDS.read(body.read())), STANCES + ".");
    }

    /** Reads what a form of a page sends; what is empty is not said. */
    static SentCorrection ofForm(Call.Body body) throws IOException {
        requireType("application/x-www-form-urlencoded", body);
        return of(Params.ofForm(body.read()), STANCE + ".");
    }

    private static void requireType(String type, Call.Body body) {
        if (!body.type().equals(type)) {
            throw new Problem(
                    415,
                    "unsupported-type",
                    "The body is of another type",
                    "A correction is sent here as " + type + ".");
        }
    }

    private static SentCorrection of(Params params, String prefix) {
        Set<String> known = new HashSet<>(Asked.names(STRINGS, FLAG, prefix + "TARGET"));
        params.names().stream().filter(name -> name.startsWith(prefix)).forEach(known::add);
        params.only(known);
        Map<String, String> stances = new LinkedHashMap<>();
        for (String name : params.names()) {
            String side = name.startsWith(prefix) ? label(params, name) : null;
            if (side != null) {
                stances.put(name.substring(prefix.length()), side);
            }
        }
        String statement = label(params, "statement_id");
        if (statement == null) {
            throw Problem.badRequest("statement_id is missing.");
        }
        Wish wish = new Wish(
                label(params, "speaker"),
                label(params, "name"),
                params.choice("kind", SpeakerKind.class),
                label(params, "type"),
                stances,
                params.choice("judgement", Judgement.class),
                params.flag(FLAG),
                params.text("note"));
        return new SentCorrection(Statements.prefix(statement), wish, label(params, "by"));
    }

    /** Null where it is not given, or blank. */
    private static @Nullable String label(Params params, String name) {
        String value = params.text(name);
        if (name.length() > LONGEST || (value != null && value.length() > LONGEST)) {
            throw Problem.badRequest(
                    Params.shown(name) + " has at most " + LONGEST + " characters: only the note may be longer.");
        }
        return value == null || value.isBlank() ? null : value.strip();
    }
}
