package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Act;
import org.onrecord.model.Span;
import org.onrecord.model.Stance.Label;
import org.onrecord.stance.Answers;
import org.onrecord.stance.Combiner;
import org.onrecord.stance.Confidence;
import org.onrecord.stance.Naming;
import org.onrecord.stance.Side;
import org.onrecord.stance.StanceParameters;
import org.onrecord.stance.StanceParameters.AboutWeights;
import org.onrecord.stance.StanceParameters.Certainty;

/** Of a network that takes everything for favor and an act of verbal cooperation. */
final class StanceScorerTest {
    private static final double[] FIRST = {0.9, 0.05, 0.05, 0, 0};
    private static final Answers FAVOR = new Answers(new double[] {0.9, 0.05, 0.05}, FIRST, 2, FIRST, FIRST, List.of());
    private static final StanceParameters AS_IT_IS =
            new StanceParameters("", Combiner.network(), AboutWeights.none(), Confidence.none(), Certainty.none());

    private final StanceScorer scorer = new StanceScorer("made up");

    @Test
    void whatIsHardIsToldApartFromTenOn() {
        add(9, Label.FAVOR, "irony");
        add(3, Label.FAVOR, "threat, metaphor");
        add(7, Label.AGAINST, "threat");

        assertThat(scorer.agreement().accuracy()).isEqualTo(12.0 / 19);
        assertThat(scorer.lines(false))
                .filteredOn(line -> line.contains("irony") || line.contains("metaphor") || line.contains("threat"))
                .singleElement()
                .asString()
                .startsWith("    threat  n 10   accuracy 0.300");
    }

    @Test
    void whetherItIsAboutTheTargetAndWhatActItIsAreCountedApart() {
        add(2, Label.NEUTRAL, "");

        assertThat(scorer.lines(false))
                .anyMatch(line -> line.startsWith("  about it or not") && line.contains("accuracy 1.000"))
                .anyMatch(line -> line.startsWith("  kind of act") && line.contains("accuracy 0.000"));
    }

    private void add(int times, Label gold, String phenomenon) {
        for (int i = 0; i < times; i++) {
            LabelledPair pair = new LabelledPair(
                    "made up",
                    "group",
                    "The hall is full.",
                    List.of(new Span(0, 17)),
                    List.of(),
                    new Naming(Naming.How.NOT, List.of()),
                    "the hall. For the hall.",
                    Side.NONE,
                    true,
                    Optional.of(gold),
                    Optional.of(true),
                    Optional.of(Act.Kind.NONE),
                    phenomenon);
            scorer.add(pair, FAVOR, StanceReader.judge(pair, FAVOR, AS_IT_IS));
        }
    }
}
