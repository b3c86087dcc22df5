package org.onrecord.text;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.model.Paragraph;
import org.onrecord.model.Span;

final class QuotationsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"We are close,\"",
                "“We are close,”",
                "'We are close,'",
                "‘We are close,’",
                "''We are close,''",
                "``We are close,''",
                "`We are close,'",
                "„Wir sind nah“",
                "‚Wir sind nah‘",
                "«Nous sommes proches»",
                "« Nous sommes proches »",
                "«\u00A0Nous sommes proches\u00A0»",
                "»Wir sind nah«",
                "‹Nous sommes proches›",
                "”Vi är nära”",
                "\"...and yet close\"",
                "\". . . I am close\"",
                "\".5 percent\"",
                "\"$5\"",
            })
    void readsEveryStyleOfMarks(String quotation) {
        assertThat(outer(quotation + " said Bessent, who left.")).containsExactly(quotation);
        assertThat(outer("Bessent said: " + quotation + ".")).containsExactly(quotation);
        assertThat(outer("Bessent (" + quotation + ") left.")).containsExactly(quotation);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"“We are close,\"", "\"We are close,”", "''We are close,\"", "„We are close”", "“We are close,“"
            })
    void aMarkOfAnotherStyleCloses(String quotation) {
        assertThat(outer(quotation + " he said.")).containsExactly(quotation);
    }

    @Test
    void innerLeavesTheMarksOut() {
        Quotation quotation = only("He said: ''We are close.''");
        assertThat(quotation.outer()).isEqualTo(new Span(9, 26));
        assertThat(quotation.inner()).isEqualTo(new Span(11, 24));
        assertThat(quotation.closed()).isTrue();
        assertThat(quotation.continues()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "“He told me ‘no’ twice,” she said.|“He told me ‘no’ twice,”|‘no’",
                "\"He told me 'no' twice,\" she said.|\"He told me 'no' twice,\"|'no'",
                "‘He told me “no” twice,’ she said.|‘He told me “no” twice,’|“no”",
                "'He told me \"no\" twice,' she said.|'He told me \"no\" twice,'|\"no\"",
                "''He told me 'no,''' she said.|''He told me 'no,'''|'no,'",
                "“‘No’ is his word,” she said.|“‘No’ is his word,”|‘No’",
                "“His word is ‘no’”|“His word is ‘no’”|‘no’",
                "«Il dit “non” et part», dit-elle.|«Il dit “non” et part»|“non”",
                "“He told me “no” twice,” she said.|“He told me “no” twice,”|“no”",
                "\"He told me \"no\" twice,\" she said.|\"He told me \"no\" twice,\"|\"no\"",
            })
    void readsQuotationsInsideQuotations(String text, String outer, String inner) {
        List<Quotation> found = find(text);
        assertThat(found).extracting(quotation -> quotation.outer().of(text)).containsExactly(outer, inner);
        assertThat(found).extracting(Quotation::depth).containsExactly(0, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "‘The traders’ fears are real,’",
                "'The traders' fears and the workers' anger are real,'",
                "‘It’s what we’ve said, isn’t it?’",
                "'Don't take 'em at their word,'",
            })
    void apostrophesDoNotCloseASingleQuotation(String quotation) {
        assertThat(outer(quotation + " said Bessent.")).containsExactly(quotation);
    }

    @Test
    void aTermThatEndsInSIsNoPossessive() {
        assertThat(outer("the ‘reciprocal tariffs’ and the ‘fees’ of the spring"))
                .containsExactly("‘reciprocal tariffs’", "‘fees’");
        assertThat(outer("the 'reciprocal tariffs' and the workers' pay")).containsExactly("'reciprocal tariffs'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In the '90s and the ‘80s, traders' hopes were high.",
                "Give 'em hell, said the workers' union.",
                "Rock 'n' roll and rock ‘n’ roll.",
                "'Twas the traders' turn.",
                "He isn't the exporters' friend.",
                "He is 5'10\" tall, she 5' 6\" and the door 7’2”.",
                "a 6\" pipe and the plumbers' 12\" pipes",
                "The O'Neills' house and the Lis' garden.",
                "A stray \" stands here, and ' here, and ” there.",
                "In ‘08 the early votes counted.",
                "It said \"\" and '' and “”.",
            })
    void apostrophesAndStrayMarksMakeNoQuotations(String text) {
        assertThat(outer(text)).isEmpty();
    }

    @Test
    void anApostropheBeforeAQuotationDoesNotSwallowIt() {
        assertThat(outer("Ask 'bout it. “We are close,” he said of the traders' fears."))
                .contains("“We are close,”");
        assertThat(outer("They went after 'im. 'We are close,' he said.")).containsExactly("'We are close,'");
    }

    @Test
    void feetAndInchesInsideAQuotationLeaveItOpen() {
        assertThat(outer("\"He is 5'10\" tall,\" she said.")).containsExactly("\"He is 5'10\" tall,\"");
        assertThat(outer("'He is 5'10\" tall,' she said.")).containsExactly("'He is 5'10\" tall,'");
    }

    @Test
    void aQuotationMayFollowADash() {
        assertThat(outer("Progress—\"a good day\"—was made.")).containsExactly("\"a good day\"");
        assertThat(outer("Progress – ‘a good day’ – was made.")).containsExactly("‘a good day’");
        assertThat(outer("“We are close—” he began. “—and yet far.”"))
                .containsExactly("“We are close—”", "“—and yet far.”");
    }

    @Test
    void anUnclosedQuotationRunsToTheEndOfItsParagraph() {
        Quotation quotation = only("He said: “We are close.");
        assertThat(quotation.outer()).isEqualTo(new Span(9, 23));
        assertThat(quotation.inner()).isEqualTo(new Span(10, 23));
        assertThat(quotation.closed()).isFalse();
    }

    @Test
    void anUnclosedQuotationEndsBeforeTheNextOneWithTheSameMark() {
        String text = "\"We are close, he said. \"We will go on,\" he added.";
        assertThat(outer(text)).containsExactly("\"We are close, he said.", "\"We will go on,\"");
        assertThat(find(text)).extracting(Quotation::closed).containsExactly(false, true);
        assertThat(find(text)).extracting(Quotation::depth).containsExactly(0, 0);
    }

    @Test
    void anUnclosedQuotationHoldsOneInOtherMarks() {
        assertThat(outer("\"He spoke of a “good day” and left."))
                .containsExactly("\"He spoke of a “good day” and left.", "“good day”");
    }

    @Test
    void aSingleMarkClosesADoubleQuotationThatNothingElseCloses() {
        assertThat(outer("\"We are close.'")).containsExactly("\"We are close.'");
        assertThat(outer("“We are close,’ he said. “We will go on.”"))
                .containsExactly("“We are close,’", "“We will go on.”");
        assertThat(outer("“We are close,’ he said, and left.")).containsExactly("“We are close,’");
        assertThat(outer("“The traders' fears are real,” he said.")).containsExactly("“The traders' fears are real,”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"“", "\"", "''", "‘"})
    void aQuotationGoesOnWhereTheNextParagraphReopensIt(String mark) {
        String close = mark.equals("“") ? "”" : mark.equals("‘") ? "’" : mark;
        String text = "He said: " + mark + "We are close.\n" + mark + "We don't stop.\n" + mark + "We will go on,"
                + close + " he said.\n" + mark + "No," + close + " he said.";
        List<Quotation> found = find(text);
        assertThat(found).extracting(Quotation::closed).containsExactly(false, false, true, true);
        assertThat(found).extracting(Quotation::continues).containsExactly(false, true, true, false);
        assertThat(found).extracting(Quotation::depth).containsOnly(0);
    }

    @Test
    void aHeadingBetweenBreaksTheContinuation() {
        String text = "He said: “We are close.\nWhat comes next\n“We will go on,” said Greer.";
        assertThat(find(text)).extracting(Quotation::continues).containsOnly(false);
    }

    @Test
    void aSingleMarkOpensNothingThatNoMarkClosesNearby() {
        assertThat(outer("‘We are close. " + "No more. ".repeat(300) + "The end.’"))
                .isEmpty();
    }

    @Test
    void readsTheProseBehindADateline() {
        String text = "GENEVA, May 12 (Agency) - \"We are close,\" Bessent said.\n";
        assertThat(only(text).outer().of(text)).isEqualTo("\"We are close,\"");
    }

    @Test
    void aQuotationHoldsItsInside() {
        assertThatThrownBy(() -> new Quotation(new Span(2, 5), new Span(1, 4), 0, true, false))
                .hasMessageContaining("inner Span[begin=1, end=4] outside Span[begin=2, end=5]");
        assertThatThrownBy(() -> new Quotation(new Span(2, 5), new Span(3, 4), -1, true, false))
                .hasMessage("depth below 0: -1");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void quotationsInRandomMarksAreNestedInOrderInsideTheirParagraphs(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            String text = markSoup(random, 1 + random.nextInt(60));
            List<Paragraph> paragraphs = Layout.of(text).paragraphs();
            checkNesting(text, paragraphs, Quotations.find(text, paragraphs));
        }
    }

    private static void checkNesting(String text, List<Paragraph> paragraphs, List<Quotation> found) {
        List<Quotation> around = new ArrayList<>();
        int last = 0;
        for (Quotation quotation : found) {
            Span outer = quotation.outer();
            assertThat(paragraphs)
                    .as(text)
                    .anyMatch(paragraph -> paragraph.body() <= outer.begin()
                            && outer.end() <= paragraph.span().end());
            assertThat(outer.begin()).as(text).isGreaterThanOrEqualTo(last);
            assertThat(quotation.inner().isEmpty()).as(text).isFalse();
            last = outer.begin();
            around.removeIf(other -> other.outer().end() <= outer.begin());
            assertThat(around).as(text).hasSize(quotation.depth());
            assertThat(around).as(text).allMatch(other -> other.inner().contains(outer));
            around.add(quotation);
        }
    }

    private static String markSoup(Random random, int length) {
        String[] pieces = {
            "\"", "\"", "“", "”", "‘", "’", "'", "'", "''", "'''", "``", "`", "„", "«", "»", "‹", "›", "″", " ", " ",
            " ", "a", "traders", "5'10\"", "'90s", "'n'", ".", ",", "—", "(", ")", "\n", "We "
        };
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "\"",
                "''",
                "‘a ",
                " ‘a",
                " 'a",
                "s' a ",
                " \"a",
                "a\" ",
                "a' ",
                "“a”",
                "“",
                "”",
                "«",
                "`",
                "1'1",
                "'n' ",
                " '90s",
                "\" ' ",
                "'''a ",
                " 'traders' a"
            })
    void aMillionMarksTakeSeconds(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());
        List<Paragraph> paragraphs = List.of(Paragraph.of(new Span(0, text.length()), Paragraph.Kind.BODY));
        assertTimeoutPreemptively(ofSeconds(20), () -> Quotations.find(text, paragraphs));
    }

    private static List<Quotation> find(String text) {
        return Quotations.find(text, Layout.of(text).paragraphs());
    }

    private static Quotation only(String text) {
        List<Quotation> found = find(text);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<String> outer(String text) {
        return find(text).stream().map(quotation -> quotation.outer().of(text)).toList();
    }
}
