package org.onrecord.stance;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.StringJoiner;
import org.onrecord.model.Stance;

/**
 * What the stance model knows beside its network.
 *
 * @param encoder SHA-256 of the extractor's encoder that it reads on from, in hexadecimal
 * @param combiner from the network's answers and the wording to a side
 * @param about how likely a statement is to be about a target, by how the target is named
 * @param confidence of a stance
 * @param act confidence of a kind of act
 */
public record StanceParameters(
        String encoder, Combiner combiner, AboutWeights about, Confidence confidence, Certainty act) {
    /**
     * Weights of a logistic function: of the score for "about" less that for "not about", and one for each way in which a target may be named.
     */
    public record AboutWeights(
            double score, double inStatement, double related, double before, double unnamed, double primary) {
        /** What the network says, as it is. */
        public static AboutWeights none() {
            return new AboutWeights(1, 0, 0, 0, 0, 0);
        }

        List<Double> values() {
            return List.of(score, inStatement, related, before, unnamed, primary);
        }

        /** How likely a statement is to be about a target. */
        double probability(Answers answers, Naming.How how, boolean isPrimary) {
            return Logistic.of(values(), features(answers, how, isPrimary));
        }

        /** What the weights are of, in the order of the record. */
        public static double[] features(Answers answers, Naming.How how, boolean isPrimary) {
            return new double[] {
                answers.about(),
                how == Naming.How.IN_STATEMENT ? 1 : 0,
                how == Naming.How.RELATED ? 1 : 0,
                how == Naming.How.BEFORE ? 1 : 0,
                how == Naming.How.NOT ? 1 : 0,
                isPrimary ? 1 : 0
            };
        }

        /** From the weights in the order of the record. */
        public static AboutWeights of(List<Double> values) {
            return new AboutWeights(
                    values.get(0), values.get(1), values.get(2), values.get(3), values.get(4), values.get(5));
        }
    }

    /** From the probability of the best answer to a confidence: a logistic function of its log-odds (Platt scaling). */
    public record Certainty(double slope, double intercept) {
        private static final double LEAST = 1e-6;

        /** The probability as it is. */
        public static Certainty none() {
            return new Certainty(1, 0);
        }

        /** The log-odds of a probability, which is kept off 0 and 1. */
        public static double odds(double probability) {
            double kept = Math.clamp(probability, LEAST, 1 - LEAST);
            return Math.log(kept / (1 - kept));
        }

        /** A confidence in [0, 1]. */
        public double of(double probability) {
            return Logistic.of(slope * odds(probability) + intercept);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if it is something else
     */
    public static StanceParameters read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        List<Double> confidence = numbers(file, properties, "confidence", Confidence.width());
        List<Double> act = numbers(file, properties, "act", 2);
        List<List<Double>> rows = new ArrayList<>();
        for (Stance.Label label : Head.LABELS) {
            rows.add(numbers(file, properties, key(label), Combiner.width()));
        }
        return new StanceParameters(
                properties.getProperty("encoder", ""),
                new Combiner(rows),
                AboutWeights.of(numbers(file, properties, "about", 6)),
                new Confidence(confidence),
                new Certainty(act.get(0), act.get(1)));
    }

    private static String key(Stance.Label label) {
        return label.name().toLowerCase(Locale.ROOT);
    }

    private static List<Double> numbers(Path file, Properties properties, String key, int count) throws IOException {
        String[] values = properties.getProperty(key, "").trim().split(" +", -1);
        try {
            List<Double> numbers = Arrays.stream(values).map(Double::valueOf).toList();
            if (numbers.size() == count && numbers.stream().allMatch(Double::isFinite)) {
                return numbers;
            }
        } catch (NumberFormatException reported) {
            throw new IOException(file + ": " + key + " is no list of numbers", reported);
        }
        throw new IOException(file + ": " + key + " is not " + count + " numbers");
    }

    /** Writes the parameters, equal ones in equal bytes. */
    public void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder("# Stance. Written by 'onrecord train stance'.\n");
        text.append("encoder=").append(encoder).append('\n');
        text.append("# ").append(String.join(", ", StanceFeatures.names())).append('\n');
        for (int i = 0; i < Head.LABELS.size(); i++) {
            List<Double> row = combiner.weights().get(i);
            text.append(key(Head.LABELS.get(i))).append('=').append(joined(row)).append('\n');
        }
        text.append("about=").append(joined(about.values())).append('\n');
        text.append("confidence=").append(joined(confidence.weights())).append('\n');
        text.append("act=")
                .append(joined(List.of(act.slope(), act.intercept())))
                .append('\n');
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static String joined(List<Double> values) {
        StringJoiner joined = new StringJoiner(" ");
        values.forEach(value -> joined.add(String.format(Locale.ROOT, "%.5f", value)));
        return joined.toString();
    }
}
