package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.onrecord.eval.Attributions.KEEL;
import static org.onrecord.eval.Attributions.MOOR;
import static org.onrecord.model.SpeakerKind.GROUP;
import static org.onrecord.model.SpeakerKind.ORGANISATION;
import static org.onrecord.model.SpeakerKind.PERSON;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Attribution;
import org.onrecord.model.SpeakerKind;

final class SourceScorerTest {
    private static final Labelled WORDS = new Labelled(
            "Ada Moor spoke: aaa. Ben Keel wrote: bbb. She said: ccc. The mayor said: ddd. Zed said: eee.");

    private final List<LabelledSource> sources = new ArrayList<>();
    private final List<Attribution> attributions = new ArrayList<>();

    @Test
    void aBestGuessCountsAndAnAbstentionIsNotKept() {
        add("Ada Moor", "aaa", "Ada Moor", PERSON, Attributions.rostered(MOOR, 0.9));
        add("Ben Keel", "bbb", "Ben Keel", PERSON, Attributions.rostered(MOOR, 0.8));
        add("She", "ccc", "Ada Moor", PERSON, Attributions.unknown(Map.of(MOOR, 0.3)));
        add("The mayor", "ddd", "Ben Keel", PERSON, Attributions.other("Keel", PERSON, 0.6));

        assertThat(scores().groups())
                .containsExactly(
                        new AttributionScore("description", 1, 1, 1, 1),
                        new AttributionScore("name", 2, 1, 2, 1),
                        new AttributionScore("pronoun", 1, 1, 0, 0),
                        new AttributionScore("all", 4, 3, 3, 2));
        assertThat(scores().all().accuracy()).isEqualTo(0.75);
        assertThat(scores().all().precision()).isEqualTo(2 / 3.0);
        assertThat(scores().all().coverage()).isEqualTo(0.75);
    }

    @Test
    void personsWithoutANameSourceOrSurnameInTheTextAreLeftOut() {
        add("Ada Moor", "aaa", "unnamed: a moor", PERSON, Attributions.rostered(MOOR, 0.9));
        add("", "bbb", "Ben Keel", PERSON, Attributions.unknown(Map.of()));
        add("Zed", "eee", "Zed Nobody", PERSON, Attributions.other("Zed", PERSON, 0.9));
        add("The mayor", "ddd", "Ben Keel and Ada Moor", GROUP, Attributions.rostered(KEEL, 0.9));

        assertThat(scores().all().total()).isZero();
        assertThat(scores().leftOut()).isEqualTo(2);
        assertThat(scores().cut()).isEmpty();
    }

    @Test
    void kindsAreComparedOverAllSources() {
        add("Ada Moor", "aaa", "", SpeakerKind.UNKNOWN, Attributions.unknown(Map.of(MOOR, 0.3)));
        add("Ben Keel", "bbb", "Keel Inc.", ORGANISATION, Attributions.rostered(KEEL, 0.9));
        add("Zed", "eee", "Zed", ORGANISATION, Attributions.other("Zed", ORGANISATION, 0.9));

        ConfusionTable kinds = scores().confusion();
        assertThat(kinds.count("ORGANISATION", "PERSON")).isEqualTo(1);
        assertThat(kinds.share("ORGANISATION")).isEqualTo(0.5);
        assertThat(kinds.share("UNKNOWN")).isEqualTo(1);
        assertThat(kinds.share("GROUP")).isZero();
        assertThat(kinds.lines())
                .containsExactly(
                        "kind, taken for     PERSON  ORGANISATION  GROUP  DOCUMENT  UNKNOWN   agree",
                        "ORGANISATION             1             1      0         0        0   0.500",
                        "UNKNOWN                  0             0      0         0        1   1.000");
    }

    @Test
    void anErrorHasItsClass() {
        add("Ada Moor", "aaa", "Ada Moor", PERSON, Attributions.rostered(KEEL, 0.9));
        add("Ben Keel", "bbb", "Ben Keel", PERSON, Attributions.other("the mayor", PERSON, 0.8));
        add("She", "ccc", "Ada Moor", PERSON, Attributions.unknown(Map.of(KEEL, 0.3)));
        add("The mayor", "ddd", "Ben Keel", PERSON, Attributions.unknown(Map.of(KEEL, 0.3)));
        add("Zed", "eee", "Ben Keel", PERSON, Attributions.other("Keel Inc.", ORGANISATION, 0.5));

        assertThat(scores().errors())
                .extracting(AttributionErrorCount::kind, AttributionErrorCount::form, AttributionErrorCount::rule)
                .containsExactly(
                        tuple(AttributionErrorClass.WRONG_PERSON, SourceForm.NAME, "roster"),
                        tuple(AttributionErrorClass.DESCRIPTION, SourceForm.NAME, "other"),
                        tuple(AttributionErrorClass.MISSED, SourceForm.PRONOUN, "none"),
                        tuple(AttributionErrorClass.WITHHELD, SourceForm.DESCRIPTION, "none"));
        assertThat(scores().errors().get(1).total()).isEqualTo(2);
        assertThat(scores().errors().get(1).examples()).hasSize(1);
    }

    @Test
    void theReportShowsFiguresAndWhatWentWrong() {
        add("Ada Moor", "aaa", "Ada Moor", PERSON, Attributions.rostered(MOOR, 0.9));
        add("She", "ccc", "Ada Moor", PERSON, Attributions.unknown(Map.of(KEEL, 0.3)));

        assertThat(AttributionReport.lines(scores()))
                .contains(
                        "all             best guess 0.500 (1 of 2)   kept: precision 1.000 (1 of 1), coverage 0.500",
                        "precision 0.97 from confidence 0.900: precision 1.000, coverage 0.500",
                        "missed                 pronoun      none                             1",
                        "    d",
                        "      source: " + "Ada Moor spoke: aaa. Ben Keel wrote: bbb. "
                                + "[[She]] said: ccc. The mayor said: ddd. Zed said: eee.",
                        "      gold: Ada Moor",
                        "      predicted: nobody: no clue",
                        "      decided by: none, confidence 0.100",
                        "      candidates: Ben Keel 0.30");
    }

    @Test
    void everyDraftNeedsItsAttribution() {
        add("Ada Moor", "aaa", "Ada Moor", PERSON, Attributions.rostered(MOOR, 0.9));
        attributions.clear();

        assertThatThrownBy(this::scores).hasMessage("0 attributions of 1 drafts in d");
    }

    private void add(String source, String content, String entity, SpeakerKind kind, Attribution attribution) {
        sources.add(new LabelledSource("E" + sources.size(), WORDS.relation(source, "", content), entity, kind));
        attributions.add(attribution);
    }

    private SourceScores scores() {
        SourceScorer scorer = new SourceScorer();
        scorer.add(new LabelledSources("d", WORDS.text(), null, sources), attributions);
        return scorer.scores(1);
    }
}
