package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PdfTextTest {
    @Test
    void undoesHyphenationAndKeepsCompounds() {
        assertThat(text("the nego-\ntiations")).containsExactly("the negotiations");
        assertThat(text("a long-\nterm deal")).containsExactly("a long-term deal");
        assertThat(text("U.S.-China talks, China-\nU.S. talks, COVID-\n19"))
                .containsExactly("U.S.-China talks, China-U.S. talks, COVID-19");
        assertThat(text("a rare earth-\nmagnet deal on earth, a magnet"))
                .containsExactly("a rare earth-magnet deal on earth, a magnet");
        assertThat(text("the trans-Pacific, a ship-\nment of the shipment"))
                .containsExactly("the trans-Pacific, a shipment of the shipment");
    }

    @Test
    void tellsBeginningsOfWordsFromFirstPartsOfCompoundsByWhatFollows() {
        assertThat(text("the state-\nment of the part-\nner who ex-\npects no soft-\nware"))
                .containsExactly("the statement of the partner who expects no software");
        assertThat(text("a state-\nowned firm, an ex-\npresident, a two-\nthirds vote"))
                .containsExactly("a state-owned firm, an ex-president, a two-thirds vote");
        assertThat(text("the ex-\ngovernor met the governor")).containsExactly("the ex-governor met the governor");
    }

    @Test
    void keepsDashBetweenWordsAtLineEnd() {
        assertThat(text("he said –\nand left")).containsExactly("he said – and left");
        assertThat(text("he said -\nand left")).containsExactly("he said - and left");
    }

    @Test
    void dropsLinesThatHeadThreePages() {
        List<String> paragraphs = text(List.of(
                List.of("The Daily, page 1\nOne said so."),
                List.of("The Daily, page 2\nTwo said so."),
                List.of("The Daily, page 3\nThree said so.")));
        assertThat(paragraphs).containsExactly("One said so.", "Two said so.", "Three said so.");
    }

    @Test
    void keepsParagraphsApartThatEndOrBeginASentenceAtPageBreak() {
        assertThat(text(List.of(List.of("One said so."), List.of("two said so."))))
                .containsExactly("One said so.", "two said so.");
        assertThat(text(List.of(List.of("Heading"), List.of("Two said so."))))
                .containsExactly("Heading", "Two said so.");
    }

    @Test
    void survivesNothingAndVeryMuch() {
        assertThat(PdfText.paragraphs(List.of())).isEmpty();
        assertThat(text("a line of text that goes on and on and on\n".repeat(20_000)))
                .hasSize(1);
    }

    private static List<String> text(String paragraph) {
        return text(List.of(List.of(paragraph)));
    }

    /** The paragraphs of each page, a line below the other. */
    private static List<String> text(List<List<String>> pages) {
        return PdfText.paragraphs(pages.stream().map(PdfTextTest::lines).toList());
    }

    private static List<List<PdfLine>> lines(List<String> page) {
        List<List<PdfLine>> paragraphs = new ArrayList<>();
        int row = 0;
        for (String paragraph : page) {
            List<PdfLine> lines = new ArrayList<>();
            for (String line : paragraph.split("\n", -1)) {
                lines.add(new PdfLine(line, 0, 5 * line.length(), 12 * ++row, 10, "Times"));
            }
            paragraphs.add(lines);
        }
        return paragraphs;
    }
}
