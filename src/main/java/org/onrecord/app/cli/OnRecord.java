package org.onrecord.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command that holds the others. */
@Command(
        name = "onrecord",
        description = "Reads the news and answers: who said what, about what, and which side were they taking?",
        footer = {
            "",
            "Exit codes:",
            "  0  done",
            "  1  some inputs could not be read, a roster has errors, or the work could not be finished",
            "  2  the command asks for something that cannot be done, and nothing was written",
            "  3  the launcher found no Java or no Maven, or the build failed",
            "",
            "Examples:",
            "  onrecord run corpus",
            "  onrecord search '\"rare earths\"' --speaker bessent",
            "  onrecord export --format csv --output statements.csv",
            "  onrecord run --help"
        })
final class OnRecord implements Callable<Integer> {
    private static final String COMPLETION = "generate-completion";

    private static final int HELP_COLUMNS_MIN = 80;
    private static final int HELP_COLUMNS_MAX = 120;

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private OnRecord(Console console) {
        this.console = console;
    }

    /**
     * The command line, ready to execute.
     *
     * @param asked the name of the command that is to run: the others of the first level are left out, since to describe them takes longer
     *     than many take to run; all are there if it is none of them
     */
    static CommandLine commandLine(
            Console console,
            Analysis analysis,
            Measurement measurement,
            LongSupplier nanoClock,
            Failures failures,
            String asked) {
        CommandLine line = new CommandLine(new OnRecord(console));
        Map<String, Supplier<?>> commands = commands(console, analysis, measurement, nanoClock);
        Supplier<?> only = asked.equals(COMPLETION) ? null : commands.get(asked);
        if (only == null) {
            commands.forEach((name, command) -> line.addSubcommand(name, command.get()));
        } else {
            line.addSubcommand(asked, only.get());
        }
        addStandardOptions(line);
        return line.setOut(new PrintWriter(console.out(), false, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(Math.clamp(console.columns(), HELP_COLUMNS_MIN, HELP_COLUMNS_MAX))
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }

    /** Each by its name, in the order of the help. */
    private static Map<String, Supplier<?>> commands(
            Console console, Analysis analysis, Measurement measurement, LongSupplier nanoClock) {
        Map<String, Supplier<?>> commands = new LinkedHashMap<>();
        commands.put("run", () -> new RunCommand(console, analysis));
        commands.put("ingest", () -> new IngestCommand(console, analysis));
        commands.put("status", () -> new StatusCommand(console, analysis.work()));
        commands.put("retry", () -> new RetryCommand(analysis));
        commands.put("refresh", () -> new RefreshCommand(analysis));
        commands.put("forget", () -> new ForgetCommand(console));
        commands.put("search", () -> new SearchCommand(console, analysis.work()));
        commands.put("similar", () -> new SimilarCommand(console));
        commands.put("explain", () -> new ExplainCommand(console));
        commands.put("correct", () -> new CorrectCommand(console, InstantSource.system()));
        commands.put("speakers", () -> new SpeakersCommand(console));
        commands.put("positions", () -> new PositionsCommand(console));
        commands.put("export", () -> new ExportCommand(console));
        commands.put("serve", () -> new ServeCommand(console, analysis.work()));
        commands.put("index", () -> indexes(console));
        commands.put("roster", () -> rosters(console));
        commands.put("evaluate", () -> evaluation(console, measurement));
        commands.put("bench", () -> benchmarks(console));
        commands.put("bench-part", () -> new BenchPartCommand(console));
        commands.put("train", () -> training(console, nanoClock));
        commands.put("test", TestCommand::new);
        commands.put(COMPLETION, OnRecord::completion);
        return commands;
    }

    private static CommandLine indexes(Console console) {
        return new CommandLine(new IndexCommand(console))
                .addSubcommand(new IndexStatsCommand(console))
                .addSubcommand(new IndexCheckCommand(console))
                .addSubcommand(new IndexCompactCommand(console));
    }

    private static CommandLine rosters(Console console) {
        return new CommandLine(new RosterCommand(console))
                .addSubcommand(new RosterAddCommand(console))
                .addSubcommand(new RosterCheckCommand(console));
    }

    private static CommandLine benchmarks(Console console) {
        return new CommandLine(new BenchCommand(console))
                .addSubcommand(new BenchSearchCommand(console))
                .addSubcommand(new BenchExportCommand(console))
                .addSubcommand(new BenchServeCommand(console));
    }

    private static CommandLine evaluation(Console console, Measurement measurement) {
        return new CommandLine(new EvaluateCommand(console))
                .addSubcommand(new EvaluateStatementsCommand(console))
                .addSubcommand(new EvaluateExtractionCommand(console, measurement))
                .addSubcommand(new EvaluateAttributionCommand(console, measurement))
                .addSubcommand(new EvaluateCorrectionsCommand(console))
                .addSubcommand(new EvaluateSearchCommand(console, measurement))
                .addSubcommand(new EvaluateStanceCommand(console, Stopwatch.ofThread(System::nanoTime)));
    }

    private static CommandLine training(Console console, LongSupplier nanoClock) {
        return new CommandLine(new TrainCommand(console))
                .addSubcommand(new TrainExtractorCommand(console, nanoClock))
                .addSubcommand(new TrainAttributorCommand(console, nanoClock))
                .addSubcommand(new TrainStanceCommand(console, nanoClock))
                .addSubcommand(new TrainSearchCommand(console, nanoClock));
    }

    private static CommandLine completion() {
        CommandLine completion = new CommandLine(new GenerateCompletion());
        completion.getCommandSpec().usageMessage().footer("", "Examples:", "  source <(onrecord generate-completion)");
        return completion;
    }

    /** To the command and to all below it. */
    private static void addStandardOptions(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        spec.mixinStandardHelpOptions(true).versionProvider(new Version());
        spec.usageMessage().sortOptions(false);
        command.getSubcommands().values().forEach(OnRecord::addStandardOptions);
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(console.err());
        return ExitCodes.USAGE;
    }

    /** The version that the build wrote into the jar. */
    static String version() {
        String version = OnRecord.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }

    private static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"OnRecord " + version()};
        }
    }
}
