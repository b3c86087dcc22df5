package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;

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
    void keepsDashBetweenWordsAtLineEnd() {
        assertThat(text("he said –\nand left")).containsExactly("he said – and left");
        assertThat(text("he said -\nand left")).containsExactly("he said - and left");
    }

    @Test
    void dropsLinesThatHeadThreePages() {
        List<String> paragraphs = PdfText.paragraphs(List.of(
                List.of("The Daily, page 1\nOne said so."),
                List.of("The Daily, page 2\nTwo said so."),
                List.of("The Daily, page 3\nThree said so.")));
        assertThat(paragraphs).containsExactly("One said so.", "Two said so.", "Three said so.");
    }

    @Test
    void keepsParagraphsApartThatEndOrBeginASentenceAtPageBreak() {
        assertThat(PdfText.paragraphs(List.of(List.of("One said so."), List.of("two said so."))))
                .containsExactly("One said so.", "two said so.");
        assertThat(PdfText.paragraphs(List.of(List.of("Heading"), List.of("Two said so."))))
                .containsExactly("Heading", "Two said so.");
    }

    @Test
    void survivesNothingAndVeryMuch() {
        assertThat(PdfText.paragraphs(List.of())).isEmpty();
        assertThat(text("a line of text that goes on and on and on\n".repeat(20_000)))
                .hasSize(1);
    }

    private static List<String> text(String paragraph) {
        return PdfText.paragraphs(List.of(List.of(paragraph)));
    }
}
