package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.eval.ErrorClass.MERGED;
import static org.onrecord.eval.ErrorClass.MISSED;
import static org.onrecord.eval.ErrorClass.MISSING_CUE;
import static org.onrecord.eval.ErrorClass.MISSING_SOURCE;
import static org.onrecord.eval.ErrorClass.SPLIT;
import static org.onrecord.eval.ErrorClass.SPURIOUS;
import static org.onrecord.eval.ErrorClass.SUPERFLUOUS_CUE;
import static org.onrecord.eval.ErrorClass.SUPERFLUOUS_SOURCE;
import static org.onrecord.eval.ErrorClass.WRONG_BEGIN;
import static org.onrecord.eval.ErrorClass.WRONG_CUE;
import static org.onrecord.eval.ErrorClass.WRONG_END;
import static org.onrecord.eval.ErrorClass.WRONG_ENDS;
import static org.onrecord.eval.ErrorClass.WRONG_INSIDE;
import static org.onrecord.eval.ErrorClass.WRONG_SOURCE;
import static org.onrecord.eval.ErrorClass.WRONG_TYPE;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.onrecord.extract.Relation;

final class ErrorFinderTest {
    private final Labelled news = new Labelled("Ann says that rain is coming soon, and Bob adds that the sun is gone.");
    private final String rain = "that rain is coming soon";

    @Test
    void whatIsRightIsNoError() {
        Relation right = news.relation("Ann", "says", rain);

        assertErrors(List.of(right), right).isEmpty();
        assertErrors(List.of(right), news.relation("Ann", "says", rain + ",")).isEmpty();
    }

    @Test
    void contentOfOneSideOnlyIsMissedOrSpurious() {
        assertErrors(List.of(news.content(rain))).containsExactly(MISSED);
        assertErrors(List.of(), news.content(rain)).containsExactly(SPURIOUS);
        assertErrors(List.of(news.content(rain)), news.content("the sun")).containsExactly(MISSED, SPURIOUS);
    }

    @Test
    void bordersAreToldApart() {
        List<Relation> gold = List.of(news.content(rain));

        assertErrors(gold, news.content("rain is coming soon")).containsExactly(WRONG_BEGIN);
        assertErrors(gold, news.content(rain + ", and Bob")).containsExactly(WRONG_END);
        assertErrors(gold, news.content("says that rain is coming")).containsExactly(WRONG_ENDS);
        assertErrors(gold, news.content("that rain|coming soon")).containsExactly(WRONG_INSIDE);
    }

    @Test
    void aSmallPartOfAContentIsAnErrorAtItsBorder() {
        List<ExtractionError> errors = errors(List.of(news.relation("Ann", "says", rain)), news.content("that rain"));

        assertThat(errors).extracting(ExtractionError::kind).containsExactly(WRONG_END);
        assertThat(errors.getFirst().matched()).isFalse();
    }

    @Test
    void twoContentsInOnePredictionAreOneError() {
        List<Relation> gold = List.of(news.content(rain), news.content("that the sun is gone"));

        assertErrors(gold, news.content(rain + ", and Bob adds that the sun is gone"))
                .containsExactly(MERGED);
    }

    @Test
    void aContentInTwoPredictionsIsOneError() {
        assertErrors(List.of(news.content(rain)), news.content("that rain is"), news.content("coming soon"))
                .containsExactly(SPLIT);
    }

    @Test
    void aContentInsideAnotherThatWasFoundIsMissed() {
        List<Relation> gold = List.of(news.content(rain), news.content("rain is coming"));

        assertErrors(gold, news.content(rain)).containsExactly(MISSED);
    }

    @Test
    void sourcesAndCuesAreWrongMissingOrSuperfluous() {
        List<Relation> gold = List.of(news.relation("Ann", "says", rain));

        assertErrors(gold, news.relation("Bob", "adds", rain)).containsExactly(WRONG_SOURCE, WRONG_CUE);
        assertErrors(gold, news.content(rain)).containsExactly(MISSING_SOURCE, MISSING_CUE);
        assertErrors(List.of(news.content(rain)), news.relation("Ann", "says", rain))
                .containsExactly(SUPERFLUOUS_SOURCE, SUPERFLUOUS_CUE);
    }

    @Test
    void sourcesAreJudgedWhereTheContentIsNotExact() {
        assertErrors(List.of(news.relation("Ann", "says", rain)), news.relation("Bob", "says", "rain is coming soon"))
                .containsExactly(WRONG_BEGIN, WRONG_SOURCE);
    }

    @Test
    void aTypeIsWrongWhateverTheBordersAre() {
        Labelled quoted = new Labelled("Ann says it was really “late” again.");

        assertErrors(quoted, List.of(quoted.content("it was really “late”")), quoted.content("it was really"))
                .containsExactly(WRONG_END, WRONG_TYPE);
    }

    private ListAssert<ErrorClass> assertErrors(List<Relation> gold, Relation... predicted) {
        return assertErrors(news, gold, predicted);
    }

    private static ListAssert<ErrorClass> assertErrors(Labelled news, List<Relation> gold, Relation... predicted) {
        return assertThat(errors(news, gold, predicted).stream()
                .map(ExtractionError::kind)
                .toList());
    }

    private List<ExtractionError> errors(List<Relation> gold, Relation... predicted) {
        return errors(news, gold, predicted);
    }

    private static List<ExtractionError> errors(Labelled news, List<Relation> gold, Relation... predicted) {
        LabelledRelations document = news.gold(gold.toArray(Relation[]::new));
        return ErrorFinder.find(MatchedRelations.of(document, Arrays.asList(predicted)));
    }
}
