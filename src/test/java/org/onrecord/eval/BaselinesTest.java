package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onrecord.model.Stance.Label.AGAINST;
import static org.onrecord.model.Stance.Label.FAVOR;
import static org.onrecord.model.Stance.Label.NEUTRAL;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.model.Span;
import org.onrecord.model.Stance.Label;
import org.onrecord.stance.Naming;
import org.onrecord.stance.Side;

final class BaselinesTest {
    private static LabelledPair pair(String said, @Nullable Label stance) {
        String text = "She called it awful. " + said;
        return new LabelledPair(
                "hand",
                "one",
                text,
                List.of(new Span(text.length() - said.length(), text.length())),
                List.of(),
                new Naming(Naming.How.NOT, List.of()),
                "The tunnel. In favour of the tunnel.",
                Side.NONE,
                true,
                Optional.ofNullable(stance),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    private static List<LabelledPair> pairs(@Nullable Label... stances) {
        return Stream.of(stances).map(stance -> pair("Well.", stance)).toList();
    }

    @Test
    void theMajorityIsTheCommonestLabelOfThePairsThatHaveOne() {
        StanceBaseline majority = Baselines.majority(pairs(FAVOR, NEUTRAL, null, null, null, NEUTRAL, AGAINST));

        assertThat(majority.predict(pair("We support it.", FAVOR))).isEqualTo(NEUTRAL);
    }

    @Test
    void ofEquallyCommonLabelsTheFirstIsTheMajorityInWhateverOrderTheyCome() {
        LabelledPair asked = pair("We will see.", NEUTRAL);

        assertThat(Baselines.majority(pairs(NEUTRAL, AGAINST)).predict(asked)).isEqualTo(AGAINST);
        assertThat(Baselines.majority(pairs(NEUTRAL, AGAINST, FAVOR, AGAINST, FAVOR))
                        .predict(asked))
                .isEqualTo(FAVOR);
    }

    @Test
    void pairsWithoutStancesHaveNoMajority() {
        List<LabelledPair> none = pairs(null, null);

        assertThatThrownBy(() -> Baselines.majority(none))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no stance among 2 pairs");
    }

    @ParameterizedTest
    @CsvSource({
        "We welcome the tunnel., FAVOR",
        "We reject the tunnel., AGAINST",
        "We do not reject the tunnel., FAVOR",
        "We welcome the tunnel and reject the tolls., NEUTRAL",
        "The tunnel is long., NEUTRAL"
    })
    void theLexiconTellsByTheSignOfTheContentsTone(String said, Label side) {
        assertThat(Baselines.lexicon().predict(pair(said, null))).isEqualTo(side);
    }
}
