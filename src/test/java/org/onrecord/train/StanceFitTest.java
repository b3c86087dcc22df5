package org.onrecord.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onrecord.eval.LabelledPair;
import org.onrecord.eval.Reliability;
import org.onrecord.model.Act;
import org.onrecord.model.Span;
import org.onrecord.model.Stance.Label;
import org.onrecord.stance.Answers;
import org.onrecord.stance.Combiner;
import org.onrecord.stance.Head;
import org.onrecord.stance.Naming;
import org.onrecord.stance.Side;

/**
 * The answers of a network that is invented: it is surer of sides and acts than it may be, and takes half of what is only named
 * before a statement for what the statement is about.
 */
final class StanceFitTest {
    private static final double SURE = 0.98;
    private static final double RIGHT = 0.7;

    private static final List<StanceFit.Answered> KNOWN = answered(400, 7);
    private static final StanceFit FIT = StanceFit.of(KNOWN, "0a1b");

    @Test
    void confidencesOfPairsThatWereNotFittedToSayHowOftenTheyAreRight() {
        Reliability raw = new Reliability();
        for (StanceFit.Answered answered : KNOWN) {
            answered.pair()
                    .stance()
                    .ifPresent(label -> raw.add(SURE, answered.answers().label() == label));
        }

        assertThat(raw.expectedCalibrationError()).isGreaterThan(0.2);
        assertThat(FIT.judged().reliability().expectedCalibrationError()).isLessThan(0.1);
    }

    @Test
    void theNetworksSideIsKeptWhereNothingElseTells() {
        double[] features = new double[Combiner.width()];
        features[0] = 1;
        features[1] = 3;
        features[2] = 1;

        double[] probabilities = FIT.parameters().combiner().of(features);
        assertThat(probabilities[0]).isGreaterThan(probabilities[1]).isGreaterThan(probabilities[2]);
    }

    @Test
    void actsAreCalibratedToo() {
        assertThat(FIT.parameters().act().of(SURE)).isCloseTo(RIGHT, within(0.1));
    }

    @Test
    void howATargetIsNamedCounts() {
        assertThat(FIT.parameters().about().inStatement())
                .isGreaterThan(FIT.parameters().about().before() + 1);
    }

    @Test
    void theSamePairsGiveTheSameParametersForTheEncoder() {
        assertThat(StanceFit.of(KNOWN, "0a1b").parameters()).isEqualTo(FIT.parameters());
        assertThat(FIT.parameters().encoder()).isEqualTo("0a1b");
    }

    private static List<StanceFit.Answered> answered(int count, long seed) {
        Random random = new Random(seed);
        List<StanceFit.Answered> answered = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean inStatement = random.nextBoolean();
            boolean about = inStatement || random.nextBoolean();
            int said = random.nextInt(3);
            Label right = Head.LABELS.get((said + wrongBy(random, 3)) % 3);
            int act = random.nextInt(5);
            Act.Kind done = Head.ACTS.get((act + wrongBy(random, 5)) % 5);
            LabelledPair pair = new LabelledPair(
                    "test",
                    "group " + i % 50,
                    "The hall is full.",
                    List.of(new Span(0, 17)),
                    List.of(),
                    new Naming(inStatement ? Naming.How.IN_STATEMENT : Naming.How.BEFORE, List.of()),
                    "port",
                    Side.NONE,
                    true,
                    about ? Optional.of(right) : Optional.empty(),
                    Optional.of(about),
                    Optional.of(done),
                    "");
            double[] acts = sure(5, act);
            Answers answers = new Answers(sure(3, said), sure(3, said), 2, acts, acts, List.of());
            answered.add(new StanceFit.Answered(pair, answers));
        }
        return answered;
    }

    /** Nought for the right answer, else how far on among so many the right one is. */
    private static int wrongBy(Random random, int answers) {
        return random.nextDouble() < RIGHT ? 0 : 1 + random.nextInt(answers - 1);
    }

    private static double[] sure(int answers, int best) {
        double[] probabilities = new double[answers];
        for (int i = 0; i < answers; i++) {
            probabilities[i] = i == best ? SURE : (1 - SURE) / (answers - 1);
        }
        return probabilities;
    }
}
