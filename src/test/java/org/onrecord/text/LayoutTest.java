package org.onrecord.text;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.onrecord.model.Paragraph.Kind.BODY;
import static org.onrecord.model.Paragraph.Kind.BYLINE;
import static org.onrecord.model.Paragraph.Kind.HEADING;
import static org.onrecord.model.Paragraph.Kind.TITLE;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.model.Paragraph;

final class LayoutTest {
    private static final String PROSE = "Scott Bessent said on Monday that the talks had gone well.";

    @Test
    void tellsTitleBylineHeadingAndProseApart() {
        String text = "Talks end in Geneva\n\nBy Ann Lee and Bo Chen\n\n" + PROSE + "\n\nWhat comes next\n\n" + PROSE;
        assertThat(kinds(text)).containsExactly(TITLE, BYLINE, BODY, HEADING, BODY);
    }

    @Test
    void aFirstLineThatIsASentenceIsNoTitle() {
        assertThat(kinds(PROSE + "\n" + PROSE)).containsExactly(BODY, BODY);
    }

    @Test
    void aTitleThatIsASentenceIsKnownByTheBylineBelow() {
        assertThat(kinds("Is the truce over?\nBy Ann Lee\n" + PROSE)).containsExactly(TITLE, BYLINE, BODY);
    }

    @Test
    void theBylineMayFollowASubtitle() {
        String text = "Talks end in Geneva\nBoth sides speak of progress.\nBy Ann Lee\n" + PROSE;
        assertThat(kinds(text)).containsExactly(TITLE, BODY, BYLINE, BODY);
    }

    @Test
    void aBylineMayComeFirst() {
        assertThat(kinds("By Ann Lee\n" + PROSE)).containsExactly(BYLINE, BODY);
    }

    @Test
    void thereIsOneBylineAndItStandsNearTheTop() {
        String text = "Talks end in Geneva\n" + (PROSE + "\n").repeat(5) + "By Ann Lee";
        assertThat(kinds(text)).endsWith(HEADING).doesNotContain(BYLINE);
        assertThat(kinds("Talks end\nBy Ann Lee\nBy Bo Chen\n" + PROSE)).containsExactly(TITLE, BYLINE, HEADING, BODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Ann Lee",
                "BY ANN LEE",
                "By Ann Lee and Bo Chen",
                "By ANN LEE, BO CHEN and CY VAN DER BERG",
                "By David J. Lynch",
                "By Henry Gates Jr.",
                "By Siobhán O’Neill-Ng",
                "By Ursula von der Au",
                "By Ann Lee, Trade Correspondent",
                "By Ann Lee in Geneva",
                "By Ann Lee | May 12, 2025",
                "By Ann Lee May 12, 2025 10:05 a.m.",
                "By: Ann Lee",
                "By Reuters",
            })
    void recognisesBylines(String line) {
        assertThat(kinds("Talks end in Geneva\n" + line + "\n" + PROSE)).containsExactly(TITLE, BYLINE, BODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Monday, Greer had left Geneva",
                "By May 12 both sides had agreed",
                "By Friday both sides had agreed to meet again",
                "By Xi's standards this was mild",
                "By Bessent, the Treasury secretary, it was called a good day.",
                "By the numbers",
                "By Washington's count the deficit is smaller",
                "Bypass Surgery",
                "By Ann Lee: what I saw",
            })
    void doesNotTakeForABylineWhatOnlyBeginsLikeOne(String line) {
        assertThat(kinds("Talks end in Geneva\n" + line + "\n" + PROSE)).doesNotContain(BYLINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GENEVA, May 12 (Agency) - ",
                "BEIJING, Sept. 25 -- ",
                "TULSA, Okla. (KXTV) - ",
                "WASHINGTON (AP) — ",
                "WASHINGTON, D.C. — ",
                "ST. LOUIS — ",
                "XI'AN, China, Sept. 3 (Agency) -- ",
                "PORT-AU-PRINCE, Haiti - ",
                "ST. JOHN'S, Antigua and Barbuda, 3 June 2025 – ",
                "LONDON/BEIJING, Oct 15 (Agency) - ",
                "KUALA LUMPUR, Malaysia, Oct. 26, 2025 /Wire/ -- ",
                "ZÜRICH - ",
                "Geneva, May 12 (Agency) - ",
                "Geneva, Switzerland, 12 May – ",
                "(Agency) -- ",
            })
    void theProseBeginsBehindADateline(String dateline) {
        assertThat(body(dateline + PROSE)).isEqualTo(PROSE);
        assertThat(body(dateline + "“We are close,” he said.")).isEqualTo("“We are close,” he said.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "US - China relations have soured again this year.",
                "U.S. - China relations have soured again this year.",
                "NATO — the alliance — said that it had no view on trade.",
                "OPEC, the oil cartel - Vienna is its seat - said nothing.",
                "Bessent - a former fund manager - said the talks had gone well.",
                "Jamieson Greer (United States) - Wants a deal by the autumn.",
                "Geneva - Bern is the capital, though - hosted the talks.",
                "The talks - Bessent called them hard - went on until night.",
                "BESSENT: We had a good day - Greer and I both think so.",
                "A deal - Any deal - would do for now.",
                "GENEVA, May 12",
            })
    void doesNotTakeProseForADateline(String prose) {
        assertThat(body(prose)).isEqualTo(prose);
    }

    @Test
    void aDatelineEndsAtItsFirstDash() {
        assertThat(body("GENEVA - US - China talks went on.")).isEqualTo("US - China talks went on.");
    }

    @Test
    void theProseBeginsBehindARubric() {
        assertThat(body("[Opinion] " + PROSE)).isEqualTo(PROSE);
        assertThat(body("[Opinion] GENEVA (Agency) - " + PROSE)).isEqualTo(PROSE);
        String text = "[Opinion] Talks end in Geneva\n" + PROSE;
        Paragraph title = Layout.of(text).paragraphs().getFirst();
        assertThat(text.substring(title.body(), title.span().end())).isEqualTo("Talks end in Geneva");
    }

    @Test
    void aTextOfOneParagraphHasNoTitle() {
        assertThat(kinds(PROSE)).containsExactly(BODY);
        assertThat(kinds("Talks end in Geneva")).containsExactly(HEADING);
    }

    @Test
    void bulletsAreProseWhereTheyAreSentences() {
        assertThat(kinds("Three things\n- " + PROSE + "\n- magnets and chips\n" + PROSE))
                .containsExactly(TITLE, BODY, HEADING, BODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He said: ''We are close.''",
                "“We are close,”",
                "(He would not say more.)",
                "He called it “a good day.”)",
                "„Wir sind nah.“",
                "He said he had the following to offer:",
                "And then…",
            })
    void aSentenceEndsBeforeItsClosingMarks(String sentence) {
        assertThat(kinds(PROSE + "\n" + sentence)).containsExactly(BODY, BODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"The traders’", "What “reciprocal” means", "A deal (at last)", "“"})
    void aLineWithoutTheEndOfASentenceIsAHeading(String line) {
        assertThat(kinds(PROSE + "\n" + line)).containsExactly(BODY, HEADING);
    }

    @Test
    void anEmptyTextHasAnEmptyLayout() {
        assertThat(Layout.of("").paragraphs()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "AAA ",
                "By A ",
                "AAA. ",
                "Aa, ",
                "AAA, A. ",
                "By A, and ",
                "(",
                "[",
                "A-",
                "'",
                "A & ",
                "AAA (",
                "By Aa. ",
                "AAA/",
                ", ",
            })
    void hostileTextTakesNoLongerThanAnyOther(String piece) {
        String line = piece.repeat(1_000_000 / piece.length());
        String shorter = piece.repeat(Math.max(1, 150 / piece.length()));
        String text = "BY " + line + "\n" + line + "\n" + ("By " + shorter + "!\n" + shorter + "!\n").repeat(1_000);
        assertTimeoutPreemptively(ofSeconds(20), () -> Layout.of(text));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void paragraphsAreTrimmedInOrderAndHoldTheirBody(long seed) {
        Random random = new Random(seed);
        String[] pieces = {
            "GENEVA", ", May 12", " - ", "By ", "Ann ", "\n", "\r\n", "\n\n", " ", "“", ".", "[", "]", "李", "\uFEFF"
        };
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(80); i > 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            int last = 0;
            for (Paragraph paragraph : Layout.of(text.toString()).paragraphs()) {
                assertThat(paragraph.span().begin()).isGreaterThanOrEqualTo(last);
                assertThat(Lines.trim(text.toString(), paragraph.span())).isEqualTo(paragraph.span());
                last = paragraph.span().end();
            }
        }
    }

    private static List<Paragraph.Kind> kinds(String text) {
        return Layout.of(text).paragraphs().stream().map(Paragraph::kind).toList();
    }

    /** The prose of the first paragraph of a text that has no title. */
    private static String body(String first) {
        String text = first + "\n" + PROSE;
        Paragraph paragraph = Layout.of(text).paragraphs().getFirst();
        return text.substring(paragraph.body(), paragraph.span().end());
    }
}
