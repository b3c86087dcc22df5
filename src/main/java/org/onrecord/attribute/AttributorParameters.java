package org.onrecord.attribute;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was learned of attribution.
 *
 * @param pronouns ranks the persons whom a pronoun may mean
 * @param descriptions ranks the persons whom a description may mean, and nobody
 * @param confidences how sure each rule is
 */
public record AttributorParameters(Ranker pronouns, Ranker descriptions, Confidences confidences) {
    private static final String HIDDEN = ".hidden.";
    private static final String OUTPUT = ".output";
    private static final String CONFIDENCE = "confidence.";

    /** Those to begin with, which prefer nobody. */
    public static AttributorParameters none() {
        return new AttributorParameters(
                Ranker.none(PronounFeatures.count()), Ranker.none(DescriptionFeatures.count()), Confidences.none());
    }

    /**
     * @throws IOException if the file is missing or is not one that {@link #write} wrote
     */
    public static AttributorParameters read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            Map<Rule, double[]> weights = new EnumMap<>(Rule.class);
            for (Rule rule : Rule.values()) {
                weights.put(rule, numbers(properties, CONFIDENCE + rule.label(), Confidences.WEIGHTS));
            }
            return new AttributorParameters(
                    ranker(properties, "pronouns", PronounFeatures.count()),
                    ranker(properties, "descriptions", DescriptionFeatures.count()),
                    new Confidences(weights));
        } catch (IllegalArgumentException | CharacterCodingException malformed) {
            throw new IOException(file + " is not an attributor's: " + malformed.getMessage(), malformed);
        }
    }

    /** As {@link #read}, but only when it is first asked for, and once for all who ask. */
    public static Supplier<AttributorParameters> lazily(Path file) {
        return new Supplier<>() {
            private @Nullable AttributorParameters known;

            @Override
            public synchronized AttributorParameters get() {
                try {
                    AttributorParameters parameters = known == null ? read(file) : known;
                    known = parameters;
                    return parameters;
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        };
    }

    private static Ranker ranker(Properties properties, String name, int features) {
        double[] output = numbers(properties, name + OUTPUT, -1);
        double[][] hidden = new double[output.length][];
        for (int unit = 0; unit < hidden.length; unit++) {
            hidden[unit] = numbers(properties, name + HIDDEN + unit, features + 1);
        }
        return new Ranker(hidden, output);
    }

    private static double[] numbers(Properties properties, String key, int count) {
        String line = properties.getProperty(key);
        if (line == null) {
            throw new IllegalArgumentException("no " + key);
        }
        double[] numbers = Arrays.stream(line.split(",", -1))
                .mapToDouble(word -> number(key, word))
                .toArray();
        if (count >= 0 && numbers.length != count) {
            throw new IllegalArgumentException(key + " has " + numbers.length + " numbers instead of " + count);
        }
        return numbers;
    }

    private static double number(String key, String word) {
        try {
            double number = Double.parseDouble(word);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(key + " has no number where it says: " + word, notANumber);
        }
        throw new IllegalArgumentException(key + " is not finite: " + word);
    }

    /** Writes the same bytes for the same parameters. */
    public void write(Path file) throws IOException {
        StringBuilder lines = new StringBuilder();
        write(pronouns, "pronouns", lines);
        write(descriptions, "descriptions", lines);
        for (Rule rule : Rule.values()) {
            line(lines, CONFIDENCE + rule.label(), confidences.weights(rule));
        }
        try (Writer writer = Files.newBufferedWriter(file)) {
            writer.append(lines);
        }
    }

    private static void write(Ranker ranker, String name, StringBuilder lines) {
        for (int unit = 0; unit < ranker.hidden().length; unit++) {
            line(lines, name + HIDDEN + unit, ranker.hidden()[unit]);
        }
        line(lines, name + OUTPUT, ranker.output());
    }

    private static void line(StringBuilder lines, String key, double[] values) {
        String joined = Arrays.stream(values)
                .mapToObj(value -> String.format(Locale.ROOT, "%.4f", value))
                .collect(Collectors.joining(","));
        lines.append(key).append('=').append(joined).append('\n');
    }
}
