package org.onrecord.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Scores of statements as lines to read. */
public final class StatementReport {
    private StatementReport() {}

    /** One line for each group of statements, then the kinds of errors and the stances. */
    public static List<String> figures(StatementScores scores) {
        List<String> lines = new ArrayList<>(statements(scores));
        lines.add(line(scores.primary()));
        lines.add(line(scores.otherTargets()));
        if (scores.leftOut().gold() + scores.leftOut().predicted() > 0) {
            lines.add("left out because their documents have no text: "
                    + scores.leftOut().gold() + " gold, " + scores.leftOut().predicted() + " predicted");
        }
        return List.copyOf(lines);
    }

    /** One line for each group of statements, then the kinds of errors: nothing of stances. */
    public static List<String> statements(StatementScores scores) {
        List<String> lines = new ArrayList<>();
        lines.add(line(scores.all()));
        scores.bySpeaker().forEach(score -> lines.add(line(score)));
        scores.byType().forEach(score -> lines.add(line(score)));
        lines.add("predicted for the wrong roster speaker " + scores.swapped() + ", another person's statement "
                + scores.others() + ", a trap " + scores.traps());
        return List.copyOf(lines);
    }

    private static String line(Score score) {
        return String.format(
                Locale.ROOT,
                "%-9s P %s R %s F1 %s   right %d of %d predicted, %d gold",
                score.group(),
                decimals(score.precision()),
                decimals(score.recall()),
                decimals(score.f1()),
                score.right(),
                score.predicted(),
                score.gold());
    }

    private static String line(LabelAgreement primary) {
        return "primary stance on " + primary.size() + " right statements: accuracy " + decimals(primary.accuracy())
                + ", macro F1 " + decimals(primary.macroF1()) + ", kappa " + decimals(primary.kappa());
    }

    private static String line(OtherTargets targets) {
        return "other targets: target F1 " + decimals(targets.targetF1()) + ", target and label F1 "
                + decimals(targets.labelF1()) + " (gold " + targets.gold() + ", predicted " + targets.predicted() + ")";
    }

    static String decimals(double value) {
        return Measures.decimals(value, 3);
    }

    /**
     * The first {@code limit} missed and the first {@code limit} wrong statements, one a line. They quote the documents, so
     * a line may hold line ends and whatever else stands there.
     */
    public static List<String> errors(StatementScores scores, Texts texts, int limit) {
        List<String> lines = new ArrayList<>();
        scores.missed().stream().limit(limit).forEach(missed -> lines.add("missed " + line(missed, texts)));
        scores.wrong().stream().limit(limit).forEach(wrong -> lines.add("wrong " + line(wrong, texts)));
        return List.copyOf(lines);
    }

    private static String line(LabelledStatement statement, Texts texts) {
        return String.join(
                " ",
                statement.passage().doc(),
                statement.speaker(),
                statement.type().name(),
                texts.excerpt(statement.passage()));
    }
}
