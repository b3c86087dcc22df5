package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.eval.EvaluationException;
import org.onrecord.roster.RosterException;
import org.onrecord.train.StanceSources;
import org.onrecord.train.StanceTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Rebuilds the stance model. */
@Command(
        name = "stance",
        description = "Trains the model of stances and kinds of act.",
        footer = {
            "",
            "Reads DIR/stance/newsmtsc/train.jsonl, DIR/stance/plover/PLV_train.tsv,",
            "DIR/stance/unscon/conflict_annotations_sentences.csv and DIR/polnear (brat standoff), and from a source",
            "checkout corpus/stance and src/train/labels. The network goes on from the vectors of the extractor, which",
            "has to be trained first. A fifth of PLV_train is never learned from: on it, on the corpus's split dev and on",
            "DIR/trade-talks, if that is there, what joins and calibrates the network's answers is fitted. The model that",
            "comes with the program is trained --without candidates.",
            "",
            "A run that was interrupted goes on from its last checkpoint, written after each epoch. Takes 90 minutes on two",
            "cores and 6 GB of memory, and a source checkout on 64-bit Linux.",
            "",
            "Examples:",
            "  onrecord train stance --data data --without candidates",
            "  onrecord train stance --data data --model my-model --epochs 2 --without newsmtsc,candidates,unscon",
            "  onrecord train stance --data data --model my-model --only-confidence",
            "  onrecord evaluate stance --data data --model my-model"
        })
final class TrainStanceCommand implements Callable<Integer> {
    private final Console console;
    private final LongSupplier nanoClock;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            required = true,
            description = "The folder with stance/, polnear/ and, if you have it, trade-talks/.")
    private Path data = Path.of("");

    @Option(
            names = "--model",
            paramLabel = "DIR",
            description = "The folder to write (default: the stance model that comes with the program).")
    private @Nullable Path model;

    @Option(
            names = "--extractor",
            paramLabel = "DIR",
            description = "The extractor's model to go on from (default: the one that comes with the program).")
    private @Nullable Path extractor;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description =
                    "Where checkpoints are kept, one for each way to train; delete it to begin anew (default: target/train).")
    private @Nullable Path work;

    @Mixin
    private final StanceSourceOptions options = new StanceSourceOptions();

    @Option(names = "--epochs", paramLabel = "N", description = "How often to read the sources (default: 3).")
    private int epochs = 3;

    @Option(names = "--seed", paramLabel = "N", description = "The seed of all that is drawn at random (default: 1).")
    private long seed = 1;

    @Option(
            names = "--only-confidence",
            description = "Leaves the network as it is and fits what combines and calibrates its answers.")
    private boolean onlyConfidence;

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    TrainStanceCommand(Console console, LongSupplier nanoClock) {
        this.console = console;
        this.nanoClock = nanoClock;
    }

    @Override
    public Integer call() throws Exception {
        if (epochs < 1) {
            throw new UsageException("--epochs must be 1 or more, not " + epochs);
        }
        TrainingReporter reporter = new TrainingReporter(console, quiet, nanoClock);
        try {
            train(reporter);
        } catch (EvaluationException unusable) {
            throw new UsageException(unusable.getMessage());
        } catch (NoClassDefFoundError missing) {
            throw new UsageException("training needs a source checkout: this copy has no " + missing.getMessage());
        } finally {
            reporter.done();
        }
        return ExitCodes.DONE;
    }

    private void train(TrainingReporter reporter)
            throws IOException, EvaluationException, RosterException, UsageException {
        StanceSources sources = options.sources(data);
        Path target = target();
        Path checkpoints = work == null ? Home.resolve(Path.of("target", "train")) : work;
        StanceTraining training =
                new StanceTraining(sources, Home.extractorModel(extractor), target, checkpoints, epochs, seed);
        if (!onlyConfidence) {
            training.run(reporter);
        }
        training.calibrate(reporter);
    }

    /** The folder to write; has a model already where only its confidence is fitted. */
    private Path target() throws UsageException {
        if (onlyConfidence) {
            return Home.stanceNetwork(model);
        }
        return model == null ? Home.resolve(Home.STANCE) : model;
    }
}
