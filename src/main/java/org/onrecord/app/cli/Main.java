package org.onrecord.app.cli;

import java.io.IOException;
import java.io.InputStream;
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
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Article;
import org.onrecord.model.Embedding;
import org.onrecord.model.Outcome;
import org.onrecord.pipeline.Analyzer;
import org.onrecord.pipeline.Models;
import org.onrecord.roster.Roster;
import org.onrecord.text.Layout;

/** Where the program starts and where it exits. */
public final class Main {
    private Main() {}

    /** Runs one command. */
    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        Logs.silence();
        Console console = Console.ofProcess(environment);
        boolean debug = environment.containsKey("ONRECORD_DEBUG");
        Stages stages = new Stages(new Loaded(), Main::relations, Main::attribution, Main::baseline);
        System.exit(run(console, stages, System::nanoTime, debug, arguments));
    }

    /** The models that come with the program, and the process's standard input. */
    private static final class Loaded implements Work {
        @Override
        public Function<Article, Outcome> analyzer(How how) throws UsageException {
            return new Analyzer(how.roster(), how.scope(), how.thresholds(), Home.models())::analyze;
        }

        @Override
        public String models() throws IOException, UsageException {
            return Home.modelsDigest();
        }

        @Override
        public Function<String, Optional<Embedding>> meaning() throws UsageException {
            Models models = Home.models();
            return text -> {
                byte[] values =
                        models.search().get().query(models.extractor().get().vectors(text));
                return values.length == 0 ? Optional.empty() : Optional.of(new Embedding(values));
            };
        }

        @Override
        public InputStream standardInput() {
            return System.in;
        }
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
            String asked = arguments.length == 0 ? "" : arguments[0];
            int code = OnRecord.commandLine(console, analysis, measurement, nanoClock, failures, asked)
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
