package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.extract.Relation;

final class SpanScorerTest {
    private final Labelled news = new Labelled("“It rains,” Ann Lee said. Bob thinks that it pours.");

    @Test
    void eachSpanCountsOnceWhateverRelationItBelongsTo() {
        Relation twice = news.relation("Ann Lee", "said", "“It rains,”");

        SpanScore source = scores(news.gold(twice, news.relation("Ann Lee", "", "Bob")), twice)
                .getFirst();

        assertThat(source.role()).isEqualTo(Role.SOURCE);
        assertThat(source.exact()).isEqualTo(new Score("SOURCE", 1, 1, 1, 1));
    }

    @Test
    void aSpanIsExactWithoutItsMarks() {
        SpanScore content = scores(news.gold(news.content("“It rains,”")), news.content("It rains"))
                .getLast();

        assertThat(content.exact()).isEqualTo(new Score("CONTENT", 1, 1, 1, 1));
    }

    @Test
    void spansThatBeginTogetherAreOneBegin() {
        List<SpanScore> scores = scores(
                news.gold(news.relation("", "thinks", "that it"), news.relation("", "", "that it pours")),
                news.relation("", "thinks that", "that"));

        assertThat(scores.get(1).exact()).isEqualTo(new Score("CUE", 0, 0, 1, 1));
        assertThat(scores.get(1).begin()).isEqualTo(new Score("CUE", 1, 1, 1, 1));
        assertThat(scores.getLast().exact()).isEqualTo(new Score("CONTENT", 0, 0, 1, 2));
        assertThat(scores.getLast().begin()).isEqualTo(new Score("CONTENT", 1, 1, 1, 1));
    }

    @Test
    void theSamePlaceInAnotherDocumentIsAnotherSpan() {
        SpanScorer scorer = new SpanScorer();
        scorer.add(news.gold(news.content("Bob")), List.of());
        scorer.add(news.gold(), List.of(news.content("Bob")));

        assertThat(scorer.scores().getLast().exact()).isEqualTo(new Score("CONTENT", 0, 0, 1, 1));
    }

    private static List<SpanScore> scores(LabelledRelations gold, Relation... predicted) {
        SpanScorer scorer = new SpanScorer();
        scorer.add(gold, List.of(predicted));
        return scorer.scores();
    }
}
