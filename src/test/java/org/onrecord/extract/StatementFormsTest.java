package org.onrecord.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.Annotated;
import org.onrecord.Models;
import org.onrecord.model.Draft;
import org.onrecord.model.Span;

/** The forms in which news attributes, one small text each. */
@Tag("model")
final class StatementFormsTest {
    private static final StatementExtractor EXTRACTOR = new StatementExtractor(Models.extractor());

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "quotation before the cue | “We will keep the duties in place,” Jane Holloway said. | DIRECT: Jane Holloway: said: We will keep the duties in place,",
                "quotation after the cue | Jane Holloway said: “We will keep the duties in place.” | DIRECT: Jane Holloway: said: We will keep the duties in place.",
                "inverted cue | “We will keep the duties in place,” said Jane Holloway, the trade minister. | DIRECT: Jane Holloway, the trade minister: said: We will keep the duties in place,",
                "quotation around the cue | “The harvest,” Jane Holloway said, “will not wait for a committee.” | DIRECT: Jane Holloway: said: The harvest, … will not wait for a committee.",
                "indirect with that | Jane Holloway said that the duties would stay in place. | INDIRECT: Jane Holloway: said: the duties would stay in place",
                "indirect without that | Jane Holloway said the duties would stay in place. | INDIRECT: Jane Holloway: said: the duties would stay in place",
                "mixed | Jane Holloway said the duties were “a fence with a gate.” | MIXED: Jane Holloway: said: the duties were “a fence with a gate.”",
                "addressee | Jane Holloway told reporters on Monday that the duties would stay. | INDIRECT: Jane Holloway: told: the duties would stay",
                "interrupted clause | The duties, Jane Holloway said, would stay in place. | INDIRECT: Jane Holloway: said: The duties … would stay in place",
                "according to, in front | According to Jane Holloway, the duties will stay in place. | INDIRECT: Jane Holloway: According to: the duties will stay in place",
                "according to, behind | The duties will stay in place, according to Jane Holloway. | INDIRECT: Jane Holloway: according to: The duties will stay in place",
                "noun cue | Jane Holloway’s claim that the duties are working was met with silence. | INDIRECT: Jane Holloway: claim: the duties are working",
                "voiced noun | Jane Holloway expressed confidence that the duties would stay. | INDIRECT: Jane Holloway: expressed confidence: the duties would stay",
                "passive | The pause was described by Jane Holloway as “a long breath.” | MIXED: Jane Holloway: was described: The pause … as “a long breath.”",
                "denial | Jane Holloway denied that the duties had failed. | INDIRECT: Jane Holloway: denied: the duties had failed",
                "thought | Jane Holloway expects the duties to stay. | INDIRECT: Jane Holloway: expects: the duties to stay",
                "urging | Jane Holloway urged Beijing to open its market. | INDIRECT: Jane Holloway: urged: Beijing to open its market",
                "single British marks | ‘The traders’ fears are overdone,’ Jane Holloway said. | DIRECT: Jane Holloway: said: The traders’ fears are overdone,",
                "doubled apostrophes | ''The duties will stay,'' Jane Holloway said. | DIRECT: Jane Holloway: said: The duties will stay,",
                "relative clause beside the source | “It will stay,” said Jane Holloway, who runs the ministry. | DIRECT: Jane Holloway, who runs the ministry: said: It will stay,",
                "appositive before the cue | Jane Holloway, a doctor, said “The duties will stay.” | DIRECT: Jane Holloway, a doctor,: said: The duties will stay.",
                "long relative clause before the cue | Jane Holloway, who has run the trade ministry since 2019 and before that a bank in Ghent, said the duties would stay. | INDIRECT: Jane Holloway, who has run the trade ministry since 2019 and before that a bank in Ghent,: said: the duties would stay",
                "mismatched marks | \"We will keep the duties in place,” Jane Holloway said. | DIRECT: Jane Holloway: said: We will keep the duties in place,",
                "question | “Will it hold?” Jane Holloway asked. | DIRECT: Jane Holloway: asked: Will it hold?",
                "condition inside | Jane Holloway said she would sign only if the duties were lifted. | INDIRECT: Jane Holloway: said: she would sign only if the duties were lifted",
                "nested quotation | “He told me ‘no deal,’ and I believed him,” Jane Holloway said. | DIRECT: Jane Holloway: said: He told me ‘no deal,’ and I believed him,",
                "bullet | • Jane Holloway said the duties would stay. | INDIRECT: Jane Holloway: said: the duties would stay",
                "question before its answer | Asked whether the duties would stay, Jane Holloway said: “Yes, next question.” | DIRECT: Jane Holloway: said: Yes, next question.",
                "no source | The duties are expected to stay. | INDIRECT: : are expected: The duties … to stay",
                "cue from the main clause | Jane Holloway smiled at the pause, adding that it would be extended. | INDIRECT: Jane Holloway: adding: it would be extended",
            })
    void isFoundWhole(String form, String text, String expected) {
        assertThat(found(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Jane Holloway did not say whether the duties would stay.",
                "Jane Holloway declined to say whether the duties would stay.",
                "Jane Holloway said nothing.",
                "The so-called “framework” was printed on a napkin.",
                "Her novel “The Customs House” sold well.",
                "Had Jane Holloway said as much, we would have printed it.",
                "Neither Jane Holloway nor her deputy has said whether the duties will stay.",
                "Jane Holloway said on “Face the Harbor.”",
                "Jane Holloway said: “”",
            })
    void whatNobodySaidIsNoStatement(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void aNewQuotedSentenceIsAStatementOfItsOwnInTheSameTurn() {
        List<Draft> drafts = drafts("“It works,” Jane Holloway said. “We will keep it for another year.”");

        assertThat(drafts).hasSize(2);
        assertThat(drafts.get(1).source()).isNull();
        assertThat(drafts.get(1).cue()).isEmpty();
        assertThat(drafts.get(1).turn()).isEqualTo(drafts.get(0).turn());
    }

    @Test
    void aQuotationOverSeveralParagraphsKeepsItsTurn() {
        List<Draft> drafts = drafts("""
                “The first year was hard, and nobody thanked us for it.

                “The second year was easier.

                “The third will be dull, and dull is what we want,” Jane Holloway said.
                """);

        assertThat(drafts)
                .hasSize(3)
                .extracting(Draft::turn)
                .containsOnly(drafts.get(2).turn());
    }

    @Test
    void jointSourcesMakeAStatementEach() {
        assertThat(found("Jane Holloway and Peter Lindqvist said the duties would stay."))
                .containsExactlyInAnyOrder(
                        "INDIRECT: Jane Holloway: said: the duties would stay",
                        "INDIRECT: Peter Lindqvist: said: the duties would stay");
    }

    @Test
    void jointSpeakersGoOnTogether() {
        List<Draft> drafts =
                drafts("“It works,” said Jane Holloway and Peter Lindqvist. “We will both keep it for another year.”");

        assertThat(drafts).hasSize(4);
        assertThat(drafts.subList(2, 4)).extracting(Draft::turn).doesNotHaveDuplicates();
        assertThat(drafts.subList(0, 2))
                .extracting(Draft::turn)
                .containsExactlyInAnyOrderElementsOf(
                        drafts.subList(2, 4).stream().map(Draft::turn).toList());
    }

    @Test
    void transcriptTurnsAreDirectWithoutMarks() {
        String text = """
                HOLLOWAY: The duties stay.

                MARSH: For how long?

                HOLLOWAY: For as long as it takes.

                MARSH: Thank you.
                """;

        assertThat(found(text))
                .containsExactly(
                        "DIRECT: HOLLOWAY: : The duties stay.",
                        "DIRECT: MARSH: : For how long?",
                        "DIRECT: HOLLOWAY: : For as long as it takes.",
                        "DIRECT: MARSH: : Thank you.");
    }

    @Test
    void aLabelWithoutWordsBehindItIsNoStatement() {
        assertThat(found("Jane Holloway: “”\n\nThe minister spoke in Ghent. Jane Holloway said it works.\n"))
                .containsExactly("INDIRECT: Jane Holloway: said: it works");
    }

    @Test
    void aHeadlineMayAttributeByAColon() {
        String text = "Jane Holloway: The duties stay\n\nThe minister spoke in Ghent. Jane Holloway was brief.\n";

        assertThat(found(text)).contains("INDIRECT: Jane Holloway: : The duties stay");
    }

    @Test
    void quotationsOverSeveralParagraphsKeepTheirSpeaker() {
        String text =
                "“The talks went well,” Jane Holloway said.\n\n“We will meet again in May.\n\n“Then we will sign.”\n";

        assertThat(drafts(text)).hasSize(3).extracting(Draft::turn).containsOnly(0);
    }

    @Test
    void aQuotationThatIsClosedByALaterParagraphBelongsToWhoIsNamedThere() {
        String text = "“The talks went well.\n\n“We will meet again in May,” Jane Holloway said.\n";

        assertThat(drafts(text)).hasSize(2).extracting(Draft::turn).containsOnly(0);
    }

    @Test
    void aQuotationThatIsNeverClosedEndsWithItsParagraph() {
        String text =
                "Jane Holloway spoke on Friday.\n\nShe said: “We will keep the duties in place.\n\nTraders went home.\n";

        assertThat(found(text)).containsExactly("DIRECT: She: said: We will keep the duties in place.");
    }

    @Test
    void aReportInsideAReportIsNested() {
        String text =
                "Jane Holloway said that Peter Lindqvist told her on Friday that the duties would stay in place until May.";

        assertThat(drafts(text)).extracting(Draft::nested).containsExactly(false, true);
        assertThat(found(text).get(1))
                .isEqualTo("INDIRECT: Peter Lindqvist: told: the duties would stay in place until May");
    }

    @Test
    void liveBlogsAttributeByAColonBehindTheTime() {
        String text =
                "The market was calm on Friday.\n\n14:05 – Jane Holloway: The duties will stay\n\n14:10 – Traders went home.\n";

        assertThat(found(text)).containsExactly("INDIRECT: Jane Holloway: : The duties will stay");
    }

    @Test
    void aHeadlineMaySayWhoSays() {
        String text =
                "Jane Holloway says duties will stay\n\nThe minister spoke in Ghent on Friday and then went home.\n";

        assertThat(found(text)).containsExactly("INDIRECT: Jane Holloway: says: duties will stay");
    }

    @Test
    void pressReleasesSignAQuotationWithADash() {
        String text =
                "BRUSSELS, May 3\n\n“The duties will stay until the talks are over.” — Commissioner Jane Holloway\n";

        assertThat(found(text))
                .containsExactly(
                        "DIRECT: Commissioner Jane Holloway: : The duties will stay until the talks are over.");
    }

    @Test
    void severalReportsInOneSentenceAreKeptApart() {
        assertThat(found("Jane Holloway said the duties would stay, but did not say for how long."))
                .containsExactly("INDIRECT: Jane Holloway: said: the duties would stay");
    }

    @Test
    void positionsAreThoseOfTheArticle() {
        String text = "\uFEFFA line before.\r\n\r\n“😀 We will keep it,” Jane Holloway said.";

        assertThat(found(text)).containsExactly("DIRECT: Jane Holloway: said: 😀 We will keep it,");
    }

    private static List<Draft> drafts(String text) {
        return EXTRACTOR.extract(Annotated.text(text)).drafts();
    }

    /** Each statement as {@code TYPE: source: cue: content}. */
    private static List<String> found(String text) {
        return drafts(text).stream()
                .map(draft -> draft.type() + ": "
                        + (draft.source() == null ? "" : draft.source().span().of(text)) + ": "
                        + joined(text, draft.cue()) + ": " + joined(text, draft.content()))
                .toList();
    }

    private static String joined(String text, List<Span> spans) {
        return spans.stream().map(span -> span.of(text)).collect(Collectors.joining(" … "));
    }
}
