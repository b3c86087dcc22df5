package org.onrecord.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.eval.EvaluationException;
import org.onrecord.train.SearchTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Rebuilds the model for search by meaning. */
@Command(
        name = "search",
        description = "Trains the model that search by meaning goes by.",
        footer = {
            "",
            "Reads brat standoff: DIR/train/text/<doc>.txt and DIR/train/attributions/<doc>_<annotator>.ann, and",
            "corpus/stance of a source checkout. The model learns where a sentence encoder puts statements and queries,",
            "from the vectors of the extractor, which has to be trained first. Takes 10 to 20 minutes of one core and",
            "3.4 GB, and a source checkout on 64-bit Linux. Indexes have to be refreshed behind it.",
            "",
            "Examples:",
            "  onrecord train search --data polnear",
            "  onrecord train search --data polnear --model my.bin --seed 7"
        })
final class TrainSearchCommand implements Callable<Integer> {
    private final Console console;
    private final LongSupplier nanoClock;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "The folder with the split train.")
    private Path data = Path.of("");

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "The file to write (default: the model that comes with the program).")
    private @Nullable Path model;

    @Option(
            names = "--extractor",
            paramLabel = "DIR",
            description = "The extractor's model to go on from (default: the one that comes with the program).")
    private @Nullable Path extractor;

    @Option(names = "--seed", paramLabel = "N", description = "The seed of all that is drawn at random (default: 1).")
    private long seed = 1;

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    TrainSearchCommand(Console console, LongSupplier nanoClock) {
        this.console = console;
        this.nanoClock = nanoClock;
    }

    @Override
    public Integer call() throws Exception {
        Path target = model == null ? Home.resolve(Home.SEARCH) : model;
        Path corpus = Home.resolve(Home.STANCE_CORPUS);
        TrainingReporter reporter = new TrainingReporter(console, quiet, nanoClock);
        try {
            new SearchTraining(data, corpus, Home.extractorModel(extractor), target, seed).run(reporter);
        } catch (EvaluationException unusable) {
            throw new UsageException(unusable.getMessage());
        } catch (NoClassDefFoundError missing) {
            throw new UsageException("training needs a source checkout: this copy has no " + missing.getMessage());
        } finally {
            reporter.done();
        }
        return ExitCodes.DONE;
    }
}
