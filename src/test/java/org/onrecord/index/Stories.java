package org.onrecord.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Invented articles: words drawn from a small language in which a few are far more frequent than the others, as in any. */
final class Stories {
    private final Random random;

    Stories(long seed) {
        random = new Random(seed);
    }

    /** {@code count} words. */
    List<String> words(int count) {
        return IntStream.range(0, count).mapToObj(i -> word()).collect(Collectors.toList());
    }

    /** By Zipf's law, roughly: the square makes short numbers likelier. */
    private String word() {
        double draw = random.nextDouble();
        return "w" + (int) (3_000 * draw * draw);
    }

    /** What an outlet makes of a story: another headline, the first words, and a paragraph of its own. */
    String cut(List<String> story, int kept) {
        List<String> words = new ArrayList<>(words(9));
        words.addAll(story.subList(0, kept));
        words.addAll(words(45));
        return text(words);
    }

    /** Every {@code each}-th word is another one. */
    List<String> edited(List<String> story, int each) {
        List<String> words = new ArrayList<>(story);
        for (int at = each - 1; at < words.size(); at += each) {
            words.set(at, word());
        }
        return words;
    }

    static String text(List<String> words) {
        return String.join(" ", words);
    }
}
