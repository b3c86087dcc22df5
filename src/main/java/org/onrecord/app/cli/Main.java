package org.onrecord.app.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.onrecord.eval.RuleRelations;
import org.onrecord.extract.Relation;
import org.onrecord.pipeline.Analyzer;
import org.onrecord.pipeline.Batch;

/** Where the program starts and where it exits. */
public final class Main {
    private static final Work WORK = (job, sink, progress) ->
            new Batch(new Analyzer(job.roster(), job.scope()), job.threads()).run(job.inputs(), sink, progress);

    private Main() {}

    /** Runs one command. */
    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        Logs.silence();
        Console console = Console.ofProcess(environment);
        boolean debug = environment.containsKey("ONRECORD_DEBUG");
        System.exit(run(console, WORK, RuleRelations::new, System::nanoTime, debug, arguments));
    }

    /** Runs one command and gives its exit code. */
    static int run(
            Console console,
            Work work,
            Supplier<Function<String, List<Relation>>> extractor,
            LongSupplier nanoClock,
            boolean debug,
            String... arguments) {
        Failures failures = new Failures(console, debug);
        Analysis analysis = new Analysis(console, work, nanoClock);
        Measurement measurement = new Measurement(console, extractor, nanoClock);
        try {
            int code = OnRecord.commandLine(console, analysis, measurement, failures)
                    .execute(arguments);
            console.out().flush();
            return code;
        } catch (IOException unwritten) {
            return failures.code(unwritten);
        } catch (OutOfMemoryError exhausted) {
            return failures.outOfMemory();
        }
    }
}
