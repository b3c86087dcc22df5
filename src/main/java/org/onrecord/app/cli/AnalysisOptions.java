package org.onrecord.app.cli;

import java.util.List;
import org.onrecord.attribute.Attributor;
import org.onrecord.ingest.InputException;
import org.onrecord.ingest.Inputs;
import org.onrecord.pipeline.SpeakerScope;
import org.onrecord.pipeline.Thresholds;
import org.onrecord.roster.RosterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands that read articles have in common. */
final class AnalysisOptions {
    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description = "Files, folders (with all below them) and archives of articles, and tables of them with"
                    + " --text-field; - reads one document from standard input.")
    private List<String> inputs = List.of();

    @Mixin
    private RosterOption roster = new RosterOption();

    @Mixin
    private ScopeOption speakers = new ScopeOption();

    @Option(
            names = "--min-confidence",
            paramLabel = "P",
            description = "Leaves out statements that are less likely than this to be statements, 0 to 1 (default: 0).")
    private double minConfidence;

    @Option(
            names = "--min-attribution",
            paramLabel = "P",
            description = "Leaves open whose statement it is where that is less likely right than this, 0 to 1;"
                    + " 0 always names the likeliest (default: ${DEFAULT-VALUE}).")
    private double minAttribution = Attributor.MIN_CONFIDENCE;

    @Mixin
    private TableOptions tables = new TableOptions();

    @Option(
            names = "--skip-near-duplicates",
            description = "Leaves out articles that have most of their wording from an earlier one; without it they are"
                    + " kept, and their near_duplicate_of names that one.")
    private boolean skipNearDuplicates;

    @Mixin
    private EffortOptions effort = new EffortOptions();

    @Option(
            names = "--prune",
            description =
                    "Removes from the index what was read before from the folders named here, and is in them no more,"
                            + " and what an archive, feed or table that has changed holds no more.")
    private boolean prune;

    @Mixin
    private ReportOptions report = new ReportOptions();

    ReportOptions report() {
        return report;
    }

    SpeakerScope scope() {
        return speakers.scope();
    }

    /** The work asked for; fails before anything is written. */
    Work.Job job() throws UsageException, RosterException, InputException {
        requireProbability("--min-confidence", minConfidence);
        requireProbability("--min-attribution", minAttribution);
        Thresholds thresholds = new Thresholds(minConfidence, minAttribution);
        return new Work.Job(
                new Work.How(roster.read(), roster.file(), speakers.scope(), thresholds, skipNearDuplicates),
                effort.effort(),
                Inputs.expand(inputs),
                tables.fields(),
                prune ? Inputs.folders(inputs) : null);
    }

    /** Refuses what is not in [0, 1]. */
    static void requireProbability(String option, double value) throws UsageException {
        if (!(value >= 0 && value <= 1)) {
            throw new UsageException(option + " must be between 0 and 1, not " + value);
        }
    }
}
