package org.onrecord.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.eval.EvaluationException;
import org.onrecord.eval.JudgedQuery;
import org.onrecord.eval.SearchScorer;
import org.onrecord.index.Filter;
import org.onrecord.index.IndexSink;
import org.onrecord.index.Question;
import org.onrecord.index.Search;
import org.onrecord.index.Settings;
import org.onrecord.index.StatementIndex;
import org.onrecord.index.Understood;
import org.onrecord.ingest.Input;
import org.onrecord.ingest.InputException;
import org.onrecord.ingest.Inputs;
import org.onrecord.model.Embedding;
import org.onrecord.model.StatementRow;
import org.onrecord.pipeline.SpeakerScope;
import org.onrecord.pipeline.Thresholds;
import org.onrecord.roster.Roster;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how well search ranks. */
@Command(
        name = "search",
        description = "Measures how well search ranks statements, against queries whose answers were graded.",
        footer = {
            "",
            "Indexes the sample corpus of a source checkout and puts its judged queries, in",
            "src/test/resources/search, before each mode of search: by words, by meaning, and by both (hybrid). Prints",
            "nDCG@10, of queries whose words stand in the answer and of those that share its meaning alone; first over the",
            "queries with odd numbers, by which settings were chosen, then over those with even ones, which decide.",
            "",
            "Examples:",
            "  onrecord evaluate search",
            "  onrecord evaluate search --queries my-queries.jsonl"
        })
final class EvaluateSearchCommand implements Callable<Integer> {
    private static final Path QUERIES = Path.of("src", "test", "resources", "search", "judged-queries.jsonl");
    private static final String CORPUS = "corpus";
    private static final int DEPTH = 10;

    private final Console console;
    private final Measurement measurement;

    @Option(
            names = "--queries",
            paramLabel = "FILE",
            description = "Judged queries, JSON Lines (default: those of a source checkout).")
    private @Nullable Path queries;

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    EvaluateSearchCommand(Console console, Measurement measurement) {
        this.console = console;
        this.measurement = measurement;
    }

    @Override
    public Integer call() throws Exception {
        Path file = queries == null ? Home.resolve(QUERIES) : queries;
        List<Input> inputs = inputs();
        List<JudgedQuery> judged = judged(file);
        Roster roster = Home.roster(null, Home.ROSTER);
        try (TemporaryFolder folder = new TemporaryFolder()) {
            List<StatementRow> rows = index(folder.path(), inputs, roster);
            try (StatementIndex index = StatementIndex.open(folder.path())) {
                print(judged, rows, index, roster);
            }
        }
        return ExitCodes.DONE;
    }

    private List<StatementRow> index(Path folder, List<Input> inputs, Roster roster)
            throws IOException, UsageException {
        try (IndexSink sink = IndexSink.open(folder, Settings.NONE)) {
            return measurement.statements(
                    new Work.How(roster, null, SpeakerScope.ROSTER, Thresholds.DEFAULT, false),
                    new Work.Effort(Runtime.getRuntime().availableProcessors(), EffortOptions.LIMIT),
                    inputs,
                    sink,
                    quiet);
        }
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

    private void print(List<JudgedQuery> judged, List<StatementRow> rows, StatementIndex index, Roster roster)
            throws IOException, UsageException {
        List<SearchScorer.Findable> statements = rows.stream()
                .map(row -> new SearchScorer.Findable(row.statementId(), row.articleSource(), row.text()))
                .toList();
        SearchScorer scorer = new SearchScorer(judged, statements);
        console.line(judged.size() + " queries, " + Reporter.count(statements.size(), "statement") + ", "
                + scorer.unknown() + " answers that are not among them");
        console.line(SearchScorer.Scores.header("nDCG@10"));
        // Judged by the meaning of the words "last month" then, not now: no query has any.
        Question question = new Question(roster, LocalDate.EPOCH);
        Function<String, Optional<Embedding>> meaning = measurement.work().meaning();
        for (SearchMode mode : SearchMode.values()) {
            console.line(scorer.score(query -> ranked(question.read(query), mode, index, meaning))
                    .line(mode.toString()));
        }
    }

    private static List<String> ranked(
            Understood understood,
            SearchMode mode,
            StatementIndex index,
            Function<String, Optional<Embedding>> meaning) {
        Search search =
                Search.of(Filter.all().withQuery(understood.query()), DEPTH).meaning(mode.meaning(understood, meaning));
        try {
            return index.search(search).quotations().stream()
                    .flatMap(quotation -> Stream.concat(Stream.of(quotation.hit()), quotation.variants().stream()))
                    .map(hit -> hit.row().statementId())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
