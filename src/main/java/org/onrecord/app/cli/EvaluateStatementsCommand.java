package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.eval.Benchmark;
import org.onrecord.eval.EvaluationException;
import org.onrecord.eval.LabelledStatement;
import org.onrecord.eval.StatementFiles;
import org.onrecord.eval.StatementReport;
import org.onrecord.eval.StatementScorer;
import org.onrecord.eval.StatementScores;
import org.onrecord.eval.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures exported statements against gold data. */
@Command(
        name = "statements",
        description = "Measures exported statements against gold data: speakers, types and stances.",
        footer = {
            "",
            "A statement is right when its letters and digits overlap those of a gold statement by the same",
            "speaker by one half or more (intersection over union), one to one, the best first. Offsets count",
            "Unicode code points into DIR/<document>.txt.",
            "",
            "Examples:",
            "  onrecord evaluate statements --gold gold.jsonl --pred out/statements.jsonl --text texts",
            "  onrecord evaluate statements --gold gold.jsonl --pred out/statements.jsonl --text texts \\",
            "      --negatives negatives.jsonl --traps traps.jsonl --show 20"
        })
final class EvaluateStatementsCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--gold", paramLabel = "FILE", required = true, description = "The gold statements, JSON Lines.")
    private Path gold = Path.of("");

    @Option(
            names = "--pred",
            paramLabel = "FILE",
            required = true,
            description = "Statements that export wrote, jsonl.")
    private Path predicted = Path.of("");

    @Option(names = "--text", paramLabel = "DIR", required = true, description = "The documents' texts.")
    private Path texts = Path.of("");

    @Option(names = "--negatives", paramLabel = "FILE", description = "Statements by other people, JSON Lines.")
    private @Nullable Path negatives;

    @Option(names = "--traps", paramLabel = "FILE", description = "What only looks like a statement, JSON Lines.")
    private @Nullable Path traps;

    @Option(
            names = "--primary",
            paramLabel = "TARGET",
            description = "The target of the gold statements' own stance (default: deal).")
    private String primary = "deal";

    @Option(names = "--show", paramLabel = "N", description = "Shows so many missed and wrong ones (default: 0).")
    private int show;

    EvaluateStatementsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (show < 0) {
            throw new UsageException("--show must be 0 or more, not " + show);
        }
        if (!Files.isDirectory(texts)) {
            throw new UsageException("--text " + texts + " is not a folder");
        }
        try {
            printScores();
        } catch (EvaluationException unusable) {
            throw new UsageException(unusable.getMessage());
        }
        return ExitCodes.DONE;
    }

    private void printScores() throws EvaluationException, IOException {
        Benchmark benchmark = StatementFiles.benchmark(gold, negatives, traps, primary);
        List<LabelledStatement> statements = StatementFiles.predicted(predicted);
        Texts read = Texts.read(texts, benchmark, statements);
        StatementScores scores = StatementScorer.score(benchmark, statements, read);
        for (String line : StatementReport.figures(scores)) {
            console.line(line);
        }
        for (String line : StatementReport.errors(scores, read, show)) {
            console.line(Printable.line(line));
        }
    }
}
