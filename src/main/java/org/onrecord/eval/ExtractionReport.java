package org.onrecord.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.model.Draft;

/** Scores of extraction as lines to read, in percent. */
public final class ExtractionReport {
    private static final String NONE = "(none)";

    private ExtractionReport() {}

    /** One line for each role, then one for each type and level. */
    public static List<String> figures(ExtractionScores scores) {
        List<String> lines = new ArrayList<>();
        scores.spans().forEach(score -> lines.add(line(score)));
        scores.relations().forEach(score -> lines.add(line(score)));
        return List.copyOf(lines);
    }

    /** The main figures in one line. */
    public static String summary(ExtractionScores scores) {
        String spans = scores.spans().stream()
                .map(score -> score.role().name().toLowerCase(Locale.ROOT) + " "
                        + f1(score.exact()).strip())
                .collect(Collectors.joining(", "));
        String relations = scores.relations().stream()
                .filter(score -> score.level() == Level.CONTENT || score.level() == Level.SOURCE)
                .map(score -> score.score().group() + " " + score.level().name().toLowerCase(Locale.ROOT) + " "
                        + f1(score.score()).strip())
                .collect(Collectors.joining(", "));
        return "exact F1 " + spans + " · relations " + relations;
    }

    private static String f1(Score score) {
        return percent(percentF1(score.precision(), score.recall()));
    }

    private static String line(SpanScore score) {
        return String.format(
                Locale.ROOT,
                "%-8s exact %s   begin %s   gold %d predicted %d",
                score.role().name().toLowerCase(Locale.ROOT),
                percentages(score.exact(), " "),
                percentages(score.begin(), " "),
                score.exact().gold(),
                score.exact().predicted());
    }

    private static String line(RelationScore score) {
        Score counts = score.score();
        return String.format(
                Locale.ROOT,
                "%-9s %-22s %s   (pred %d/%d, gold %d/%d)",
                counts.group(),
                words(score.level()),
                percentages(counts, "  "),
                counts.rightPredicted(),
                counts.predicted(),
                counts.right(),
                counts.gold());
    }

    private static String words(Level level) {
        return switch (level) {
            case CONTENT -> "a content IoU>=0.5";
            case EXACT -> "b content exact";
            case SOURCE -> "c content+source";
            case CUE -> "d content+source+cue";
        };
    }

    private static String percentages(Score score, String gap) {
        return "P " + percent(100 * score.precision()) + gap + "R " + percent(100 * score.recall()) + gap + "F1 "
                + f1(score);
    }

    /** Not 100 times F1: the last bit of the product decides how an exact half is rounded. */
    private static double percentF1(double precision, double recall) {
        return precision + recall == 0 ? 0 : 200 * precision * recall / (precision + recall);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%5s", Measures.decimals(value, 1));
    }

    /** The class of an error with how often it was made. */
    public static String heading(ErrorCount error) {
        String types = Stream.of(Draft.Type.DIRECT, Draft.Type.MIXED, Draft.Type.INDIRECT)
                .filter(error.byType()::containsKey)
                .map(type -> type + " " + error.byType().get(type))
                .collect(Collectors.joining(", "));
        String unmatched =
                error.unmatched() == 0 ? "" : "; " + error.unmatched() + " with too little in common to count";
        return String.format(Locale.ROOT, "%-28s %5d   %s", error.kind().words(), error.total(), types) + unmatched;
    }

    /**
     * The lines of an example. They quote the document, so a line may hold line ends and whatever else stands there.
     */
    public static List<String> lines(ErrorExample example) {
        List<String> lines = new ArrayList<>();
        lines.add(example.doc());
        if (!example.content().isEmpty()) {
            lines.add("content: " + example.content());
        }
        lines.add("gold: " + (example.gold().isEmpty() ? NONE : example.gold()));
        lines.add("predicted: " + (example.predicted().isEmpty() ? NONE : example.predicted()));
        return List.copyOf(lines);
    }
}
