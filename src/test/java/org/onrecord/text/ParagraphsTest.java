package org.onrecord.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ParagraphsTest {
    private static final String FIRST = """
            The Treasury secretary said on Monday that the talks in Geneva had
            brought both sides closer than at any time since the spring, and
            that another round would follow soon, perhaps before the leaders'
            summit in the autumn.
            """;
    private static final String SECOND = """
            Li Chenggang, his counterpart, told reporters that the two countries
            had reached a consensus on how to carry out what they had agreed in
            London, and that he would report it to his leaders at home at once.
            """;

    @Test
    void everyLineIsAParagraphWhereThereAreNoBlankOnes() {
        assertThat(paragraphs("One.\nTwo.\nThree.")).containsExactly("One.", "Two.", "Three.");
    }

    @Test
    void blankLinesSeparateParagraphs() {
        assertThat(paragraphs("One.\n\nTwo.\n \t\n\n\nThree.\n")).containsExactly("One.", "Two.", "Three.");
    }

    @Test
    void byteOrderMarkLeadingBlankLinesAndIndentsAreNoPartOfAParagraph() {
        assertThat(paragraphs("\uFEFF\r\n\r\n    One.\r\n\tTwo.\r\n")).containsExactly("One.", "Two.");
    }

    @Test
    void joinsWrappedLinesBetweenBlankOnes() {
        assertThat(paragraphs(FIRST + "\n" + SECOND)).containsExactly(FIRST.strip(), SECOND.strip());
    }

    @Test
    void joinsWrappedLinesThatEndInCarriageReturns() {
        String text = (FIRST + "\n" + SECOND).replace("\n", "\r\n");
        assertThat(paragraphs(text))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("The Treasury")
                .endsWith("autumn.");
    }

    @Test
    void separatesWrappedParagraphsByTheirShortLastLine() {
        assertThat(paragraphs(FIRST + SECOND)).containsExactly(FIRST.strip(), SECOND.strip());
    }

    @Test
    void aSentenceThatEndsWithAFullLineDoesNotEndAWrappedParagraph() {
        String text = """
                The Treasury secretary left the hotel by the side door, and he said:
                "We will be back, and so will they, when there is something to sign,
                because nobody wants to go home to the tariffs of the early spring."
                Representatives of both governments nodded, and then they drove away
                towards the airport.
                """;
        assertThat(paragraphs(text)).containsExactly(text.strip());
    }

    @Test
    void aShortTitleOverWrappedTextIsAParagraph() {
        assertThat(paragraphs("Talks end in Geneva\n" + FIRST)).containsExactly("Talks end in Geneva", FIRST.strip());
    }

    @Test
    void bulletsInWrappedTextAreParagraphs() {
        String bullets = "* soybeans, which nobody bought\n• magnets\n- chips\n";
        assertThat(paragraphs(FIRST + bullets + "\n" + SECOND))
                .containsExactly(
                        FIRST.strip(), "* soybeans, which nobody bought", "• magnets", "- chips", SECOND.strip());
    }

    @Test
    void aDashAtTheBeginningOfAWrappedLineIsNoBullet() {
        String text = """
                The Treasury secretary said on Monday that the talks in Geneva
                - the third round since the spring, and by far the longest one
                - had brought both sides closer, and that another round would
                follow soon.
                """;
        assertThat(paragraphs(text)).containsExactly(text.strip());
    }

    @Test
    void aLongAddressDoesNotHideThatTheLinesAreWrapped() {
        String address = "https://example.org/" + "a".repeat(120);
        assertThat(paragraphs(FIRST + "\n" + SECOND + "\n" + address))
                .containsExactly(FIRST.strip(), SECOND.strip(), address);
    }

    @Test
    void sentencesOfOneLengthOnLinesOfTheirOwnAreNotWrapped() {
        String text = """
                Bessent said the talks in Geneva had gone better than expected.
                Greer said that the tariffs would be lowered within a fortnight.
                Li Chenggang told reporters the consensus was worth having at all.
                Representatives of both sides will meet in London in the summer.
                Markets rose.
                """;
        assertThat(paragraphs(text)).hasSize(5);
    }

    @Test
    void anEmptyTextHasNoParagraphs() {
        assertThat(paragraphs("")).isEmpty();
        assertThat(paragraphs(" \r\n\uFEFF\n")).isEmpty();
    }

    private static List<String> paragraphs(String text) {
        return Paragraphs.of(text).stream().map(span -> span.of(text)).toList();
    }
}
