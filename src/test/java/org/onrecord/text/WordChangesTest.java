package org.onrecord.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.onrecord.text.WordChanges.Change;
import org.onrecord.text.WordChanges.Run;

/** What one wording has that another has not. */
final class WordChangesTest {
    @Test
    void wordsAddedAndLeftOutAreToldApart() {
        assertThat(WordChanges.between("We will not accept this deal", "We will never accept a deal, he said"))
                .containsExactly(
                        new Run(Change.KEPT, "We will"),
                        new Run(Change.LEFT_OUT, "not"),
                        new Run(Change.ADDED, "never"),
                        new Run(Change.KEPT, "accept"),
                        new Run(Change.LEFT_OUT, "this"),
                        new Run(Change.ADDED, "a"),
                        new Run(Change.KEPT, "deal,"),
                        new Run(Change.ADDED, "he said"));
    }

    @Test
    void caseMarksAndBlanksMakeNoDifference() {
        assertThat(WordChanges.between("“The truce holds,”", "the truce\n holds."))
                .containsExactly(new Run(Change.KEPT, "the truce holds."));
        assertThat(WordChanges.between("", " ")).isEmpty();
        assertThat(WordChanges.between("a - b", "a b"))
                .containsExactly(new Run(Change.KEPT, "a"), new Run(Change.LEFT_OUT, "-"), new Run(Change.KEPT, "b"));
    }

    @Test
    void bothTextsCanBeReadOutOfTheChanges() {
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            String first = text(random);
            String second = text(random);
            List<Run> changes = WordChanges.between(first, second);
            assertThat(without(Change.ADDED, changes)).isEqualTo(first);
            assertThat(without(Change.LEFT_OUT, changes)).isEqualTo(second);
        }
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(12), 0, 4)
                .mapToObj(word -> "w" + word)
                .collect(Collectors.joining(" "));
    }

    private static String without(Change change, List<Run> changes) {
        return changes.stream()
                .filter(run -> run.change() != change)
                .map(Run::words)
                .collect(Collectors.joining(" "));
    }
}
