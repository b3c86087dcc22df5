package org.onrecord.extract;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What belongs to a trained extractor beside its encoder.
 *
 * @param window word pieces that are read together, special ones included
 * @param threshold relations of a lower confidence are dropped
 */
public record ExtractorParameters(int window, double threshold, Crf crf, Linker linker, Calibration calibration) {
    private static final String WINDOW = "window";
    private static final String THRESHOLD = "threshold";
    private static final String STARTS = "crf.starts";
    private static final String ENDS = "crf.ends";
    private static final String TRANSITIONS = "crf.transitions.";
    private static final String LINK_CUE = "link.cue";
    private static final String LINK_SOURCE = "link.source";
    private static final String CALIBRATION = "calibration";

    /**
     * @throws IOException if the file is missing or is not one that {@link #write} wrote
     */
    public static ExtractorParameters read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            float[][] transitions = new float[Tags.COUNT][];
            for (int label = 0; label < Tags.COUNT; label++) {
                transitions[label] = floats(properties, TRANSITIONS + label);
            }
            Crf crf = new Crf(transitions, floats(properties, STARTS), floats(properties, ENDS));
            return new ExtractorParameters(
                    Integer.parseInt(properties.getProperty(WINDOW, "")),
                    Double.parseDouble(properties.getProperty(THRESHOLD, "")),
                    crf,
                    new Linker(numbers(properties, LINK_CUE), numbers(properties, LINK_SOURCE)),
                    new Calibration(numbers(properties, CALIBRATION)));
        } catch (IllegalArgumentException malformed) {
            throw new IOException(file + " is not an extractor's: " + malformed.getMessage(), malformed);
        }
    }

    private static double[] numbers(Properties properties, String key) {
        return Arrays.stream(properties.getProperty(key, "").split(",", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static float[] floats(Properties properties, String key) {
        double[] numbers = numbers(properties, key);
        if (numbers.length != Tags.COUNT) {
            throw new IllegalArgumentException(key + " has " + numbers.length + " numbers instead of " + Tags.COUNT);
        }
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }

    /** The same with another linker. */
    public ExtractorParameters with(Linker other) {
        return new ExtractorParameters(window, threshold, crf, other, calibration);
    }

    /** The same with other confidences, of which those below {@code least} are dropped. */
    public ExtractorParameters with(Calibration other, double least) {
        return new ExtractorParameters(window, least, crf, linker, other);
    }

    /** Writes the same bytes for the same parameters. */
    public void write(Path file) throws IOException {
        StringBuilder lines = new StringBuilder();
        line(lines, WINDOW, Integer.toString(window));
        line(lines, THRESHOLD, Double.toString(threshold));
        line(lines, STARTS, joined(crf.starts()));
        line(lines, ENDS, joined(crf.ends()));
        for (int label = 0; label < Tags.COUNT; label++) {
            line(lines, TRANSITIONS + label, joined(crf.transitions()[label]));
        }
        line(lines, LINK_CUE, joined(linker.cueWeights()));
        line(lines, LINK_SOURCE, joined(linker.sourceWeights()));
        line(lines, CALIBRATION, joined(calibration.weights()));
        try (Writer writer = Files.newBufferedWriter(file)) {
            writer.append(lines);
        }
    }

    private static void line(StringBuilder lines, String key, String value) {
        lines.append(key).append('=').append(value).append('\n');
    }

    private static String joined(float[] values) {
        return joined(IntStream.range(0, values.length).mapToDouble(i -> values[i]));
    }

    private static String joined(double[] values) {
        return joined(Arrays.stream(values));
    }

    private static String joined(DoubleStream values) {
        return values.mapToObj(value -> String.format(Locale.ROOT, "%.5f", value))
                .collect(Collectors.joining(","));
    }
}
