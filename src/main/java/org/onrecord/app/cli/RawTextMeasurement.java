package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.eval.Benchmark;
import org.onrecord.eval.BenchmarkFile;
import org.onrecord.eval.LabelledSources;
import org.onrecord.eval.LabelledStatement;
import org.onrecord.eval.RosterBenchmark;
import org.onrecord.eval.StatementFiles;
import org.onrecord.eval.StatementReport;
import org.onrecord.eval.StatementScorer;
import org.onrecord.eval.StatementScores;
import org.onrecord.eval.Texts;
import org.onrecord.export.Format;
import org.onrecord.export.RowWriter;
import org.onrecord.ingest.InputException;
import org.onrecord.ingest.Inputs;
import org.onrecord.model.StatementRow;
import org.onrecord.pipeline.SpeakerScope;
import org.onrecord.pipeline.Thresholds;
import org.onrecord.roster.Roster;

/** Measures the statements of a roster's speakers that the whole pipeline finds in texts. */
final class RawTextMeasurement {
    private final Console console;
    private final Measurement measurement;
    private final int show;
    private final boolean quiet;

    /** @param show how many missed and how many wrong statements are printed */
    RawTextMeasurement(Console console, Measurement measurement, int show, boolean quiet) {
        this.console = console;
        this.measurement = measurement;
        this.show = show;
        this.quiet = quiet;
    }

    /**
     * Measures and prints.
     *
     * @param files the documents' texts
     * @param predictions where statements and gold are written, or null
     */
    void statements(List<LabelledSources> documents, List<Path> files, Roster roster, @Nullable Path predictions)
            throws IOException, UsageException, InputException {
        int threads = Runtime.getRuntime().availableProcessors();
        List<String> inputs = files.stream().map(Path::toString).toList();
        List<StatementRow> rows = measurement.statements(
                new Work.How(roster, null, SpeakerScope.ROSTER, Thresholds.DEFAULT, false),
                new Work.Effort(threads, EffortOptions.LIMIT),
                Inputs.expand(inputs),
                quiet);
        Benchmark benchmark = RosterBenchmark.of(documents, roster);
        if (predictions != null) {
            write(predictions, rows, benchmark);
        }
        Map<String, String> texts =
                documents.stream().collect(Collectors.toMap(LabelledSources::id, LabelledSources::text));
        print(benchmark, StatementFiles.predicted(rows), new Texts(texts));
    }

    private void print(Benchmark benchmark, List<LabelledStatement> predicted, Texts texts) throws IOException {
        StatementScores scores = StatementScorer.score(benchmark, predicted, texts);
        console.line("Statements of the roster's speakers, from raw text");
        for (String line : StatementReport.statements(scores)) {
            console.line(line);
        }
        for (String line : StatementReport.errors(scores, texts, show)) {
            console.line(Printable.line(line));
        }
    }

    private static void write(Path file, List<StatementRow> rows, Benchmark benchmark) throws IOException {
        AtomicFile.write(file, out -> {
            try (RowWriter writer = Format.JSONL.open(out, benchmark.primary())) {
                for (StatementRow row : rows) {
                    writer.write(row);
                }
            }
        });
        AtomicFile.write(beside(file, ".gold"), out -> BenchmarkFile.writeGold(out, benchmark));
        AtomicFile.write(beside(file, ".others"), out -> BenchmarkFile.writeNegatives(out, benchmark.negatives()));
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }
}
