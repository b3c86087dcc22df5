package org.onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.model.Speaker;
import org.onrecord.model.Target;
import org.onrecord.roster.Roster;

final class QuestionTest {
    private static final Roster ROSTER = new Roster(
            "Test",
            List.of(
                    speaker("greer", "Jamieson Greer", "Greer", "Jamieson", false),
                    speaker("li", "Li Chenggang", "Li", "Chenggang", true),
                    speaker("nunez", "José Núñez", "Núñez", "José", false)),
            List.of(
                    target("deal", "US-China trade deal", "talks", "agreement"),
                    target("controls", "Chinese export controls", "rare earth", "rare earths"),
                    target("us_tariffs", "US tariffs on Chinese goods", "tariffs")),
            List.of(),
            List.of("Li Qiang"));

    private final Question question = new Question(ROSTER, LocalDate.of(2025, 11, 29));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "What did Li say about rare earths?  | SPEAKER li, TARGET controls   | rare earths",
                "li rare earths                      | SPEAKER li, TARGET controls   | rare earths",
                "Greer's words on \"a quiet year\"   | SPEAKER greer                 | words \"a quiet year\"",
                "did Jamieson Greer mention Li?      | SPEAKER greer, SPEAKER li      | mention",
                "what does Greer think of Li?        | SPEAKER greer                 | Li",
                "nunez                               | SPEAKER nunez                 | ``",
                "Chenggang Li on tariffs             | TARGET us_tariffs             | Chenggang Li on tariffs",
                "Mr. Greer on tariffs                | SPEAKER greer, TARGET us_tariffs | tariffs",
                "Robin Li on tariffs                 | TARGET us_tariffs             | Robin Li on tariffs",
                "Li Chenggang on tariffs             | SPEAKER li, TARGET us_tariffs | tariffs",
                "Li Qiang on tariffs                 | TARGET us_tariffs             | Li Qiang on tariffs",
                "the talks are useful                | ``                            | the talks are useful",
                "US-China trade deal                 | TARGET deal                   | US-China trade deal",
                "is the truce holding?               | ``                            | truce holding",
                "will it rain                        | ``                            | rain",
                "a chip on the table                 | ``                            | a chip on the table",
                "live and let live                   | ``                            | live and let live",
                "speaker:li rare earths              | ``                            | speaker:li rare earths",
                "li AND tariffs                      | ``                            | li AND tariffs",
                "-tariffs li                         | ``                            | -tariffs li",
                "earths*                             | ``                            | earths*"
            })
    void speakersAndTargetsAreRecognised(String typed, String chips, String words) {
        Understood understood = question.read(typed);
        assertThat(understood.chips())
                .extracting(chip -> chip.kind() + " " + chip.value())
                .containsExactly(chips.isEmpty() ? new String[0] : chips.split(", "));
        assertThat(understood.words()).isEqualTo(words);
        assertThat(understood.notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tariffs in October 2025      | [2025-10-01 TO 2025-10-31]",
                "tariffs October 2025         | [2025-10-01 TO 2025-10-31]",
                "tariffs, Oct. 2025           | [2025-10-01 TO 2025-10-31]",
                "tariffs on 26 October 2025   | [2025-10-26 TO 2025-10-26]",
                "tariffs on October 26, 2025? | [2025-10-26 TO 2025-10-26]",
                "tariffs since 2025-10-26     | [2025-10-26 TO *]",
                "tariffs after October 2025   | {2025-10-31 TO *]",
                "tariffs before 2025          | [* TO 2025-01-01}",
                "tariffs in 2025              | [2025-01-01 TO 2025-12-31]",
                "tariffs last month           | [2025-10-01 TO 2025-10-31]",
                "tariffs since last week      | [2025-11-17 TO *]",
                "tariffs this year            | [2025-01-01 TO 2025-12-31]",
                "tariffs yesterday            | [2025-11-28 TO 2025-11-28]"
            })
    void datesAreRecognised(String typed, String range) {
        Understood understood = question.read(typed);
        assertThat(understood.chips()).last().satisfies(chip -> {
            assertThat(chip.kind()).isEqualTo(Chip.Kind.PUBLISHED);
            assertThat(chip.value()).isEqualTo(range);
        });
        assertThat(understood.words()).startsWith("tariffs").doesNotContain("2025", "month");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025 tons of beans", "rules take effect in December", "May I", "suspended until November"})
    void whatIsNoDateOfPublicationIsNotTakenForOne(String typed) {
        assertThat(question.read(typed).chips()).isEmpty();
    }

    @Test
    void chipsAreConditionsAndTheRestCountsForRelevance() {
        Understood understood = question.read("What did Li say about rare earths in October 2025?");
        assertThat(understood.query())
                .isEqualTo("+(speaker_id:\"li\")^0 +(target:\"controls\" text:\"rare earths\")^0"
                        + " +(published:[2025-10-01 TO 2025-10-31])^0 rare earths");
        Understood wider = understood.without(understood.chips().getFirst());
        assertThat(wider.query()).doesNotContain("speaker_id").contains("controls", "2025-10-31");
        assertThat(QueryRepair.of(understood.query()).note()).as("can be read").isEmpty();
    }

    @Test
    void daysToldFromTodayBecomeDates() {
        assertThat(question.read("truce published:last-30d").query())
                .isEqualTo("truce published:[2025-10-30 TO 2025-11-29]");
        assertThat(question.read("due:next-2w").query()).isEqualTo("due:[2025-11-29 TO 2025-12-13]");
        assertThat(question.read("published:yesterday").query()).isEqualTo("published:[2025-11-28 TO 2025-11-28]");
        assertThat(question.read("published:LAST-1Y").query()).isEqualTo("published:[2024-11-29 TO 2025-11-29]");
        assertThat(question.read("unpublished:today").notes()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"rare earths                | \\\"rare earths",
                "\"a b\" c \"d                | \"a b\" c \\\"d",
                "Trump: we win                | Trump\\: we win",
                "nobody:x type:direct         | nobody\\:x type:direct",
                "(truce                       | \\(truce",
                "truce)                       | truce\\)",
                "[1 TO                        | \\[1 TO",
                "speaker:                     | speaker\\:",
                "published:20?5               | published\\:20?5",
                "truce AND                    | truce",
                "a:b:c                        | a\\:b\\:c"
            })
    void whatCannotBeReadIsSearchedAsTextWithANote(String typed, String query) {
        Understood understood = question.read(typed);
        assertThat(understood.query().strip()).isEqualTo(query);
        assertThat(understood.notes())
                .singleElement()
                .satisfies(note ->
                        assertThat(note).endsWith(" It was searched as text.").doesNotContain("Exception", "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"", ":", "?", "???", "-", "AND", "\\", "*:", "()", "{}", "^", "~", "!", "&&", "||", "+", "\"\"", "/",
                "a\\"
            })
    void nothingThatIsTypedFails(String typed) {
        String query = question.read(typed).query();
        if (!query.isBlank()) {
            StatementQueryParser.read(query);
        }
    }

    @Test
    void aQueryThatAsksForTooMuchIsRefusedAllTheSame() {
        assertThatThrownBy(() -> question.read("x".repeat(2_001)))
                .isInstanceOf(QuerySyntaxException.class)
                .hasMessage("A query has at most 2000 characters, not 2001.");
    }

    private static Speaker speaker(String id, String name, String surname, String given, boolean familyFirst) {
        return new Speaker(
                id, name, surname, List.of(given), familyFirst, List.of(), List.of(), Speaker.Pronouns.HE, null, null);
    }

    private static Target target(String id, String name, String... phrases) {
        return new Target(id, name, "In favour of it.", null, List.of(phrases), List.of());
    }
}
