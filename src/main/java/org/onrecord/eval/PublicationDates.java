package org.onrecord.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.model.Published;

/** When documents appeared, from a table with tabs whose first line names the columns. */
final class PublicationDates {
    private static final String DOCUMENT = "filename";
    private static final String DATE = "publication_date";

    private PublicationDates() {}

    /** By document; without those whose date is missing or no ISO date, and none at all where there is no such file. */
    static Map<String, Published> read(Path file) throws EvaluationException {
        if (!Files.exists(file)) {
            return Map.of();
        }
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new EvaluationException(file + " cannot be read: " + unreadable.getMessage());
        }
        List<String> columns = lines.isEmpty() ? List.of() : fields(lines.getFirst());
        int document = columns.indexOf(DOCUMENT);
        int date = columns.indexOf(DATE);
        if (document < 0 || date < 0) {
            throw new EvaluationException(file + " has no column " + (document < 0 ? DOCUMENT : DATE));
        }
        Map<String, Published> dates = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> fields = fields(line);
            if (fields.size() > Math.max(document, date)) {
                Published.parse(fields.get(date)).ifPresent(found -> dates.put(fields.get(document), found));
            }
        }
        return dates;
    }

    private static List<String> fields(String line) {
        return Arrays.asList(line.split("\t", -1));
    }
}
