package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Span;

final class FragmentsTest {
    @Test
    void marksAndStopsAtTheEndsDoNotCount() {
        assertThat(trimmed("He said: “We go.”", "“We go.”")).containsExactly("We go");
        assertThat(trimmed("``We go,'' he said", "``We go,''")).containsExactly("We go");
    }

    @Test
    void whatOnlyWhiteSpaceDividesIsOneSpan() {
        assertThat(trimmed("one \n two three", "two|one")).containsExactly("one \n two");
        assertThat(trimmed("one, two", "one|two")).containsExactly("one", "two");
        assertThat(trimmed("one two", "one t|ne two")).containsExactly("one two");
    }

    @Test
    void whatIsOnlyMarksGoes() {
        assertThat(trimmed("a — b", "—|b")).containsExactly("b");
        assertThat(trimmed("a — b", "—")).isEmpty();
    }

    @Test
    void surrogatePairsStayWhole() {
        assertThat(trimmed("“😀”", "“😀”")).containsExactly("😀");
        assertThat(trimmed("\uD800\uDD00a", "\uD800\uDD00a")).containsExactly("a");
        assertThat(CharacterSets.visible("😀 a", List.of(new Span(0, 4))).cardinality())
                .isEqualTo(2);
    }

    @Test
    void aSharedLetterMakesASourceRight() {
        assertThat(meet("Senator Ann Lee, a lawyer", "Senator Ann Lee", "Lee, a lawyer"))
                .isTrue();
        assertThat(meet("Ann Lee, a lawyer", "Ann Lee,", ", a lawyer")).isFalse();
    }

    @Test
    void withoutLettersAnySharedCharacterWill() {
        assertThat(meet("Lee: go", ":", "Lee:")).isTrue();
        assertThat(meet("Lee: go", ":", "Lee")).isFalse();
    }

    @Test
    void absenceIsRightOnlyIfBothAreAbsent() {
        assertThat(meet("Lee", "", "")).isTrue();
        assertThat(meet("Lee", "Lee", "")).isFalse();
        assertThat(meet("Lee", "", "Lee")).isFalse();
    }

    private static List<String> trimmed(String text, String fragments) {
        return Fragments.trimmed(text, new Labelled(text).spans(fragments)).stream()
                .map(span -> span.of(text))
                .toList();
    }

    private static boolean meet(String text, String gold, String predicted) {
        Labelled news = new Labelled(text);
        return Fragments.meet(text, news.spans(gold), news.spans(predicted));
    }
}
