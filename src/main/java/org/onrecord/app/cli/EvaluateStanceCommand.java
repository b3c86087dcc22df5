package org.onrecord.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.corenlp.StockSentiment;
import org.onrecord.eval.EvaluationException;
import org.onrecord.extract.RelationExtractor;
import org.onrecord.roster.Roster;
import org.onrecord.stance.StanceModel;
import org.onrecord.train.StanceBaselines;
import org.onrecord.train.StanceSources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures stances and kinds of act against labelled statements. */
@Command(
        name = "stance",
        description = "Measures stances and kinds of act, against labelled statements.",
        footer = {
            "",
            "Prints accuracy, macro F1, kappa, what was taken for what, and how reliable the confidences are. Always on the",
            "split dev of the corpus that is in a source checkout; with --data also on DIR/stance/newsmtsc/dev_mt.jsonl, on",
            "the fifth of DIR/stance/plover/PLV_train.tsv that training leaves alone, and on DIR/polnear's relations of dev",
            "whose stance DIR/polnear/dev_speakers.jsonl tells; with --gold on given statements, of which the stance toward",
            "all targets of the roster is known. For statements from raw text see 'evaluate statements'.",
            "",
            "--cost DIR takes the texts of a folder through the stages and prints what each takes of the processor.",
            "--baselines trains simple models on DIR's data and prints their figures, for sides alone, instead of the model's;",
            "with --without, on a part of it. --sentiment prints those of CoreNLP's sentiment, which takes minutes. Both need",
            "a source checkout.",
            "",
            "Examples:",
            "  onrecord evaluate stance --data data",
            "  onrecord evaluate stance --data data --baselines --without candidates",
            "  onrecord evaluate stance --data data --sentiment",
            "  onrecord evaluate stance --gold gold.jsonl --text texts",
            "  onrecord evaluate stance --cost texts"
        })
final class EvaluateStanceCommand implements Callable<Integer> {
    private final Console console;
    private final Stopwatch stopwatch;

    @Option(names = "--data", paramLabel = "DIR", description = "The folder with stance/ and polnear/.")
    private @Nullable Path data;

    @Option(names = "--gold", paramLabel = "FILE", description = "Gold statements, JSON Lines; needs --text.")
    private @Nullable Path gold;

    @Option(names = "--text", paramLabel = "DIR", description = "The texts of the gold statements' documents.")
    private @Nullable Path texts;

    @Option(
            names = "--roster",
            paramLabel = "FILE",
            description = "The speakers and targets of the gold statements (default: the US-China trade talks).")
    private @Nullable Path roster;

    @Option(
            names = "--model",
            paramLabel = "DIR",
            description = "The stance model (default: the one that comes with the program).")
    private @Nullable Path model;

    @Option(names = "--cost", paramLabel = "DIR", description = "Texts to measure the stages' processor time with.")
    private @Nullable Path cost;

    @Option(names = "--baselines", description = "Measures simple models on the same data instead; needs --data.")
    private boolean baselines;

    @Option(names = "--sentiment", description = "Measures CoreNLP's sentiment on the same data instead.")
    private boolean sentiment;

    @Mixin
    private final StanceSourceOptions options = new StanceSourceOptions();

    EvaluateStanceCommand(Console console, Stopwatch stopwatch) {
        this.console = console;
        this.stopwatch = stopwatch;
    }

    @Override
    public Integer call() throws Exception {
        if ((gold == null) != (texts == null)) {
            throw new UsageException("--gold FILE and --text DIR need each other");
        }
        if (baselines && data == null) {
            throw new UsageException("--baselines needs --data DIR");
        }
        Roster speakers = Home.roster(roster, Home.ROSTER);
        StanceData sets = new StanceData(data, gold, texts, speakers);
        if (baselines || sentiment) {
            return compare(sets);
        }
        Path folder = Home.stanceModel(model);
        Path relations = Home.extractorModel(null);
        try (RelationExtractor extractor = RelationExtractor.load(relations);
                StanceModel stances = StanceModel.load(folder, Home.encoder(relations))) {
            if (cost != null) {
                new StageCosts(extractor, stances, speakers, stopwatch).print(cost, console);
                return ExitCodes.DONE;
            }
            new StanceMeasurement(console, extractor, stances).print(sets);
        } catch (EvaluationException unusable) {
            throw new UsageException(unusable.getMessage());
        }
        return ExitCodes.DONE;
    }

    private int compare(StanceData sets) throws Exception {
        StanceComparison comparison =
                new StanceComparison(console, new TrainingReporter(console, false, stopwatch.wallNanos()));
        try {
            if (baselines) {
                StanceSources sources = options.sources(Objects.requireNonNull(data));
                comparison.print(
                        sets, StanceBaselines.train(sources, Home.extractorModel(null), comparison.reporter()));
            }
            if (sentiment) {
                comparison.print(sets, List.of(new StockSentiment()));
            }
        } catch (EvaluationException unusable) {
            throw new UsageException(unusable.getMessage());
        } finally {
            comparison.reporter().done();
        }
        return ExitCodes.DONE;
    }
}
