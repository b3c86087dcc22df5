package org.onrecord.index;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.onrecord.model.Ids;

/**
 * What decides how articles are analysed, beside the articles: an index remembers it, so that what was analysed otherwise can be told.
 *
 * @param analysis what the statements of an article depend on: models, roster, thresholds; by name
 * @param reading what else it depends on which articles an input gives; by name
 * @param remembered what it takes to analyse so again, and no result depends on; by name
 */
public record Settings(
        SortedMap<String, String> analysis, SortedMap<String, String> reading, SortedMap<String, String> remembered) {
    /** In {@link #analysis}, {@link #SKIP} where near-duplicates are left out. */
    public static final String NEAR_DUPLICATES = "near-duplicates";

    public static final String SKIP = "skip";

    /** Of an index that nothing was analysed into. */
    public static final Settings NONE = of(Map.of(), Map.of(), Map.of());

    /** Copies the maps. */
    public static Settings of(
            Map<String, String> analysis, Map<String, String> reading, Map<String, String> remembered) {
        return new Settings(new TreeMap<>(analysis), new TreeMap<>(reading), new TreeMap<>(remembered));
    }

    boolean skipNearDuplicates() {
        return SKIP.equals(analysis.get(NEAR_DUPLICATES));
    }

    /** The same for the same analysis: SHA-256, lower-case hexadecimal. */
    public String stamp() {
        return Ids.sha256(analysis.toString());
    }

    /** The same for the same analysis and reading: SHA-256, lower-case hexadecimal. */
    String whole() {
        return Ids.sha256(analysis + "\n" + reading);
    }
}
