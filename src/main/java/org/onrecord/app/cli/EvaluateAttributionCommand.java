package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.eval.AttributionErrorCount;
import org.onrecord.eval.AttributionExample;
import org.onrecord.eval.AttributionReport;
import org.onrecord.eval.EvaluationException;
import org.onrecord.eval.LabelledSources;
import org.onrecord.eval.SourceScorer;
import org.onrecord.eval.SourceScores;
import org.onrecord.eval.SpeakerCorpus;
import org.onrecord.model.Attribution;
import org.onrecord.roster.Roster;
import org.onrecord.roster.RosterException;
import org.onrecord.roster.RosterFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how sources are resolved to speakers, against texts whose sources people resolved. */
@Command(
        name = "attribution",
        description = "Measures whom statements are given to, against texts whose speakers are known.",
        footer = {
            "",
            "Reads DIR/<split>_speakers.jsonl beside the brat standoff that 'evaluate extraction' reads, and dates from",
            "DIR/metadata.tsv where it is there. The relations are given: only their speakers are looked for.",
            "The examples quote the texts.",
            "",
            "Examples:",
            "  onrecord evaluate attribution --data polnear",
            "  onrecord evaluate attribution --data polnear --show 10 --quiet"
        })
final class EvaluateAttributionCommand implements Callable<Integer> {
    private final Console console;
    private final Measurement measurement;

    @Option(names = "--data", paramLabel = "DIR", description = "The folder with the splits.")
    private @Nullable Path data;

    @Option(names = "--split", paramLabel = "NAME", description = "The split to measure on (default: dev).")
    private String split = "dev";

    @Option(
            names = "--labels",
            paramLabel = "FILE",
            description = "Who the sources are, JSON Lines (default: DIR/<split>_speakers.jsonl).")
    private @Nullable Path labels;

    @Option(
            names = "--roster",
            paramLabel = "FILE",
            description = "The speakers to look for (default: politicians of 2016).")
    private @Nullable Path roster;

    @Option(names = "--show", paramLabel = "N", description = "Shows so many examples of each error (default: 3).")
    private int show = 3;

    @Option(names = "--quiet", description = "No progress and no closing line.")
    private boolean quiet;

    EvaluateAttributionCommand(Console console, Measurement measurement) {
        this.console = console;
        this.measurement = measurement;
    }

    @Override
    public Integer call() throws Exception {
        if (show < 0) {
            throw new UsageException("--show must be 0 or more, not " + show);
        }
        if (data == null) {
            throw new UsageException("pass --data DIR");
        }
        try {
            print(givenRelations(SpeakerCorpus.read(data, split, labels)));
        } catch (EvaluationException unusable) {
            throw new UsageException(unusable.getMessage());
        }
        return ExitCodes.DONE;
    }

    private Roster roster() throws RosterException {
        return RosterFile.read(roster == null ? Home.resolve(Home.POLITICS) : roster);
    }

    private SourceScores givenRelations(List<LabelledSources> documents) throws RosterException {
        List<List<Attribution>> attributions = measurement.attributions(documents, roster(), quiet);
        SourceScorer scorer = new SourceScorer();
        for (int i = 0; i < documents.size(); i++) {
            scorer.add(documents.get(i), attributions.get(i));
        }
        return scorer.scores(show);
    }

    private void print(SourceScores scores) throws IOException {
        for (String line : AttributionReport.figures(scores)) {
            console.line(line);
        }
        for (String line : scores.kinds().lines()) {
            console.line(line);
        }
        console.line("");
        for (AttributionErrorCount error : scores.errors()) {
            console.line(AttributionReport.heading(error));
            for (AttributionExample example : error.examples()) {
                print(AttributionReport.lines(example));
            }
        }
    }

    private void print(List<String> example) throws IOException {
        String indent = "    ";
        for (String line : example) {
            console.line(indent + Printable.line(line));
            indent = "      ";
        }
    }
}
