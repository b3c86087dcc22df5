package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.eval.EvaluationException;
import org.onrecord.train.ExtractorTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Rebuilds the extractor's model. */
@Command(
        name = "extractor",
        description = "Trains the extractor on texts in which sources, cues and contents are marked.",
        footer = {
            "",
            "Reads brat standoff: DIR/<split>/text/<doc>.txt and DIR/<split>/attributions/<doc>_<annotator>.ann,",
            "with the splits train and dev. Prints the learning curve on dev, and how reliable the confidences are.",
            "A run that was interrupted goes on from its last checkpoint, written twice an epoch. Takes about",
            "90 minutes on two cores and 5 GB of memory, and a source checkout on 64-bit Linux.",
            "",
            "Examples:",
            "  onrecord train extractor --data polnear",
            "  onrecord train extractor --data polnear --model my-model --epochs 2 --seed 7",
            "  onrecord train extractor --data polnear --model my-model --only-confidence"
        })
final class TrainExtractorCommand implements Callable<Integer> {
    private final Console console;
    private final LongSupplier nanoClock;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "The folder with the splits.")
    private Path data = Path.of("");

    @Option(
            names = "--model",
            paramLabel = "DIR",
            description = "The folder to write (default: the extractor that comes with the program).")
    private @Nullable Path model;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "Where checkpoints are kept; delete it to begin anew (default: target/train).")
    private @Nullable Path work;

    @Option(names = "--epochs", paramLabel = "N", description = "How often to read the training split (default: 3).")
    private int epochs = 3;

    @Option(names = "--seed", paramLabel = "N", description = "The seed of all that is drawn at random (default: 1).")
    private long seed = 1;

    @Option(names = "--only-confidence", description = "Leaves the model as it is and fits its confidences anew.")
    private boolean onlyConfidence;

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    TrainExtractorCommand(Console console, LongSupplier nanoClock) {
        this.console = console;
        this.nanoClock = nanoClock;
    }

    @Override
    public Integer call() throws Exception {
        if (epochs < 1) {
            throw new UsageException("--epochs must be 1 or more, not " + epochs);
        }
        try {
            if (onlyConfidence) {
                ExtractorTraining.calibrate(
                        data, Home.extractorModel(model), new TrainingReporter(console, quiet, nanoClock));
            } else {
                train();
            }
        } catch (EvaluationException unusable) {
            throw new UsageException(unusable.getMessage());
        } catch (NoClassDefFoundError missing) {
            throw new UsageException("training needs a source checkout: this copy has no " + missing.getMessage());
        }
        return ExitCodes.DONE;
    }

    private void train() throws IOException, EvaluationException {
        Path target = model == null ? Home.resolve(Home.EXTRACTOR) : model;
        Path checkpoints = work == null ? Home.resolve(Path.of("target", "train")) : work;
        TrainingReporter reporter = new TrainingReporter(console, quiet, nanoClock);
        new ExtractorTraining(data, target, checkpoints, epochs, seed).run(reporter);
        reporter.done();
    }
}
