package org.onrecord.train;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.eval.LabelledRelations;
import org.onrecord.extract.LinkExample;
import org.onrecord.extract.Linker;
import org.onrecord.extract.RelationExtractor;
import org.onrecord.text.Layout;

/** Fits the linker to the runs that the tagger finds in texts whose relations are known: softmax regression by Adam. */
final class LinkerFit {
    /** More articles change nothing: there are few weights. */
    static final int DOCUMENTS = 200;

    private static final int STEPS = 400;
    private static final double RATE = 0.1;
    private static final double PENALTY = 1e-4;

    private LinkerFit() {}

    static Linker of(List<LabelledRelations> documents, RelationExtractor extractor) {
        List<LinkExample> examples = new ArrayList<>();
        for (LabelledRelations document : documents.subList(0, Math.min(DOCUMENTS, documents.size()))) {
            String text = document.text();
            examples.addAll(extractor.linkExamples(text, Layout.of(text).paragraphs(), document.relations()));
        }
        return new Linker(fit(examples, true), fit(examples, false));
    }

    private static double[] fit(List<LinkExample> examples, boolean ofContent) {
        List<LinkExample> own = examples.stream()
                .filter(example -> example.ofContent() == ofContent)
                .toList();
        double[] weights =
                (ofContent ? Linker.none().cueWeights() : Linker.none().sourceWeights()).clone();
        double[] means = new double[weights.length];
        double[] squares = new double[weights.length];
        for (int step = 1; step <= STEPS; step++) {
            double[] gradient = gradient(own, weights);
            double rate = RATE * Math.sqrt(1 - Math.pow(0.999, step)) / (1 - Math.pow(0.9, step));
            for (int i = 0; i < weights.length; i++) {
                double slope = gradient[i] / Math.max(1, own.size()) + PENALTY * weights[i];
                means[i] = 0.9 * means[i] + 0.1 * slope;
                squares[i] = 0.999 * squares[i] + 0.001 * slope * slope;
                weights[i] -= rate * means[i] / (Math.sqrt(squares[i]) + 1e-8);
            }
        }
        return weights;
    }

    private static double[] gradient(List<LinkExample> examples, double[] weights) {
        double[] gradient = new double[weights.length];
        for (LinkExample example : examples) {
            double[] scores = Linker.scores(weights, example.features());
            double max = Double.NEGATIVE_INFINITY;
            for (double score : scores) {
                max = Math.max(max, score);
            }
            double sum = 0;
            for (int row = 0; row < scores.length; row++) {
                scores[row] = Math.exp(scores[row] - max);
                sum += scores[row];
            }
            for (int row = 0; row < scores.length; row++) {
                double slope = scores[row] / sum - (row == example.gold() ? 1 : 0);
                for (int i = 0; i < weights.length; i++) {
                    gradient[i] += slope * example.features()[row][i];
                }
            }
        }
        return gradient;
    }
}
