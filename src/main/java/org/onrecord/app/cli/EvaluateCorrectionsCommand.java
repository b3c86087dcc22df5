package org.onrecord.app.cli;

import java.util.concurrent.Callable;
import org.onrecord.correct.Correction;
import org.onrecord.eval.CorrectionScorer;
import org.onrecord.index.Filter;
import org.onrecord.index.StatementIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Measures what the machine says of statements against what people said of them. */
@Command(
        name = "corrections",
        description =
                "Measures what the machine says now of statements that people have corrected, rejected or confirmed.",
        footer = {
            "",
            "Counted is what was said of a statement: the speaker where somebody said who it is, the type where somebody",
            "said which it is, a stance where somebody said which side it takes; by --confirm, all of them. These are",
            "statements that somebody chose to look at, often because they looked wrong, and no sample: the shares say",
            "nothing of the others.",
            "",
            "Examples:",
            "  onrecord evaluate corrections --index out/index"
        })
final class EvaluateCorrectionsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private IndexOption index = new IndexOption();

    EvaluateCorrectionsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        CorrectionScorer scorer = new CorrectionScorer();
        int lost;
        try (StatementIndex stored = StatementIndex.open(index.folder())) {
            stored.reviewed(Filter.all(), statement -> {
                Correction correction = statement.correction();
                if (correction != null) {
                    scorer.add(statement.machine(), correction);
                }
            });
            lost = stored.lost().size();
        }
        for (String line : scorer.figures()) {
            console.line(Printable.line(line));
        }
        if (lost > 0) {
            console.line(Reporter.count(lost, "statement") + " that people looked at are not there any more");
        }
        console.line("These are statements that somebody chose to look at, and no sample.");
        return ExitCodes.DONE;
    }
}
