package org.onrecord.app.web;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request that came through the checks.
 *
 * @param address path and query as sent
 * @param variables the parts of the path that its route leaves open
 * @param accept the media types wanted; null for any
 * @param known the entity tags that the client has; null for none
 */
record Call(
        String address,
        Map<String, String> variables,
        Params params,
        @Nullable String accept,
        @Nullable String known,
        Body body) {
    /** What was sent; read once at most. */
    interface Body {
        /** In lower case, without parameters; empty where none is given. */
        String type();

        /** All of it; a problem if that is too much or comes too slowly. */
        byte[] read() throws IOException;
    }

    /** A part of the path. */
    String variable(String name) {
        return Objects.requireNonNull(variables.get(name), name);
    }

    /** Whether a media type is asked for by its name. */
    boolean accepts(String type) {
        if (accept == null) {
            return false;
        }
        for (String range : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
            String name = range.split(";", -1)[0].strip();
            if (name.equals(type) && !range.replace(" ", "").matches(".*;q=0(\\.0*)?")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the client has what a tag stands for. */
    boolean knows(String tag) {
        if (known == null) {
            return false;
        }
        for (String one : known.split(",", -1)) {
            if (one.strip().equals(tag) || one.strip().equals("*")) {
                return true;
            }
        }
        return false;
    }
}
