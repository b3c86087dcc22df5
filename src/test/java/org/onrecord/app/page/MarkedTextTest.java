package org.onrecord.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.app.page.MarkedText.Mark;
import org.onrecord.app.page.MarkedText.Role;
import org.onrecord.app.page.MarkedText.Segment;
import org.onrecord.model.Span;

final class MarkedTextTest {
    private static final String TEXT = "Li said he said no.\n\nYes, Greer said.";

    @Test
    void sourceCueAndContentAreToldApart() {
        List<Mark> marks = List.of(
                mark("he said no", Role.CONTENT, 0), mark("Li", Role.SOURCE, 0), mark("said he", 4, Role.CUE, 0));
        assertThat(shown(MarkedText.lines(TEXT, marks).getFirst())).isEqualTo("[Li|s][ ][said|c][ ][he said no|0b][.]");
    }

    @Test
    void aStretchOfTwoContentsIsThatOfTheInnerOne() {
        List<Mark> marks = List.of(
                mark("he said no", Role.CONTENT, 0),
                mark("no", Role.CONTENT, 1),
                mark("he", Role.SOURCE, 1),
                mark("said no", 4, Role.CUE, 1));
        assertThat(shown(MarkedText.lines(TEXT, marks).getFirst()))
                .isEqualTo("[Li said ][he|0bs][ |0][said|0c][ |0][no|1b][.]");
    }

    @Test
    void aContentInSeveralLinesBeginsOnce() {
        List<Mark> marks = List.of(new Mark(new Span(TEXT.indexOf("no."), TEXT.indexOf(" Greer")), Role.CONTENT, 0));
        List<List<Segment>> lines = MarkedText.lines(TEXT, marks);
        assertThat(lines).hasSize(2);
        assertThat(shown(lines.get(0))).isEqualTo("[Li said he said ][no.|0b]");
        assertThat(shown(lines.get(1))).isEqualTo("[Yes,|0][ Greer said.]");
    }

    @Test
    void blankLinesAreLeftOut() {
        assertThat(MarkedText.lines(" \n\na\n \n", List.of())).hasSize(1);
        assertThat(MarkedText.lines("", List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void noCharacterIsLostOrMisplaced(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            String text = random.ints(random.nextInt(60), 0, 5)
                    .mapToObj(i -> List.of("a", "b", " ", "\n", "é").get(i))
                    .collect(Collectors.joining());
            List<Mark> marks = marks(random, text);
            List<List<Segment>> lines = MarkedText.lines(text, marks);
            assertThat(lines.stream()
                            .map(line -> line.stream().map(Segment::text).collect(Collectors.joining()))
                            .toList())
                    .isEqualTo(text.lines().filter(line -> !line.isBlank()).toList());
            assertThat(contentCharacters(lines)).isEqualTo(contentCharacters(text, marks));
        }
    }

    private static List<Mark> marks(Random random, String text) {
        List<Mark> marks = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0 && !text.isEmpty(); i--) {
            int begin = random.nextInt(text.length());
            int end = begin + 1 + random.nextInt(text.length() - begin);
            marks.add(new Mark(new Span(begin, end), List.of(Role.values()).get(random.nextInt(3)), i));
        }
        return marks;
    }

    private static long contentCharacters(List<List<Segment>> lines) {
        return lines.stream()
                .flatMap(List::stream)
                .filter(segment -> segment.statement() >= 0)
                .mapToLong(segment -> segment.text().length())
                .sum();
    }

    private static long contentCharacters(String text, List<Mark> marks) {
        long characters = 0;
        int begin = 0;
        for (String line : text.split("\n", -1)) {
            for (int i = begin; i < begin + line.length() && !line.isBlank(); i++) {
                int at = i;
                characters += marks.stream()
                                .anyMatch(mark -> mark.role() == Role.CONTENT
                                        && mark.span().contains(at))
                        ? 1
                        : 0;
            }
            begin += line.length() + 1;
        }
        return characters;
    }

    private static Mark mark(String words, Role role, int statement) {
        return mark(words, words.length(), role, statement);
    }

    private static Mark mark(String words, int length, Role role, int statement) {
        int begin = TEXT.indexOf(words);
        return new Mark(new Span(begin, begin + length), role, statement);
    }

    private static String shown(List<Segment> line) {
        StringBuilder shown = new StringBuilder();
        for (Segment segment : line) {
            String role = (segment.statement() < 0 ? "" : "" + segment.statement())
                    + (segment.begins() ? "b" : "")
                    + (segment.source() ? "s" : "")
                    + (segment.cue() ? "c" : "");
            shown.append('[')
                    .append(segment.text())
                    .append(role.isEmpty() ? "" : "|" + role)
                    .append(']');
        }
        return shown.toString();
    }
}
