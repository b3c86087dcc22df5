package org.onrecord.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onrecord.Models;
import org.onrecord.attribute.Attributor;
import org.onrecord.model.Article;
import org.onrecord.model.CueClass;
import org.onrecord.model.Draft;
import org.onrecord.model.Outcome;
import org.onrecord.model.Published;
import org.onrecord.model.Span;
import org.onrecord.model.Speaker;
import org.onrecord.model.StatementRow;
import org.onrecord.roster.Roster;
import org.onrecord.roster.RosterFile;

final class AnalyzerTest {
    private static Roster roster;

    @BeforeAll
    static void loadRoster() throws Exception {
        roster = RosterFile.read(Path.of("models/rosters/us-china-trade.yaml"));
    }

    @Test
    void blankTextIsEmptyAndLoadsNoModel() {
        Outcome outcome = new Analyzer(
                        roster, SpeakerScope.ALL, new Thresholds(0, Attributor.MIN_CONFIDENCE), Models.all())
                .analyze(article(" \n\t"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Empty.class,
                        empty -> assertThat(empty.reason()).isEqualTo(Outcome.Empty.Reason.NO_TEXT));
    }

    @Test
    void anotherLanguageIsLeftAlone() {
        Article german = new Article(
                article("Er sagte nichts.").id(),
                "de.html",
                "text/html",
                null,
                null,
                null,
                null,
                null,
                null,
                "de-DE",
                "Er sagte nichts.");

        assertThat(new Analyzer(roster, SpeakerScope.ALL, new Thresholds(0, Attributor.MIN_CONFIDENCE), Models.all())
                        .analyze(german))
                .isInstanceOf(Outcome.NotLanguage.class);
    }

    @Test
    @Tag("model")
    void rowsCountInCodePointsAndSliceTheText() {
        String text = "😀😀 “We will keep it 👍,” Scott Bessent said in Geneva.";

        StatementRow row = kept(SpeakerScope.ROSTER, text).getFirst();

        assertThat(row.content()).containsExactly(new Span(4, 22));
        assertThat(codePoints(text, row.content().getFirst()))
                .isEqualTo(row.text())
                .isEqualTo("We will keep it 👍,");
        assertThat(row.type()).isEqualTo(Draft.Type.DIRECT);
        assertThat(row.speakerId()).isEqualTo("bessent");
        assertThat(row.context()).isEqualTo(text);
        assertThat(row.stance().getFirst().target()).isEqualTo("deal");
    }

    @Test
    @Tag("model")
    void aRowSaysHowItIsReportedAndToWhatItBinds() {
        String text = "😀 “We will sign by Friday if the fees go,” Scott Bessent claimed in Geneva.";
        Article dated = new Article(
                article(text).id(),
                "a.txt",
                "text/plain",
                null,
                null,
                null,
                null,
                Published.on(LocalDate.of(2025, 10, 27)),
                null,
                null,
                text);

        Outcome outcome = new Analyzer(roster, SpeakerScope.ROSTER, Thresholds.DEFAULT, Models.all()).analyze(dated);

        StatementRow row = ((Outcome.Kept) outcome).statements().getFirst();
        assertThat(row.cueClass()).isEqualTo(CueClass.DOUBTING);
        assertThat(row.actConfidence()).isBetween(0.0, 1.0);
        assertThat(row.conditional()).isTrue();
        assertThat(row.deadline()).isEqualTo("by Friday");
        assertThat(row.due()).isEqualTo(LocalDate.of(2025, 10, 31));
    }

    @Test
    @Tag("model")
    void theContextOfAnEndlessLineIsCut() {
        String filler = "Nothing else happened in the hall that day. ".repeat(200);
        String text = filler + "Scott Bessent said the truce would hold. " + filler;

        StatementRow row = kept(SpeakerScope.ROSTER, text).getFirst();

        assertThat(row.context()).contains("Scott Bessent said").hasSizeLessThan(4_100);
    }

    @Test
    @Tag("model")
    void theRosterScopeLeavesOtherPeopleOut() {
        String text = "Scott Bessent said the truce would hold. Ada Quill, an analyst, said it would break.";

        assertThat(kept(SpeakerScope.ROSTER, text))
                .extracting(StatementRow::speakerName)
                .containsExactly("Scott Bessent");
        assertThat(kept(SpeakerScope.ALL, text))
                .extracting(StatementRow::speakerName)
                .containsExactly("Scott Bessent", "Ada Quill");
    }

    @Test
    @Tag("model")
    void aRowHasTheWikidataItemThatTheRosterGives() {
        Speaker plain = roster.speaker("bessent").orElseThrow();
        Speaker linked = new Speaker(
                plain.id(),
                plain.name(),
                plain.surname(),
                plain.given(),
                plain.familyNameFirst(),
                plain.aliases(),
                plain.roles(),
                plain.pronouns(),
                plain.country(),
                "Q0");
        Roster linkedRoster =
                new Roster("linked", List.of(linked), roster.targets(), roster.setting(), roster.namesakes());
        Outcome outcome = new Analyzer(
                        linkedRoster, SpeakerScope.ALL, new Thresholds(0, Attributor.MIN_CONFIDENCE), Models.all())
                .analyze(article("Scott Bessent said the truce would hold. Ada Quill said it would break."));

        assertThat(((Outcome.Kept) outcome).statements())
                .extracting(StatementRow::speakerWikidata)
                .containsExactly("Q0", null);
    }

    @Test
    @Tag("model")
    void theSameArticleGivesTheSameRowsAndDistinctIds() {
        String text =
                "“It works,” Jamieson Greer said. “It works,” Jamieson Greer said again, later. He said it works.";

        List<StatementRow> rows = kept(SpeakerScope.ALL, text);

        assertThat(rows).isEqualTo(kept(SpeakerScope.ALL, text));
        assertThat(rows).extracting(StatementRow::statementId).doesNotHaveDuplicates();
    }

    @Test
    @Tag("model")
    void threadsThatShareAnAnalyzerGetTheRowsOfOne() {
        Analyzer shared =
                new Analyzer(roster, SpeakerScope.ALL, new Thresholds(0, Attributor.MIN_CONFIDENCE), Models.all());
        List<Article> articles = IntStream.range(0, 40)
                .mapToObj(i -> article("“Round " + i + " went well,” Scott Bessent said. He said round " + (i + 1)
                        + " would too, according to Ada Quill, who denied that it had failed."))
                .toList();

        List<Outcome> inParallel =
                articles.parallelStream().map(shared::analyze).toList();

        assertThat(inParallel).isEqualTo(articles.stream().map(shared::analyze).toList());
    }

    @Test
    @Tag("model")
    void statementsInDoubtCanBeLeftOut() {
        Article article = article("“It works,” Jamieson Greer said.");

        assertThat(new Analyzer(roster, SpeakerScope.ALL, new Thresholds(0.5, Attributor.MIN_CONFIDENCE), Models.all())
                        .analyze(article))
                .isInstanceOf(Outcome.Kept.class);
        assertThat(new Analyzer(roster, SpeakerScope.ALL, new Thresholds(1, Attributor.MIN_CONFIDENCE), Models.all())
                        .analyze(article))
                .isInstanceOf(Outcome.Empty.class);
    }

    private static List<StatementRow> kept(SpeakerScope scope, String text) {
        Outcome outcome = new Analyzer(roster, scope, new Thresholds(0, Attributor.MIN_CONFIDENCE), Models.all())
                .analyze(article(text));
        assertThat(outcome).isInstanceOf(Outcome.Kept.class);
        return ((Outcome.Kept) outcome).statements();
    }

    private static Article article(String text) {
        return Article.of("a.txt", "text/plain", text);
    }

    private static String codePoints(String text, Span span) {
        return text.substring(text.offsetByCodePoints(0, span.begin()), text.offsetByCodePoints(0, span.end()));
    }
}
