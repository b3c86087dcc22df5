package org.onrecord.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.eval.EvaluationException;
import org.onrecord.roster.Roster;
import org.onrecord.train.AttributorTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Rebuilds the attributor's parameters. */
@Command(
        name = "attributor",
        description = "Trains the attributor on texts whose sources were resolved to speakers.",
        footer = {
            "",
            "Reads brat standoff: DIR/train/text/<doc>.txt and DIR/train/attributions/<doc>_<annotator>.ann, and who",
            "the sources are, one JSON object a line: doc, rel (the relation's id), ann (the annotator, may be absent),",
            "entity (the speaker's full name, or unnamed:) and etype. Prints how often each rule is right and how",
            "reliable the confidences are, on documents that were held back. Takes about two minutes and 3 GB.",
            "",
            "Examples:",
            "  onrecord train attributor --data polnear",
            "  onrecord train attributor --data polnear --model my.properties --seed 7",
            "  onrecord evaluate attribution --data polnear --given-only --attributor my.properties"
        })
final class TrainAttributorCommand implements Callable<Integer> {
    private static final Path LABELS = Path.of("src", "train", "labels", "polnear_train_speakers.jsonl");

    private final Console console;
    private final LongSupplier nanoClock;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "The folder with the split train.")
    private Path data = Path.of("");

    @Option(
            names = "--labels",
            paramLabel = "FILE",
            description = "Who the sources are (default: the labels of a source checkout).")
    private @Nullable Path labels;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "The file to write (default: the parameters that come with the program).")
    private @Nullable Path model;

    @Option(names = "--seed", paramLabel = "N", description = "The seed of all that is drawn at random (default: 1).")
    private long seed = 1;

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    TrainAttributorCommand(Console console, LongSupplier nanoClock) {
        this.console = console;
        this.nanoClock = nanoClock;
    }

    @Override
    public Integer call() throws Exception {
        List<Roster> rosters = List.of(Home.roster(null, Home.ROSTER), Home.roster(null, Home.POLITICS));
        Path answers = labels == null ? Home.resolve(LABELS) : labels;
        Path target = model == null ? Home.resolve(Home.ATTRIBUTOR) : model;
        TrainingReporter reporter = new TrainingReporter(console, quiet, nanoClock);
        try {
            new AttributorTraining(data, answers, rosters, target, seed).run(reporter);
        } catch (EvaluationException unusable) {
            throw new UsageException(unusable.getMessage());
        } finally {
            reporter.done();
        }
        return ExitCodes.DONE;
    }
}
