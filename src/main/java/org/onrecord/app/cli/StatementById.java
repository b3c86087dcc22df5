package org.onrecord.app.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.onrecord.index.Reviewed;
import org.onrecord.index.StatementIndex;

/** Finds the one statement that a user means by the beginning of its id. */
final class StatementById {
    private static final Pattern PREFIX = Pattern.compile("[0-9a-f]{6,64}");

    /** Of several that it could be, so many are named. */
    private static final int NAMED = 5;

    private StatementById() {}

    /** An id or its beginning as it stands in the index. */
    static String prefix(String typed) throws UsageException {
        String prefix = typed.toLowerCase(Locale.ROOT);
        if (!PREFIX.matcher(prefix).matches()) {
            throw new UsageException("a statement id has 6 to 64 hexadecimal digits, unlike \"" + typed + "\"");
        }
        return prefix;
    }

    /** @throws UsageException if there is none, or more than one */
    static Reviewed find(StatementIndex stored, String prefix, Path folder) throws IOException, UsageException {
        List<Reviewed> found = stored.byId(prefix, NAMED + 1);
        if (found.isEmpty()) {
            throw new UsageException("no statement in " + folder + " has an id that begins with " + prefix);
        }
        List<String> ids = found.stream()
                .map(statement -> statement.machine().statementId())
                .distinct()
                .toList();
        if (ids.size() > 1) {
            throw new UsageException("more than one statement has an id that begins with " + prefix + ": "
                    + ids.stream().limit(NAMED).collect(joining(", ")) + (ids.size() > NAMED ? " and others" : ""));
        }
        return found.getFirst();
    }
}
