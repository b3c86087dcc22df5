package org.onrecord.app.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.export.Format;
import org.onrecord.export.PositionWriter;
import org.onrecord.index.Filter;
import org.onrecord.index.StatementIndex;
import org.onrecord.model.Stance;
import org.onrecord.positions.Position;
import org.onrecord.roster.Roster;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows how the speakers' stances develop. */
@Command(
        name = "positions",
        description =
                "Shows month by month which side the speakers of an index take on each target, and where that changes.",
        footer = {
            "",
            "A month's side is the one with more statements, favor or against; neutral ones do not count.",
            "With as many of each it is mixed. A shift is a change between a month and the last one before",
            "it that had a side; it shows the clearest statement of each. Undated articles come last.",
            "",
            "Examples:",
            "  onrecord positions --index out/index",
            "  onrecord positions --speaker bessent --target deal",
            "  onrecord positions --all-speakers --min-confidence 0.6 --format csv > positions.csv"
        })
final class PositionsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private IndexOption index = new IndexOption();

    @Option(names = "--speaker", paramLabel = "ID", description = "Only this speaker's, by roster id.")
    private @Nullable String speaker;

    @Option(names = "--target", paramLabel = "ID", description = "Only those on this target of the roster.")
    private @Nullable String target;

    @Option(names = "--all-speakers", description = "Those of named speakers off the roster too.")
    private boolean all;

    @Option(
            names = "--min-confidence",
            paramLabel = "P",
            description = "Leaves out stances with a lower confidence than this, 0 to 1 (default: 0).")
    private double minConfidence;

    @Mixin
    private RosterOption roster = new RosterOption();

    @Option(names = "--format", paramLabel = "table|csv|jsonl", description = "How to print them (default: table).")
    private ResultOptions.Layout format = ResultOptions.Layout.TABLE;

    @Option(names = "--quiet", description = "No closing line: only what failed.")
    private boolean quiet;

    PositionsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Roster known = roster.read();
        FilterOptions.requireSpeaker(speaker, known);
        FilterOptions.requireTarget(target, known);
        AnalysisOptions.requireProbability("--min-confidence", minConfidence);
        List<Position> positions = positions(known);
        switch (format) {
            case TABLE -> printTable(positions, known);
            case CSV -> print(positions, Format.CSV);
            case JSONL -> print(positions, Format.JSONL);
        }
        return ExitCodes.DONE;
    }

    private List<Position> positions(Roster known) throws IOException {
        Filter filter =
                (all ? Filter.all() : Filter.roster()).withSpeaker(speaker).withTarget(target);
        try (StatementIndex stored = StatementIndex.open(index.folder())) {
            return Positions.of(stored, filter, this::wanted).sorted(all, known);
        }
    }

    /** The index finds statements; each of them may have stances on other targets too. */
    private boolean wanted(Stance stance) {
        return (target == null || stance.target().equalsIgnoreCase(target)) && stance.confidence() >= minConfidence;
    }

    private void print(List<Position> positions, Format as) throws IOException {
        try (PositionWriter writer = as.openPositions(console.out())) {
            for (Position position : positions) {
                writer.write(position);
            }
        }
    }

    private void printTable(List<Position> positions, Roster known) throws IOException {
        new PositionText(console, known).print(positions);
        if (!quiet) {
            console.say(summary(positions));
        }
    }

    private String summary(List<Position> positions) {
        int shifts = positions.stream()
                .mapToInt(position -> position.shifts().size())
                .sum();
        return Reporter.count(positions.size(), "position") + " with " + Reporter.count(shifts, "shift")
                + (positions.isEmpty() && !all ? "; --all-speakers adds those of speakers off the roster" : "");
    }
}
