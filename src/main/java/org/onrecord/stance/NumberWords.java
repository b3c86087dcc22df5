package org.onrecord.stance;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The numbers that {@link TimeWords#NUMBER} and {@link TimeWords#ORDINAL} spell out. */
final class NumberWords {
    private static final Map<String, Integer> CARDINALS = cardinals();

    private static final Map<String, Integer> ORDINALS = ordinals();

    private NumberWords() {}

    /** The value of digits or a listed word. */
    static int cardinal(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        Integer value = CARDINALS.get(lower);
        return value == null ? Integer.parseInt(lower) : value;
    }

    /** The value of "3", "3rd" or "third". */
    static int ordinal(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        Integer value = ORDINALS.get(lower);
        return value == null ? Integer.parseInt(lower.replaceFirst("[a-z]+$", "")) : value;
    }

    private static Map<String, Integer> cardinals() {
        Map<String, Integer> values = new HashMap<>(Map.of("a", 1, "an", 1, "a hundred", 100));
        putInOrder(values, 1, "one two three four five six seven eight nine ten eleven twelve");
        values.putAll(Map.of("fourteen", 14, "fifteen", 15, "twenty", 20, "thirty", 30, "forty", 40));
        values.putAll(Map.of("forty-five", 45, "forty-eight", 48, "fifty", 50, "sixty", 60));
        values.putAll(Map.of("seventy-two", 72, "ninety", 90));
        return values;
    }

    private static Map<String, Integer> ordinals() {
        Map<String, Integer> values = new HashMap<>(Map.of("thirtieth", 30));
        putInOrder(
                values,
                1,
                TimeWords.ORDINAL
                        .substring(0, TimeWords.ORDINAL.lastIndexOf('|'))
                        .replace('|', ' '));
        return values;
    }

    private static void putInOrder(Map<String, Integer> values, int first, String words) {
        int value = first;
        for (String word : words.split(" ", -1)) {
            values.put(word, value++);
        }
    }
}
