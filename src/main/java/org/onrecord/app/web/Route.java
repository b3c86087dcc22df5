package org.onrecord.app.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What answers the requests for one kind of path.
 *
 * @param method {@code GET}, which answers HEAD too, or {@code POST}
 * @param template the path, with open parts in braces: {@code /api/v1/statements/{id}}
 * @param work what it takes of the server
 */
record Route(String method, String template, Work work, Endpoint endpoint) {
    /** What bounds how many of a kind run at a time. */
    enum Work {
        /** Reads next to nothing. */
        LIGHT,
        /** Computes on the index. */
        SEARCH,
        /** Streams for long. */
        EXPORT,
        /** Occupies the models. */
        MODELS
    }

    static Route get(String template, Work work, Endpoint endpoint) {
        return new Route("GET", template, work, endpoint);
    }

    static Route post(String template, Work work, Endpoint endpoint) {
        return new Route("POST", template, work, endpoint);
    }

    /** The open parts of a path of the route; empty for any other path. */
    Optional<Map<String, String>> variables(String path) {
        List<String> open = List.of(template.split("/", -1));
        List<String> parts = List.of(path.split("/", -1));
        if (open.size() != parts.size()) {
            return Optional.empty();
        }
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < open.size(); i++) {
            String part = open.get(i);
            if (part.startsWith("{") && !parts.get(i).isEmpty()) {
                variables.put(part.substring(1, part.length() - 1), parts.get(i));
            } else if (!part.equals(parts.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }
}
