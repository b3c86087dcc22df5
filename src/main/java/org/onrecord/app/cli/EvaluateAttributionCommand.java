package org.onrecord.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.eval.EvaluationException;
import org.onrecord.eval.LabelledSources;
import org.onrecord.eval.SpeakerCorpus;
import org.onrecord.roster.Roster;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how sources are resolved to speakers, against texts whose speakers are known. */
@Command(
        name = "attribution",
        description = "Measures whom statements are given to, against texts whose speakers are known.",
        footer = {
            "",
            "With --data it reads DIR/<split>_speakers.jsonl beside the brat standoff that 'evaluate extraction' reads,",
            "and dates from DIR/metadata.tsv where it is there. It measures twice: the speakers of given relations, and",
            "the statements of the roster's speakers from raw text. With --gold it measures the speakers of given",
            "statements. With both it does both. The examples quote the texts.",
            "",
            "--baseline runs CoreNLP's pipeline up to coreference, at its defaults, over the given relations, which takes",
            "minutes and the models of a source checkout. It prints its best guesses beside ours, and what both took.",
            "",
            "Examples:",
            "  onrecord evaluate attribution --data polnear",
            "  onrecord evaluate attribution --data polnear --given-only --show 10",
            "  onrecord evaluate attribution --data polnear --given-only --baseline",
            "  onrecord evaluate attribution --data polnear --predictions found.jsonl --show 0 --quiet",
            "  onrecord evaluate attribution --gold gold.jsonl --text texts"
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

    @Option(names = "--given-only", description = "Leaves out what is measured from raw text: no extractor is needed.")
    private boolean givenOnly;

    @Option(
            names = "--baseline",
            description = "Also resolves the given relations' sources by CoreNLP's coreference, to compare.")
    private boolean baseline;

    @Option(
            names = "--predictions",
            paramLabel = "FILE",
            description = "Also writes what was found in raw text as export does, the gold statements to FILE.gold and"
                    + " other people's to FILE.others, all JSON Lines.")
    private @Nullable Path predictions;

    @Option(names = "--gold", paramLabel = "FILE", description = "Gold statements, JSON Lines; needs --text.")
    private @Nullable Path gold;

    @Option(names = "--text", paramLabel = "DIR", description = "The texts of the gold statements' documents.")
    private @Nullable Path texts;

    @Option(
            names = "--roster",
            paramLabel = "FILE",
            description = "The speakers to look for (default: with --data politicians of 2016, with --gold Greer, Li"
                    + " and Bessent).")
    private @Nullable Path roster;

    @Option(
            names = "--attributor",
            paramLabel = "FILE",
            description = "The attributor's parameters for given sources (default: those that come with the program).")
    private @Nullable Path attributor;

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
        requireSense();
        AttributionMeasurement given =
                new AttributionMeasurement(console, measurement, Home.attributorModel(attributor), show, quiet);
        try {
            if (data != null) {
                relations(data, given);
            }
            if (gold != null && texts != null) {
                given.statements(gold, texts, Home.roster(roster, Home.ROSTER));
            }
        } catch (EvaluationException unusable) {
            throw new UsageException(unusable.getMessage());
        }
        return ExitCodes.DONE;
    }

    private void relations(Path folder, AttributionMeasurement given) throws Exception {
        Roster politics = Home.roster(roster, Home.POLITICS);
        List<LabelledSources> documents = SpeakerCorpus.read(folder, split, labels);
        given.relations(documents, politics, baseline ? stock() : null);
        if (!givenOnly) {
            List<Path> files = documents.stream()
                    .map(document -> SpeakerCorpus.textFile(folder, split, document))
                    .toList();
            new RawTextMeasurement(console, measurement, show, quiet)
                    .statements(documents, files, politics, predictions);
        }
    }

    private AttributionModel stock() throws UsageException {
        return measurement
                .baseline(quiet)
                .orElseThrow(() -> new UsageException("the models of CoreNLP's coreference are not in this installed"
                        + " copy; measure in a source checkout, or without --baseline"));
    }

    private void requireSense() throws UsageException {
        require(show >= 0, "--show must be 0 or more, not " + show);
        require(data != null || gold != null, "nothing to measure on: pass --data DIR, or --gold FILE and --text DIR");
        require((gold == null) == (texts == null), "--gold FILE and --text DIR need each other");
        if (predictions != null) {
            require(data != null && !givenOnly, "--predictions goes with --data DIR, and not with --given-only");
            AtomicFile.requirePlace("--predictions", predictions);
        }
        require(data != null || !baseline, "--baseline goes with --data DIR");
        require(data != null || labels == null, "--labels goes with --data DIR");
    }

    private static void require(boolean holds, String sentence) throws UsageException {
        if (!holds) {
            throw new UsageException(sentence);
        }
    }
}
