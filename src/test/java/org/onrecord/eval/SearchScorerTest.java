package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.eval.JudgedQuery.Answer;
import org.onrecord.eval.JudgedQuery.Kind;
import org.onrecord.eval.SearchScorer.Findable;

final class SearchScorerTest {
    private static final List<Findable> STATEMENTS = List.of(
            new Findable("a", "one.txt", "The gates stay open."),
            new Findable("b", "one.txt", "The gates were painted."),
            new Findable("c", "two.txt", "The gates stay open."));

    private static JudgedQuery query(int number, Kind kind, Answer... answers) {
        return new JudgedQuery(number, "query " + number, kind, List.of(answers));
    }

    @Test
    void answersAreFoundBySourceAndBeginning() {
        SearchScorer scorer =
                new SearchScorer(List.of(query(1, Kind.WORDS, new Answer("two.txt", "The gates", 3))), STATEMENTS);

        assertThat(scorer.score(query -> List.of("c", "a", "b")).mean(false, List.of(Kind.WORDS)))
                .isEqualTo(1, within(1e-12));
        assertThat(scorer.score(query -> List.of("a", "b")).mean(false, List.of(Kind.WORDS)))
                .isZero();
    }

    @Test
    void oddQueriesAreForChoosingAndEvenOnesDecide() {
        Answer answer = new Answer("one.txt", "The gates stay", 3);
        SearchScorer scorer = new SearchScorer(
                List.of(query(1, Kind.WORDS, answer), query(2, Kind.MEANING, answer), query(4, Kind.MEANING, answer)),
                STATEMENTS);

        SearchScorer.Scores scores = scorer.score(query -> query.equals("query 4") ? List.of() : List.of("a"));

        assertThat(scores.line("search").split(" +"))
                .containsExactly("search", "1.000", "0.000", "1.000", "0.000", "0.500", "0.500");
    }

    @Test
    void anAnswerThatCannotBeFoundCountsAsMissed() {
        SearchScorer scorer = new SearchScorer(
                List.of(query(
                        1, Kind.WORDS, new Answer("one.txt", "The gates stay", 3), new Answer("one.txt", "Gone", 3))),
                STATEMENTS);

        assertThat(scorer.unknown()).isEqualTo(1);
        assertThat(scorer.score(query -> List.of("a")).mean(false, List.of(Kind.WORDS)))
                .isEqualTo(1 / (1 + 1 / 1.5849625), within(1e-7));
    }

    @Test
    void readsJudgedQueries(@TempDir Path folder) throws IOException, EvaluationException {
        Path file = Files.writeString(folder.resolve("queries.jsonl"), """
                {"id": "q07", "query": "open gates", "kind": "meaning", "answers": [{"source": "one.txt", "text": "The", "grade": 2}]}
                """);

        assertThat(JudgedQuery.read(file))
                .containsExactly(
                        new JudgedQuery(7, "open gates", Kind.MEANING, List.of(new Answer("one.txt", "The", 2))));
    }

    @Test
    void complainsAboutAGradeThatThereIsNot(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("queries.jsonl"), """
                {"id": "q1", "query": "open gates", "kind": "words", "answers": [{"source": "one.txt", "text": "The", "grade": 4}]}
                """);

        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> JudgedQuery.read(file))
                .withMessageContaining("\"grade\" is not 1, 2 or 3");
    }
}
