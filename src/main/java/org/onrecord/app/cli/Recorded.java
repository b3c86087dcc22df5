package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.index.Settings;
import org.onrecord.ingest.TableFields;
import org.onrecord.model.Ids;
import org.onrecord.pipeline.SpeakerScope;
import org.onrecord.pipeline.Thresholds;
import org.onrecord.roster.RosterException;

/** How articles are analysed, as an index remembers it. */
final class Recorded {
    private static final String ROSTER = "roster";
    private static final String SCOPE = "speakers";
    private static final String EXTRACTION = "min-confidence";
    private static final String ATTRIBUTION = "min-attribution";
    private static final String TABLES = "tables";

    private Recorded() {}

    /** For an index into which articles are analysed so. */
    static Settings of(Work.How how, @Nullable TableFields fields, String models) throws IOException {
        Map<String, String> analysis = new HashMap<>();
        analysis.put("program", OnRecord.version());
        analysis.put("models", models);
        analysis.put(
                "roster-sha256", Ids.sha256(how.rosterFile() == null ? Home.resolve(Home.ROSTER) : how.rosterFile()));
        analysis.put(SCOPE, how.scope().name());
        analysis.put(EXTRACTION, String.valueOf(how.thresholds().extraction()));
        analysis.put(ATTRIBUTION, String.valueOf(how.thresholds().attribution()));
        analysis.put(Settings.NEAR_DUPLICATES, how.skipNearDuplicates() ? Settings.SKIP : "keep");
        Map<String, String> remembered = new HashMap<>();
        if (how.rosterFile() != null) {
            remembered.put(ROSTER, how.rosterFile().toAbsolutePath().normalize().toString());
        }
        return Settings.of(analysis, Map.of(TABLES, String.valueOf(fields)), remembered);
    }

    /**
     * How an index's articles were analysed by the latest work, with the roster as its file is now.
     *
     * @throws RosterException if that cannot be read any more
     */
    static Work.How how(Settings settings) throws RosterException {
        String file = settings.remembered().get(ROSTER);
        Path roster = file == null ? null : Path.of(file);
        SortedMap<String, String> analysis = settings.analysis();
        return new Work.How(
                Home.roster(roster, Home.ROSTER),
                roster,
                SpeakerScope.valueOf(analysis.getOrDefault(SCOPE, SpeakerScope.ROSTER.name())),
                new Thresholds(
                        number(analysis, EXTRACTION, Thresholds.DEFAULT.extraction()),
                        number(analysis, ATTRIBUTION, Thresholds.DEFAULT.attribution())),
                Settings.SKIP.equals(analysis.get(Settings.NEAR_DUPLICATES)));
    }

    private static double number(SortedMap<String, String> values, String name, double standard) {
        String value = values.get(name);
        return value == null ? standard : Double.parseDouble(value);
    }
}
