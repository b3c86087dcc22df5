package org.onrecord.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Scores of attribution as lines to read. */
public final class AttributionReport {
    private AttributionReport() {}

    /**
     * The figures, then each way to go wrong with its examples. Lines of examples begin with blanks; they quote the
     * document, so such a line may hold line ends and whatever else stands there.
     */
    public static List<String> lines(SourceScores scores) {
        List<String> lines = new ArrayList<>(figures(scores));
        for (AttributionErrorCount error : scores.errors()) {
            lines.add(heading(error));
            error.examples().forEach(example -> lines.addAll(lines(example)));
        }
        return List.copyOf(lines);
    }

    private static List<String> figures(SourceScores scores) {
        List<String> lines = new ArrayList<>();
        scores.groups().forEach(score -> lines.add(line(score)));
        if (scores.leftOut() > 0) {
            lines.add("left out, nobody could tell from the text: " + scores.leftOut());
        }
        lines.addAll(scores.reliability().lines());
        lines.add(cut(scores));
        lines.addAll(scores.confusion().lines());
        return lines;
    }

    /** Best guesses at the same sources by two ways to attribute, a line for each group of them. */
    public static List<String> beside(String one, SourceScores ones, String other, SourceScores others) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < ones.groups().size(); i++) {
            AttributionScore score = ones.groups().get(i);
            lines.add(String.format(
                    Locale.ROOT,
                    "%-15s %s %s   %s %s",
                    score.group(),
                    one,
                    guesses(score),
                    other,
                    guesses(others.groups().get(i))));
        }
        return List.copyOf(lines);
    }

    private static String guesses(AttributionScore score) {
        return String.format(Locale.ROOT, "%s (%d of %d)", decimals(score.accuracy()), score.right(), score.total());
    }

    private static String line(AttributionScore score) {
        return String.format(
                Locale.ROOT,
                "%-15s best guess %s   kept: precision %s (%d of %d), coverage %s",
                score.group(),
                guesses(score),
                decimals(score.precision()),
                score.rightKept(),
                score.kept(),
                decimals(score.coverage()));
    }

    private static String cut(SourceScores scores) {
        String wanted = "precision " + SourceScores.PRECISION;
        return scores.cut()
                .map(cut -> wanted + " from confidence " + decimals(cut.confidence()) + ": precision "
                        + decimals(cut.precision()) + ", coverage "
                        + decimals(Measures.ratio(cut.kept(), scores.all().total())))
                .orElse(wanted + " at no confidence");
    }

    private static String heading(AttributionErrorCount error) {
        return String.format(
                Locale.ROOT,
                "%-22s %-12s %-28s %5d",
                error.kind().words(),
                error.form().name().toLowerCase(Locale.ROOT),
                error.rule(),
                error.total());
    }

    private static List<String> lines(AttributionExample example) {
        return List.of(
                "    " + example.doc(),
                "      source: " + example.context(),
                "      gold: " + example.gold(),
                "      predicted: " + example.predicted(),
                "      decided by: " + example.rule() + ", confidence " + decimals(example.confidence()),
                "      candidates: "
                        + (example.candidates().isEmpty() ? "(none)" : String.join(", ", example.candidates())));
    }

    private static String decimals(double value) {
        return Measures.decimals(value, 3);
    }
}
