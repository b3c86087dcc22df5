package org.onrecord.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.corenlp.StockQuotes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how fast statements are found, beside Stanford CoreNLP. */
@Command(
        name = "bench",
        description = "Measures how many words a second are read, from text to statements, beside Stanford CoreNLP.",
        footer = {
            "",
            "Both sides read texts of the same folder with one thread, after a warm-up; loading does not count.",
            "CoreNLP runs its quote annotator and what that asks for, at its defaults, which takes a source checkout.",
            "Java's compiler and garbage collector have threads of their own: compare processor time, or give",
            "the process one core.",
            "",
            "Examples:",
            "  taskset -c 0 onrecord bench",
            "  onrecord bench --only ours",
            "  onrecord bench texts --words 20000"
        })
final class BenchCommand implements Callable<Integer> {
    /** Which of the two is measured. */
    enum Side {
        OURS,
        STOCK
    }

    private static final Path CORPUS = Path.of("corpus", "text");
    private static final int OUR_WORDS = 60_000;
    private static final int STOCK_WORDS = 6_000;

    private final Console console;

    @Parameters(
            paramLabel = "INPUT",
            description = "Texts in UTF-8: files, and folders of .txt files (default: those of the sample corpus).")
    private List<Path> inputs = List.of();

    @Option(
            names = "--words",
            paramLabel = "N",
            description = "Each side reads so many, three times (default: 60000 for OnRecord, 6000 for CoreNLP).")
    private @Nullable Integer words;

    @Option(names = "--only", paramLabel = "SIDE", description = "Measures ours or stock alone.")
    private @Nullable Side only;

    @Option(
            names = "--model",
            paramLabel = "DIR",
            description = "The extractor's model (default: the one that comes with the program).")
    private @Nullable Path model;

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    BenchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (words != null && words < 1) {
            throw new UsageException("--words must be 1 or more, not " + words);
        }
        List<String> texts = BenchTexts.read(inputs.isEmpty() ? List.of(Home.resolve(CORPUS)) : inputs);
        Path folder = only == Side.STOCK ? null : Home.extractorModel(model);
        if (only != Side.OURS) {
            requireStock();
        }
        Bench bench = new Bench(console, texts, quiet);
        Pace ours = folder == null ? null : bench.ours(folder, words == null ? OUR_WORDS : words);
        Pace stock = only == Side.OURS ? null : bench.stock(words == null ? STOCK_WORDS : words);
        if (ours != null && stock != null) {
            console.line(BenchReport.ratio(ours, stock));
        }
        return ExitCodes.DONE;
    }

    private static void requireStock() throws UsageException {
        if (!StockQuotes.available()) {
            throw new UsageException("the models of CoreNLP's quote annotator are not in this installed copy;"
                    + " measure in a source checkout, or without CoreNLP: --only ours");
        }
    }
}
