package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.corenlp.StockQuotes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how fast articles are read and how much memory that takes, beside Stanford CoreNLP. */
@Command(
        name = "bench",
        description =
                "Measures how fast articles go from files to an index and what memory that takes, beside CoreNLP.",
        footer = {
            "",
            "Each part is measured in a Java process of its own, after a warm-up; loading does not count. By processor",
            "time is what one core does; the clock is also as fast as what else runs lets it be. Parts:",
            "  all      every speaker's statements, on one thread, and what each stage takes",
            "  threads  the same, on --threads",
            "  roster   an archive in which one article in twenty mentions the roster",
            "  html     web pages of 5,000 characters that do not mention it",
            "  stock    CoreNLP's quote annotator with what it asks for, it and Java at their defaults; takes a"
                    + " source checkout",
            "",
            "Examples:",
            "  onrecord bench",
            "  onrecord bench --only all,threads --threads 4",
            "  onrecord bench --input texts --words 20000",
            "  onrecord bench --archive 100000"
        })
final class BenchCommand implements Callable<Integer> {
    private static final Path CORPUS = Path.of("corpus");

    private final Console console;

    @Option(
            names = "--input",
            paramLabel = "PATH",
            description = "Files and folders of articles (default: the sample corpus). May be given again.")
    private List<String> inputs = List.of();

    @Option(
            names = "--only",
            paramLabel = "PART",
            split = ",",
            description = "Measures only these parts: all, threads, roster, html, stock.")
    private Set<BenchPart> only = EnumSet.allOf(BenchPart.class);

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads of the part threads (default: as many as there are processors).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--words",
            paramLabel = "N",
            description = "Each part reads so many, three times (default: 60000 for all and threads, 600000 for roster,"
                    + " 1000000 for html, 6000 for stock).")
    private @Nullable Integer words;

    @Option(
            names = "--stock-heap",
            paramLabel = "SIZE",
            description = "Java heap of CoreNLP (default: ${DEFAULT-VALUE}).")
    private String stockHeap = "6g";

    @Option(
            names = "--archive",
            paramLabel = "N",
            description =
                    "Measures instead what memory is held after 1,000, 10,000 and N web pages without the roster.")
    private @Nullable Integer archive;

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    BenchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        check();
        String corpus = Home.resolve(CORPUS).toString();
        List<String> samples = BenchTexts.read(List.of(corpus));
        List<String> texts = inputs.isEmpty() ? samples : BenchTexts.read(inputs);
        BenchArchive articles = new BenchArchive(texts, samples, new RosterFree(Home.roster(null, Home.ROSTER)));
        if (archive == null) {
            measure(articles);
        } else {
            growth(articles, archive);
        }
        return ExitCodes.DONE;
    }

    private void check() throws UsageException {
        requirePositive("--words", words);
        requirePositive("--threads", threads);
        if (archive != null && archive <= ArchiveMemory.FIRST) {
            throw new UsageException("--archive must be more than " + ArchiveMemory.FIRST + ", not " + archive);
        }
        if (archive == null && only.contains(BenchPart.STOCK) && !StockQuotes.available()) {
            throw new UsageException("the models of CoreNLP's quote annotator are not in this installed copy;"
                    + " measure in a source checkout, or without CoreNLP: --only all,threads,roster,html");
        }
    }

    private static void requirePositive(String option, @Nullable Integer value) throws UsageException {
        if (value != null && value < 1) {
            throw new UsageException(option + " must be 1 or more, not " + value);
        }
    }

    private void measure(BenchArchive articles) throws IOException {
        Map<BenchPart, Measured> done = new EnumMap<>(BenchPart.class);
        for (BenchPart part : EnumSet.copyOf(only)) {
            int wanted = words == null ? part.words() : words;
            Measured measured;
            try (TemporaryFolder folder = new TemporaryFolder()) {
                articles.write(part, folder.path(), wanted);
                measured = Measured.parse(OwnProcess.run(options(part), arguments(part, folder.path(), wanted)));
            }
            done.put(part, measured);
            print(BenchReport.part(part.label(threads), part.found(), measured));
        }
        print(BenchReport.table(done, threads));
        print(BenchReport.ratios(done, threads));
    }

    private List<String> options(BenchPart part) {
        if (part != BenchPart.STOCK) {
            return OwnProcess.options();
        }
        List<String> options = new ArrayList<>(OwnProcess.plainOptions());
        options.add("-Xmx" + stockHeap);
        return options;
    }

    private List<String> arguments(BenchPart part, Path folder, int wanted) {
        List<String> arguments = new ArrayList<>(List.of("bench-part", folder.toString(), "--of", part.name()));
        arguments.addAll(List.of("--threads", Integer.toString(part == BenchPart.THREADS ? threads : 1)));
        arguments.addAll(List.of("--words", Integer.toString(wanted)));
        if (quiet) {
            arguments.add("--quiet");
        }
        return arguments;
    }

    private void growth(BenchArchive articles, int count) throws IOException {
        try (TemporaryFolder folder = new TemporaryFolder()) {
            articles.writePages(folder.path(), count);
            List<String> arguments =
                    new ArrayList<>(List.of("bench-part", folder.path().toString()));
            arguments.addAll(List.of("--threads", Integer.toString(threads)));
            if (quiet) {
                arguments.add("--quiet");
            }
            print(OwnProcess.run(OwnProcess.options(), arguments));
        }
    }

    private void print(List<String> lines) throws IOException {
        for (String line : lines) {
            console.line(line);
        }
        console.out().flush();
    }
}
