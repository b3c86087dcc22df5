package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.extract.Relation;

final class ExtractionReportTest {
    private final Labelled news = new Labelled("“It rains,” Ann Lee said. Bob thinks that it pours. Nobody knows.");
    private final LabelledRelations gold =
            news.gold(news.relation("Ann Lee", "said", "“It rains,”"), news.relation("Bob", "thinks", "that it pours"));

    @Test
    void figuresReadLikeThoseOfTheScorersOfTheTask() {
        ExtractionScores scores = scores(
                0, news.relation("Lee", "said", "It rains"), news.content("it pours"), news.content("Nobody knows"));

        assertThat(scores.documents()).isEqualTo(1);
        assertThat(ExtractionReport.figures(scores))
                .hasSize(19)
                .startsWith(
                        "source   exact P   0.0 R   0.0 F1   0.0   begin P   0.0 R   0.0 F1   0.0   gold 2 predicted 1",
                        "cue      exact P 100.0 R  50.0 F1  66.7   begin P 100.0 R  50.0 F1  66.7   gold 2 predicted 1",
                        "content  exact P  33.3 R  50.0 F1  40.0   begin P  33.3 R  50.0 F1  40.0   gold 2 predicted 3",
                        "ALL       a content IoU>=0.5     P  66.7  R 100.0  F1  80.0   (pred 2/3, gold 2/2)",
                        "ALL       b content exact        P  33.3  R  50.0  F1  40.0   (pred 1/3, gold 1/2)",
                        "ALL       c content+source       P  33.3  R  50.0  F1  40.0   (pred 1/3, gold 1/2)",
                        "ALL       d content+source+cue   P  33.3  R  50.0  F1  40.0   (pred 1/3, gold 1/2)",
                        "DIRECT    a content IoU>=0.5     P 100.0  R 100.0  F1 100.0   (pred 1/1, gold 1/1)");
    }

    @Test
    void nothingFoundIsNoughtAndNotAFault() {
        assertThat(ExtractionReport.figures(scores(0)))
                .contains("ALL       a content IoU>=0.5     P   0.0  R   0.0  F1   0.0   (pred 0/0, gold 0/2)");
    }

    @Test
    void theCommonestErrorsComeFirstWithTheirTypesAndFirstExamples() {
        List<ErrorCount> errors = scores(1).errors();

        assertThat(errors)
                .extracting(ExtractionReport::heading)
                .containsExactly("content missed                   2   DIRECT 1, INDIRECT 1");
        assertThat(errors.getFirst().examples())
                .extracting(ExtractionReport::lines)
                .containsExactly(List.of("d", "gold: “It rains,”", "predicted: (none)"));
        assertThat(scores(0).errors().getFirst().examples()).isEmpty();
    }

    @Test
    void headingsSayHowManyCostTheMatch() {
        assertThat(scores(0, news.content("that")).errors())
                .extracting(ExtractionReport::heading)
                .contains("content ends wrong               1   INDIRECT 1; 1 with too little in common to count");
    }

    @Test
    void anExampleOfAWrongSourceShowsTheContent() {
        List<ErrorCount> errors =
                scores(1, news.relation("Ann Lee", "thinks", "that it pours")).errors();

        assertThat(errors)
                .filteredOn(error -> error.kind() == ErrorClass.WRONG_SOURCE)
                .flatExtracting(ErrorCount::examples)
                .extracting(ExtractionReport::lines)
                .containsExactly(List.of("d", "content: that it pours", "gold: Bob", "predicted: Ann Lee"));
    }

    @Test
    void aLongContentShowsBothItsEnds() {
        Labelled longNews = new Labelled("begin" + " 😀".repeat(100) + " end");
        ExtractionScorer scorer = new ExtractionScorer(1);
        scorer.add(longNews.gold(longNews.content(longNews.text())), List.of());

        ErrorExample example = scorer.scores().errors().getFirst().examples().getFirst();
        assertThat(example.gold()).startsWith("begin 😀").contains(" … ").endsWith("😀 end");
        assertThat(example.gold().codePointCount(0, example.gold().length())).isEqualTo(123);
    }

    private ExtractionScores scores(int examples, Relation... predicted) {
        ExtractionScorer scorer = new ExtractionScorer(examples);
        scorer.add(gold, List.of(predicted));
        return scorer.scores();
    }
}
