package org.onrecord.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.encode.StatementEncoder;
import org.onrecord.eval.EvaluationException;
import org.onrecord.eval.JudgedQuery;
import org.onrecord.eval.SearchScorer;
import org.onrecord.extract.RelationExtractor;
import org.onrecord.ingest.Ingestor;
import org.onrecord.ingest.Input;
import org.onrecord.ingest.InputException;
import org.onrecord.ingest.Inputs;
import org.onrecord.model.StatementRow;
import org.onrecord.pipeline.SpeakerScope;
import org.onrecord.pipeline.Thresholds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how well search ranks. */
@Command(
        name = "search",
        description = "Measures how well search ranks statements, against queries whose answers were graded.",
        footer = {
            "",
            "Analyses the sample corpus of a source checkout and puts its judged queries, in",
            "src/test/resources/search, before a search by meaning: by vectors alone, each statement compared. Prints",
            "nDCG@10, of queries whose words stand in the answer and of those that share its meaning alone; first over the",
            "queries with odd numbers, by which settings were chosen, then over those with even ones, which decide.",
            "",
            "Examples:",
            "  onrecord evaluate search",
            "  onrecord evaluate search --model my.bin"
        })
final class EvaluateSearchCommand implements Callable<Integer> {
    private static final Path QUERIES = Path.of("src", "test", "resources", "search", "judged-queries.jsonl");
    private static final String CORPUS = "corpus";

    private final Console console;
    private final Measurement measurement;

    @Option(
            names = "--queries",
            paramLabel = "FILE",
            description = "Judged queries, JSON Lines (default: those of a source checkout).")
    private @Nullable Path queries;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "The model for search (default: the one that comes with the program).")
    private @Nullable Path model;

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    EvaluateSearchCommand(Console console, Measurement measurement) {
        this.console = console;
        this.measurement = measurement;
    }

    @Override
    public Integer call() throws Exception {
        Path file = queries == null ? Home.resolve(QUERIES) : queries;
        Path extractor = Home.extractorModel(null);
        Path search = Home.searchModel(model);
        List<Input> inputs = inputs();
        List<JudgedQuery> judged = judged(file);
        StatementEncoder encoder = StatementEncoder.read(search, Home.encoder(extractor));
        List<StatementRow> rows = measurement.statements(
                new Work.How(Home.roster(null, Home.ROSTER), null, SpeakerScope.ROSTER, Thresholds.DEFAULT, false),
                new Work.Effort(Runtime.getRuntime().availableProcessors(), EffortOptions.LIMIT),
                inputs,
                quiet);
        try (RelationExtractor vectors = RelationExtractor.load(extractor)) {
            print(judged, rows, new MeaningSearch(rows, texts(inputs), vectors::vectors, encoder));
        }
        return ExitCodes.DONE;
    }

    private static List<JudgedQuery> judged(Path file) throws UsageException {
        try {
            return JudgedQuery.read(file);
        } catch (EvaluationException unusable) {
            throw new UsageException(unusable.getMessage());
        }
    }

    /** The sample corpus, with origins as the queries name them, wherever the program lies. */
    private static List<Input> inputs() throws UsageException, InputException {
        Path folder = Home.resolve(Path.of(CORPUS));
        if (!Files.isDirectory(folder)) {
            throw new UsageException("no sample corpus is at " + folder + ": it is part of a source checkout");
        }
        String prefix = folder.toString();
        return Inputs.expand(List.of(prefix)).stream()
                .map(input -> new Input(CORPUS + input.origin().substring(prefix.length()), input.path()))
                .toList();
    }

    private static Map<String, String> texts(List<Input> inputs) {
        Map<String, String> texts = new HashMap<>();
        try (Ingestor ingestor = new Ingestor()) {
            for (Input input : inputs) {
                Articles.of(input, ingestor).forEach(article -> texts.put(article.origin(), article.text()));
            }
        }
        return texts;
    }

    private void print(List<JudgedQuery> judged, List<StatementRow> rows, MeaningSearch meaning) throws Exception {
        List<SearchScorer.Findable> statements = rows.stream()
                .map(row -> new SearchScorer.Findable(row.statementId(), row.articleSource(), row.text()))
                .toList();
        SearchScorer scorer = new SearchScorer(judged, statements);
        console.line(judged.size() + " queries, " + Reporter.count(statements.size(), "statement") + ", "
                + scorer.unknown() + " answers that are not among them");
        console.line(SearchScorer.Scores.header("nDCG@10"));
        console.line(scorer.score(meaning::ranked).line("meaning"));
    }
}
