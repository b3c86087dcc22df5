package org.onrecord.app.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onrecord.model.Stance.Label.AGAINST;
import static org.onrecord.model.Stance.Label.FAVOR;
import static org.onrecord.model.Stance.Label.NEUTRAL;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onrecord.eval.LabelledPair;
import org.onrecord.model.Span;
import org.onrecord.stance.Naming;
import org.onrecord.stance.Side;

final class StockSentimentTest {
    private static LabelledPair pair(String text, Span... content) {
        return new LabelledPair(
                "hand",
                "one",
                text,
                List.of(content),
                List.of(),
                new Naming(Naming.How.NOT, List.of()),
                "The bridge. In favour of the bridge.",
                Side.NONE,
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    @Test
    @Tag("model")
    void readsTheContentAndNotWhatStandsAroundIt() {
        StockSentiment sentiment = new StockSentiment();
        String good = "It is a wonderful, beautiful bridge.";
        String bad = "It is a terrible, ugly bridge.";
        String text = good + " " + bad;
        Span first = new Span(0, good.length());
        Span second = new Span(good.length() + 1, text.length());

        assertThat(sentiment.predict(pair(text, first))).isEqualTo(FAVOR);
        assertThat(sentiment.predict(pair(text, second))).isEqualTo(AGAINST);
    }

    @Test
    @Tag("model")
    void aSentenceTooLongToParseIsReadAsWell() {
        String text = "terrible and ".repeat(60) + "terrible";

        assertThat(new StockSentiment().predict(pair(text, new Span(0, text.length()))))
                .isEqualTo(AGAINST);
    }

    @Test
    void theSideIsThatOfTheClassNearestToTheMean() {
        assertThat(StockSentiment.side(DoubleStream.of(2))).isEqualTo(NEUTRAL);
        assertThat(StockSentiment.side(DoubleStream.of(3))).isEqualTo(FAVOR);
        assertThat(StockSentiment.side(DoubleStream.of(0, 2, 2))).isEqualTo(AGAINST);
        assertThat(StockSentiment.side(DoubleStream.of(1, 3))).isEqualTo(NEUTRAL);
        assertThat(StockSentiment.side(DoubleStream.empty())).isEqualTo(NEUTRAL);
    }

    @Test
    void oneSentenceInTwoTakesASideAndOneInThreeDoesNot() {
        assertThat(StockSentiment.side(DoubleStream.of(1, 2))).isEqualTo(AGAINST);
        assertThat(StockSentiment.side(DoubleStream.of(2, 3))).isEqualTo(FAVOR);
        assertThat(StockSentiment.side(DoubleStream.of(2, 1, 2))).isEqualTo(NEUTRAL);
    }

    @Test
    void aMissingModelIsNamedAndWhereItIs() {
        assertThatThrownBy(() -> StockModels.require("the taster", List.of("nowhere/taste.gz")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("the taster needs nowhere/taste.gz", "source checkout");
    }
}
