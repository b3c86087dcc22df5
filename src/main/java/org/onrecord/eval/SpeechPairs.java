package org.onrecord.eval;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.model.Span;
import org.onrecord.model.Stance;
import org.onrecord.stance.Naming;
import org.onrecord.stance.Side;
import org.onrecord.stance.TargetFinder;
import org.onrecord.stance.TargetText;

/** Sentences of speeches that speak ill of a country, directly or indirectly, or challenge or correct it. */
final class SpeechPairs {
    /** Whom a sentence speaks ill of, and whom it challenges or corrects. */
    private static final List<String> TARGETS = List.of("A4", "B3");

    private static final Set<String> NOBODY = Set.of("_", "-NONE-");
    /** Some cells hold the name of the speech's file by mistake. */
    private static final String FILE = "UNSC";

    private static final Map<String, List<String>> OTHER_NAMES = Map.of(
            "Russia", List.of("Russian Federation", "Moscow", "Russian"),
            "Ukraine", List.of("Kyiv", "Ukrainian"),
            "United States of America", List.of("United States", "Washington", "American"));

    /** Less is an interjection; UTF-16 code units. */
    private static final int SHORTEST = 15;
    /** A longer sentence is no context for the next one; UTF-16 code units. */
    private static final int LONGEST_CONTEXT = 300;

    private SpeechPairs() {}

    static List<LabelledPair> read(Path file) throws EvaluationException {
        // The passages of a speech lie scattered over the file; the sentences of a passage are in order.
        Map<String, String> before = new HashMap<>();
        List<LabelledPair> pairs = new ArrayList<>();
        for (TableRow row : TableRow.commas(file)) {
            String sentence = row.text("sentence_text");
            String previous = before.put(row.text("file_id"), sentence);
            Optional<String> country = country(row);
            if (country.isPresent() && sentence.length() >= SHORTEST) {
                boolean hasContext = previous != null && previous.length() < LONGEST_CONTEXT;
                String context = hasContext ? previous + " " : "";
                pairs.add(pair(row.text("filename"), context, sentence, country.get()));
            }
        }
        return List.copyOf(pairs);
    }

    private static LabelledPair pair(String speech, String context, String sentence, String country) {
        String text = context + sentence;
        List<Span> content = List.of(new Span(context.length(), text.length()));
        List<String> names = new ArrayList<>(OTHER_NAMES.getOrDefault(country, List.of()));
        names.add(country);
        return new LabelledPair(
                "unscon",
                speech,
                text,
                content,
                List.of(),
                Naming.find(text, content, new TargetFinder(names, List.of())),
                TargetText.of(country),
                Side.NONE,
                false,
                Optional.of(Stance.Label.AGAINST),
                Optional.of(true),
                Optional.empty(),
                "",
                Question.POLARITY);
    }

    private static Optional<String> country(TableRow row) throws EvaluationException {
        for (String column : TARGETS) {
            String target = row.text(column);
            if (!NOBODY.contains(target) && !target.startsWith(FILE)) {
                return Optional.of(name(target));
            }
        }
        return Optional.empty();
    }

    /** Of "united_states_of_america". */
    private static String name(String id) {
        String name = Arrays.stream(id.split("_"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.equals("of") || word.equals("and")
                        ? word
                        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
        return name.equals("Russian Federation") ? "Russia" : name;
    }
}
