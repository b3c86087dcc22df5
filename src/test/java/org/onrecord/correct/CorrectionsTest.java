package org.onrecord.correct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.model.Draft;
import org.onrecord.model.Span;
import org.onrecord.model.SpeakerKind;
import org.onrecord.model.StatementRow;

final class CorrectionsTest {
    private static final String TEXT =
            "😀 Talks. “We have a deal”, Greer said. “It holds”, said Li. Then: “We have a deal”, he said again.";
    private static final StatementRow DEAL = Spoken.row(TEXT, 0, "We have a deal", "Greer");
    private static final StatementRow HOLDS = Spoken.row(TEXT, 0, "It holds", "Li");
    private static final StatementRow AGAIN = Spoken.row(TEXT, 50, "We have a deal", "he");
    private static final List<StatementRow> ROWS = List.of(DEAL, HOLDS, AGAIN);

    private static Anchor anchor(StatementRow row) {
        return Anchor.of(row, TEXT);
    }

    private static Map<String, Correction> placed(List<Correction> corrections, List<StatementRow> rows, String text) {
        return new Corrections(corrections).place(rows, text).byStatement();
    }

    private static Correction of(StatementRow row, Map<String, Correction> placed) {
        assertThat(placed).containsKey(row.statementId());
        return Objects.requireNonNull(placed.get(row.statementId()));
    }

    @Test
    void anAnchorHasTheWordsAroundTheContentInCodePoints() {
        assertThat(anchor(DEAL).prefix()).isEqualTo("😀 Talks. “");
        assertThat(anchor(DEAL).suffix()).isEqualTo("”, Greer said. “It holds”, said ");
        assertThat(anchor(AGAIN).suffix()).isEqualTo("”, he said again.");
    }

    @Test
    void theIdDecides() {
        Correction said = Spoken.speaker(anchor(AGAIN), Spoken.LI);
        assertThat(placed(List.of(said), ROWS, TEXT)).containsOnly(Map.entry(AGAIN.statementId(), said));
    }

    @Test
    void inTheSameTextThePlaceDecides() {
        Span wider = new Span(
                DEAL.content().getFirst().begin() - 1, DEAL.content().getFirst().end());
        Anchor before = new Anchor(
                "another id",
                DEAL.articleId(),
                Spoken.SOURCE,
                "“We have a deal",
                "",
                "",
                List.of(wider),
                "Greer",
                List.of());
        Correction said = Spoken.speaker(before, Spoken.LI);
        assertThat(placed(List.of(said), ROWS, TEXT)).containsOnly(Map.entry(DEAL.statementId(), said));
        Correction elsewhere = Spoken.speaker(
                new Anchor(
                        "x",
                        DEAL.articleId(),
                        Spoken.SOURCE,
                        "other",
                        "",
                        "",
                        List.of(new Span(0, 9)),
                        null,
                        List.of()),
                Spoken.LI);
        assertThat(placed(List.of(elsewhere), ROWS, TEXT)).isEmpty();
    }

    @Test
    void inAnEditedTextTheWordsAndWhatStandsAroundThemDecide() {
        String edited =
                "Added first. " + TEXT.replace("“", "\"").replace("”", "\"").replace(" ", "\n ");
        StatementRow deal = Spoken.row(edited, 0, "We\n have\n a\n deal", "Greer");
        StatementRow again = Spoken.row(edited, 70, "We\n have\n a\n deal", "he");
        Correction first = Spoken.speaker(anchor(DEAL), Spoken.LI);
        Correction second = Spoken.judged(anchor(AGAIN), Judgement.REJECTED);
        assertThat(placed(List.of(first, second), List.of(deal, again), edited))
                .containsOnly(Map.entry(deal.statementId(), first), Map.entry(again.statementId(), second));
    }

    @Test
    void ofTwoThatBecameOneTheNearerIsMeant() {
        String cut = "Then: “We have a deal”, he said again.";
        StatementRow left = Spoken.row(cut, 0, "We have a deal", "he");
        Correction first = Spoken.judged(anchor(AGAIN), Judgement.CONFIRMED);
        Correction second = Spoken.judged(anchor(DEAL), Judgement.REJECTED);
        Corrections.Placed placed = new Corrections(List.of(first, second)).place(List.of(left), cut);
        assertThat(placed.byStatement()).containsOnly(Map.entry(left.statementId(), first));
        assertThat(placed.found()).containsExactly(AGAIN.statementId());
    }

    @Test
    void whatTwoSayTogetherIsNotMixedUp() {
        String joint = "“Talks go on”, Greer and Li said.";
        StatementRow greer = Spoken.row(joint, 0, "Talks go on", "Greer");
        StatementRow li = Spoken.row(joint, 0, "Talks go on", "Li");
        Correction said = Spoken.judged(Anchor.of(greer, joint), Judgement.REJECTED);
        assertThat(placed(List.of(said), List.of(li), joint)).isEmpty();
        String moved = "New. " + joint;
        assertThat(placed(List.of(said), List.of(Spoken.row(moved, 0, "Talks go on", "Li")), moved))
                .isEmpty();
        StatementRow there = Spoken.row(moved, 0, "Talks go on", "Greer");
        assertThat(placed(List.of(said), List.of(Spoken.row(moved, 0, "Talks go on", "Li"), there), moved))
                .containsOnly(Map.entry(there.statementId(), said));
    }

    @Test
    void anotherSourceIsNotLookedAt() {
        String other = "Elsewhere. “We have a deal”, Greer said.";
        StatementRow row = Spoken.row("news/b.txt", other, 0, "We have a deal", "Greer");
        assertThat(placed(List.of(Spoken.speaker(anchor(DEAL), Spoken.LI)), List.of(row), other))
                .isEmpty();
    }

    @Test
    void laterOnesReplaceFieldByField() {
        Correction all = of(
                DEAL,
                placed(
                        List.of(
                                Spoken.speaker(anchor(DEAL), Spoken.LI),
                                Spoken.stance(anchor(DEAL), "deal", Side.AGAINST),
                                Spoken.stance(anchor(DEAL), "us_tariffs", Side.NONE),
                                Spoken.stance(anchor(DEAL), "deal", Side.NEUTRAL),
                                Spoken.type(anchor(DEAL), Draft.Type.MIXED),
                                Spoken.type(anchor(DEAL), Draft.Type.INDIRECT),
                                Spoken.judged(anchor(DEAL), Judgement.CONFIRMED)),
                        ROWS,
                        TEXT));
        assertThat(all.speaker()).isEqualTo(Spoken.LI);
        assertThat(all.type()).isEqualTo(Draft.Type.INDIRECT);
        assertThat(all.stances()).containsOnly(Map.entry("deal", Side.NEUTRAL), Map.entry("us_tariffs", Side.NONE));
        assertThat(all.judgement()).isEqualTo(Judgement.CONFIRMED);
        assertThat(all.by()).isEqualTo("bob");
        assertThat(all.note()).isEqualTo("see page 2");
    }

    @Test
    void whatIsWithdrawnHoldsNoMore() {
        List<Correction> made = new ArrayList<>(List.of(
                Spoken.speaker(anchor(DEAL), Spoken.LI),
                Spoken.type(anchor(DEAL), Draft.Type.MIXED),
                Spoken.withdrawn(anchor(DEAL))));
        assertThat(placed(made, ROWS, TEXT)).isEmpty();
        made.add(Spoken.stance(anchor(DEAL), "deal", Side.AGAINST));
        Correction left = of(DEAL, placed(made, ROWS, TEXT));
        assertThat(left.speaker()).isNull();
        assertThat(left.type()).isNull();
    }

    @Test
    void aStatementThatWasCorrectedUnderTwoIdsHasBoth() {
        String edited = "New. " + TEXT;
        StatementRow now = Spoken.row(edited, 0, "We have a deal", "Greer");
        Correction both = of(
                now,
                placed(
                        List.of(
                                Spoken.speaker(anchor(DEAL), Spoken.LI),
                                Spoken.stance(Anchor.of(now, edited), "deal", Side.NONE)),
                        List.of(now),
                        edited));
        assertThat(both.speaker()).isEqualTo(Spoken.LI);
        assertThat(both.stances()).containsKey("deal");
    }

    /** Paragraphs come, go and move, and white space changes; each correction stays with its quotation or has none. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverIsEditedACorrectionGoesToItsWordsOrNowhere(long seed) {
        Random random = new Random(seed);
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            sentences.add("“Point " + random.nextInt(6) + " is 😀 settled,” Person" + i + " said. ");
        }
        String before = String.join("\n\n", sentences);
        List<StatementRow> rows = rows(before, sentences);
        List<Correction> made = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            made.add(Spoken.speaker(Anchor.of(rows.get(i), before), Who.named("Person" + i, SpeakerKind.PERSON)));
        }
        List<String> edited = new ArrayList<>(sentences);
        for (int i = 0; i < 4; i++) {
            edited.remove(random.nextInt(edited.size()));
            edited.add(random.nextInt(edited.size()), "Something new " + random.nextInt(1000) + ". ");
        }
        edited.add(edited.remove(random.nextInt(edited.size())));
        String after = String.join(random.nextBoolean() ? "\n" : "\r\n\r\n", edited);
        List<StatementRow> later = rows(after, edited);
        Corrections.Placed placed = new Corrections(made).place(later, after);
        assertThat(placed.byStatement()).hasSize(later.size());
        for (StatementRow row : later) {
            Correction holds = of(row, placed.byStatement());
            assertThat(holds.speaker()).isEqualTo(Who.named(String.valueOf(row.sourceText()), SpeakerKind.PERSON));
        }
    }

    private static List<StatementRow> rows(String text, List<String> sentences) {
        List<StatementRow> rows = new ArrayList<>();
        for (String sentence : sentences) {
            int end = sentence.indexOf(",”");
            if (end >= 0) {
                String source = sentence.substring(end + 3, sentence.indexOf(" said"));
                rows.add(Spoken.row(text, text.indexOf(sentence), sentence.substring(1, end), source));
            }
        }
        return rows;
    }
}
