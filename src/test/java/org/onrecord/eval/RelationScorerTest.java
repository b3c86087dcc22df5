package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.eval.Level.CONTENT;
import static org.onrecord.eval.Level.CUE;
import static org.onrecord.eval.Level.EXACT;
import static org.onrecord.eval.Level.SOURCE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.extract.Relation;

final class RelationScorerTest {
    private final Labelled news = new Labelled("“We go,” Ann Lee said. “Now.” Bob thinks that it rains. The end.");
    private final Relation going = news.relation("Ann Lee", "said", "“We go,”");
    private final Relation raining = news.relation("Bob", "thinks", "that it rains");

    @Test
    void goldMeasuredByItselfIsPerfectAtEveryLevel() {
        List<RelationScore> scores = scores(news.gold(going, raining), going, raining);

        assertThat(scores)
                .filteredOn(score -> score.score().gold() > 0)
                .allSatisfy(score -> assertThat(score.score().f1()).isEqualTo(1));
        assertThat(scores)
                .extracting(score -> score.score().group() + " " + score.level())
                .startsWith("ALL CONTENT", "ALL EXACT", "ALL SOURCE", "ALL CUE", "DIRECT CONTENT")
                .endsWith("INDIRECT CUE")
                .hasSize(16);
    }

    @Test
    void halfOfTheContentIsEnoughButNotExact() {
        List<RelationScore> scores =
                scores(news.gold(raining), news.relation("Bob", "thinks", "it rains"), news.content("The end"));

        assertThat(score(scores, "ALL", CONTENT)).isEqualTo(new Score("ALL", 1, 1, 2, 1));
        assertThat(score(scores, "ALL", EXACT)).isEqualTo(new Score("ALL", 0, 0, 2, 1));
        assertThat(score(scores, "ALL", CUE)).isEqualTo(new Score("ALL", 1, 1, 2, 1));
        assertThat(score(scores(news.gold(raining), news.content("that it")), "ALL", CONTENT))
                .isEqualTo(new Score("ALL", 1, 1, 1, 1));
        assertThat(score(scores(news.gold(raining), news.content("rains")), "ALL", CONTENT))
                .isEqualTo(new Score("ALL", 0, 0, 1, 1));
    }

    @Test
    void aCueIsNotRightWithoutItsSource() {
        List<RelationScore> scores = scores(news.gold(going), news.relation("Bob", "said", "We go"));

        assertThat(score(scores, "ALL", EXACT).right()).isEqualTo(1);
        assertThat(score(scores, "ALL", SOURCE).right()).isZero();
        assertThat(score(scores, "ALL", CUE).right()).isZero();
    }

    @Test
    void aPredictionCountsInTheTypeThatItHasItself() {
        List<RelationScore> scores = scores(news.gold(news.content("We go")), news.content("“We go,”"));

        assertThat(score(scores, "DIRECT", CONTENT)).isEqualTo(new Score("DIRECT", 0, 1, 1, 0));
        assertThat(score(scores, "INDIRECT", CONTENT)).isEqualTo(new Score("INDIRECT", 1, 0, 0, 1));
    }

    @Test
    void theBestPredictionOfAContentIsTheRightOne() {
        List<RelationScore> scores = scores(
                news.gold(raining),
                news.relation("Ann Lee", "thinks", "it rains"),
                news.relation("Bob", "", "that it rains"));

        assertThat(score(scores, "ALL", SOURCE)).isEqualTo(new Score("ALL", 1, 1, 2, 1));
    }

    @Test
    void amongEqualsTheEarlierGoldAndThenTheEarlierPredictionGoesFirst() {
        Relation byNobody = news.content("that it rains");
        Relation byBob = news.relation("Bob", "", "that it rains");

        assertThat(score(scores(news.gold(byBob), byNobody, byBob), "ALL", SOURCE)
                        .right())
                .isZero();
        assertThat(score(scores(news.gold(byBob), byBob, byNobody), "ALL", SOURCE)
                        .right())
                .isEqualTo(1);
        assertThat(score(scores(news.gold(byNobody, byBob), byBob), "ALL", SOURCE)
                        .right())
                .isZero();
    }

    private static Score score(List<RelationScore> scores, String type, Level level) {
        return scores.stream()
                .filter(score -> score.score().group().equals(type) && score.level() == level)
                .map(RelationScore::score)
                .findFirst()
                .orElseThrow();
    }

    private static List<RelationScore> scores(LabelledRelations gold, Relation... predicted) {
        RelationScorer scorer = new RelationScorer();
        scorer.add(MatchedRelations.of(gold, List.of(predicted)));
        return scorer.scores();
    }
}
