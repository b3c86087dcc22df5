package org.onrecord.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.collections4.Equator;
import org.apache.commons.collections4.sequence.CommandVisitor;
import org.apache.commons.collections4.sequence.SequencesComparator;

/**
 * How the wording of one text differs from that of another: by the fewest words left out and added (Myers, Algorithmica 1986). Case,
 * punctuation around a word and white space make no difference.
 */
public final class WordChanges {
    /** Of longer texts only so many words are compared: the time grows with the product of words and differences. */
    private static final int MOST = 2_000;

    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
    private static final Pattern BLANK = Pattern.compile("\\s+");

    private static final Equator<String> SAME_WORD = new Equator<>() {
        @Override
        public boolean equate(String one, String other) {
            return word(one).equals(word(other));
        }

        @Override
        public int hash(String word) {
            return word(word).hashCode();
        }
    };

    private WordChanges() {}

    /** Some words in a row, divided by one blank each. */
    public record Run(Change change, String words) {}

    /** What became of words. */
    public enum Change {
        /** Both have them. */
        KEPT,
        /** Only the second has them. */
        ADDED,
        /** Only the first has them. */
        LEFT_OUT
    }

    /** The words of two texts, in order, what is left out before what is added there; words that both have as the second writes them. */
    public static List<Run> between(String first, String second) {
        Runs runs = new Runs(words(second));
        new SequencesComparator<>(words(first), runs.words, SAME_WORD)
                .getScript()
                .visit(runs);
        return runs.done();
    }

    private static List<String> words(String text) {
        return BLANK.splitAsStream(text.strip())
                .filter(word -> !word.isEmpty())
                .limit(MOST)
                .toList();
    }

    private static String word(String token) {
        String word = AROUND.matcher(token).replaceAll("");
        return word.isEmpty() ? token : word.toLowerCase(Locale.ROOT);
    }

    private static final class Runs implements CommandVisitor<String> {
        private final List<String> words;
        private final List<Run> done = new ArrayList<>();
        private final Map<Change, List<String>> current = new EnumMap<>(Change.class);
        private int at;

        /** @param words of the second text */
        Runs(List<String> words) {
            this.words = words;
        }

        @Override
        public void visitInsertCommand(String word) {
            end(Change.KEPT);
            add(Change.ADDED, words.get(at++));
        }

        @Override
        public void visitKeepCommand(String word) {
            end(Change.LEFT_OUT);
            end(Change.ADDED);
            add(Change.KEPT, words.get(at++));
        }

        @Override
        public void visitDeleteCommand(String word) {
            end(Change.KEPT);
            add(Change.LEFT_OUT, word);
        }

        private void add(Change change, String word) {
            current.computeIfAbsent(change, fresh -> new ArrayList<>()).add(word);
        }

        private void end(Change change) {
            List<String> run = current.remove(change);
            if (run != null) {
                done.add(new Run(change, String.join(" ", run)));
            }
        }

        List<Run> done() {
            end(Change.KEPT);
            end(Change.LEFT_OUT);
            end(Change.ADDED);
            return List.copyOf(done);
        }
    }
}
