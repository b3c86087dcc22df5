package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.eval.BratCorpus;
import org.onrecord.eval.ErrorCount;
import org.onrecord.eval.ErrorExample;
import org.onrecord.eval.EvaluationException;
import org.onrecord.eval.ExtractionReport;
import org.onrecord.eval.ExtractionScorer;
import org.onrecord.eval.ExtractionScores;
import org.onrecord.eval.LabelledRelations;
import org.onrecord.eval.RelationFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the extraction of relations against texts in which people marked them. */
@Command(
        name = "extraction",
        description = "Measures how sources, cues and contents are found, against texts in which they are marked.",
        footer = {
            "",
            "Reads brat standoff: DIR/<split>/text/<doc>.txt and DIR/<split>/attributions/<doc>_<annotator>.ann;",
            "of several annotators the first by name. Prints spans that are exact or begin right, by role;",
            "relations by type and by how much of them is right; how reliable the confidences are; and the errors,",
            "the commonest first.",
            "The examples quote the texts.",
            "",
            "Examples:",
            "  onrecord evaluate extraction --data polnear",
            "  onrecord evaluate extraction --data polnear --split train --show 0 --quiet",
            "  onrecord evaluate extraction --data polnear --predictions relations.jsonl --show 20"
        })
final class EvaluateExtractionCommand implements Callable<Integer> {
    private final Console console;
    private final Measurement measurement;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "The folder with the splits.")
    private Path data = Path.of("");

    @Option(names = "--split", paramLabel = "NAME", description = "The split to measure on (default: dev).")
    private String split = "dev";

    @Option(
            names = "--predictions",
            paramLabel = "FILE",
            description = "Also writes what was found as JSON Lines, offsets in code points.")
    private @Nullable Path predictions;

    @Option(
            names = "--model",
            paramLabel = "DIR",
            description = "The extractor's model (default: the one that comes with the program).")
    private @Nullable Path model;

    @Option(names = "--show", paramLabel = "N", description = "Shows so many examples of each error (default: 3).")
    private int show = 3;

    @Option(names = "--quiet", description = "No progress and no closing line.")
    private boolean quiet;

    EvaluateExtractionCommand(Console console, Measurement measurement) {
        this.console = console;
        this.measurement = measurement;
    }

    @Override
    public Integer call() throws Exception {
        if (show < 0) {
            throw new UsageException("--show must be 0 or more, not " + show);
        }
        if (predictions != null) {
            AtomicFile.requirePlace("--predictions", predictions);
        }
        List<LabelledRelations> gold = gold();
        List<LabelledRelations> found = measurement.predictions(gold, Home.extractorModel(model), quiet);
        print(scores(gold, found));
        if (predictions != null) {
            AtomicFile.write(predictions, file -> RelationFile.write(file, found));
        }
        return ExitCodes.DONE;
    }

    private List<LabelledRelations> gold() throws UsageException {
        try {
            return BratCorpus.read(data, split);
        } catch (EvaluationException unusable) {
            throw new UsageException(unusable.getMessage());
        }
    }

    private ExtractionScores scores(List<LabelledRelations> gold, List<LabelledRelations> found) {
        ExtractionScorer scorer = new ExtractionScorer(show);
        for (int i = 0; i < gold.size(); i++) {
            scorer.add(gold.get(i), found.get(i).relations());
        }
        return scorer.scores();
    }

    private void print(ExtractionScores scores) throws IOException {
        for (String line : ExtractionReport.figures(scores)) {
            console.line(line);
        }
        console.line("");
        for (String line : scores.reliability().lines()) {
            console.line(line);
        }
        console.line("");
        for (ErrorCount error : scores.errors()) {
            console.line(ExtractionReport.heading(error));
            for (ErrorExample example : error.examples()) {
                print(ExtractionReport.lines(example));
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
