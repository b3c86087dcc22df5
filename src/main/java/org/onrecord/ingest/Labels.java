package org.onrecord.ingest;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names the documents inside one container: each differently, and none such that it could be taken for a path outside. */
final class Labels {
    private final Map<String, Integer> uses = new HashMap<>();
    private int position;

    /**
     * The label of the next document: its name without control characters and leading slashes, {@code #3} for a third
     * document without a name, {@code a.txt#2} for the second document of one name.
     */
    String next(@Nullable String name) {
        position++;
        String clean = name == null ? "" : clean(name);
        String label = clean.isEmpty() ? "#" + position : clean;
        int use = uses.merge(label, 1, Integer::sum);
        return use == 1 ? label : label + "#" + use;
    }

    /** A name on one line, and none that could be taken for an absolute path; may be empty. */
    static String clean(String name) {
        return Whitespace.line(name).replaceFirst("^(?:\\.?/)+", "");
    }

    /** Whether a path inside an archive is hidden, or is one of the bookkeeping files that macOS adds. */
    static boolean isHidden(String path) {
        for (String part : path.split("/", -1)) {
            boolean climbs = part.equals(".") || part.equals("..");
            if (part.equals("__MACOSX") || (part.startsWith(".") && !climbs)) {
                return true;
            }
        }
        return false;
    }
}
