package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.onrecord.annotate.CoreNlpAnnotator;
import org.onrecord.app.corenlp.StockCoreference;
import org.onrecord.attribute.Attributor;
import org.onrecord.attribute.AttributorParameters;
import org.onrecord.extract.Relation;
import org.onrecord.extract.RelationExtractor;
import org.onrecord.ingest.Ingestor;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.pipeline.Analyzer;
import org.onrecord.pipeline.Batch;
import org.onrecord.roster.Roster;
import org.onrecord.text.Layout;

/** Where the program starts and where it exits. */
public final class Main {
    private static final Work WORK = (job, sink, progress) -> {
        Analyzer analyzer = new Analyzer(job.roster(), job.scope(), job.thresholds(), Home.models());
        return new Batch(analyzer::analyze, job.threads(), new Ingestor(job.fields(), System.in))
                .run(job.inputs(), sink, progress);
    };

    private Main() {}

    /** Runs one command. */
    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        Logs.silence();
        Console console = Console.ofProcess(environment);
        boolean debug = environment.containsKey("ONRECORD_DEBUG");
        Stages stages = new Stages(WORK, Main::relations, Main::attribution, Main::baseline);
        System.exit(run(console, stages, System::nanoTime, debug, arguments));
    }

    private static Function<String, List<Relation>> relations(Path model) {
        Supplier<RelationExtractor> extractor = RelationExtractor.lazily(model);
        return text ->
                extractor.get().extract(text, Layout.of(text).paragraphs()).relations();
    }

    private static AttributionModel attribution(Roster roster, Path parameters) {
        CoreNlpAnnotator annotator = new CoreNlpAnnotator();
        Attributor attributor =
                new Attributor(roster, Attributor.MIN_CONFIDENCE, AttributorParameters.lazily(parameters));
        return article -> {
            AnnotatedArticle annotated = annotator.annotate(article);
            return drafts -> attributor.attribute(annotated, drafts);
        };
    }

    private static Optional<AttributionModel> baseline() {
        return StockCoreference.available() ? Optional.of(new StockCoreference()::annotated) : Optional.empty();
    }

    /** Runs one command and gives its exit code. */
    static int run(Console console, Stages stages, LongSupplier nanoClock, boolean debug, String... arguments) {
        Failures failures = new Failures(console, debug);
        Analysis analysis = new Analysis(console, stages.work(), nanoClock);
        Measurement measurement = new Measurement(console, stages, Stopwatch.ofThread(nanoClock));
        try {
            int code = OnRecord.commandLine(console, analysis, measurement, nanoClock, failures)
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
