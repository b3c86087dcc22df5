package org.onrecord.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.onrecord.extract.Relation;

/** How well confidences say how often one is right: expected calibration error, and the area under the ROC curve. */
public final class Reliability {
    private static final int BINS = 10;

    private final List<Judgement> judgements = new ArrayList<>();

    /** A confidence in [0, 1], and whether what it was given to is right. */
    private record Judgement(double confidence, boolean right) {}

    /** Adds one judgement. */
    public void add(double confidence, boolean right) {
        judgements.add(new Judgement(confidence, right));
    }

    /** Which predictions have about the content of a gold relation, one to one (intersection over union of one half). */
    public static boolean[] right(LabelledRelations document, List<Relation> predictions) {
        return right(MatchedRelations.of(document, predictions));
    }

    static boolean[] right(MatchedRelations matched) {
        boolean[] right = new boolean[matched.predicted().size()];
        for (RelationPair pair : matched.pairs()) {
            if (pair.reaches(Level.CONTENT)) {
                right[matched.predicted().indexOf(pair.predicted())] = true;
            }
        }
        return right;
    }

    /**
     * The mean distance between confidence and accuracy, over {@value #BINS} bins of equal width weighted by their size
     * (Naeini, Cooper and Hauskrecht, 2015); 0 without judgements.
     */
    public double expectedCalibrationError() {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            List<Judgement> inside = bin(bin);
            error += inside.size() * Math.abs(meanConfidence(inside) - accuracy(inside));
        }
        return judgements.isEmpty() ? 0 : error / judgements.size();
    }

    /** How likely it is that a right one has a higher confidence than a wrong one; one half where a side is empty. */
    public double areaUnderRoc() {
        List<Judgement> sorted = judgements.stream()
                .sorted(Comparator.comparingDouble(Judgement::confidence))
                .toList();
        double wins = 0;
        long wrong = 0;
        long right = 0;
        for (int from = 0; from < sorted.size(); ) {
            int to = from;
            long wrongHere = 0;
            while (to < sorted.size()
                    && sorted.get(to).confidence() == sorted.get(from).confidence()) {
                wrongHere += sorted.get(to++).right() ? 0 : 1;
            }
            long rightHere = to - from - wrongHere;
            wins += rightHere * (wrong + wrongHere / 2.0);
            wrong += wrongHere;
            right += rightHere;
            from = to;
        }
        return right == 0 || wrong == 0 ? 0.5 : wins / ((double) right * wrong);
    }

    /** A line for each bin, and one with the two figures. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            List<Judgement> inside = bin(bin);
            if (!inside.isEmpty()) {
                lines.add(String.format(
                        Locale.ROOT,
                        "confidence %.1f to %.1f   mean %.3f   right %.3f   of %d",
                        bin / (double) BINS,
                        (bin + 1) / (double) BINS,
                        meanConfidence(inside),
                        accuracy(inside),
                        inside.size()));
            }
        }
        lines.add(String.format(
                Locale.ROOT,
                "expected calibration error %.3f   area under the ROC curve %.3f",
                expectedCalibrationError(),
                areaUnderRoc()));
        return lines;
    }

    private List<Judgement> bin(int bin) {
        return judgements.stream()
                .filter(judgement -> Math.min(BINS - 1, (int) (judgement.confidence() * BINS)) == bin)
                .toList();
    }

    private static double meanConfidence(List<Judgement> judgements) {
        return judgements.stream().mapToDouble(Judgement::confidence).average().orElse(0);
    }

    private static double accuracy(List<Judgement> judgements) {
        return judgements.stream()
                .mapToDouble(judgement -> judgement.right() ? 1 : 0)
                .average()
                .orElse(0);
    }
}
