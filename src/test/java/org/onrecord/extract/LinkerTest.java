package org.onrecord.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class LinkerTest {
    private static final String TEXT = "Ann said rain. Bo said snow.";

    private static final Window WINDOW = new Window(
            new int[10],
            new int[10],
            new int[] {1, 2, 3, 4, 5, 6, 7, 8},
            new int[] {0, 4, 9, 13, 15, 18, 23, 27},
            new int[] {3, 8, 13, 14, 17, 22, 27, 28});

    @Test
    void nearnessDecidesWhereTheEncoderDoesNot() {
        double[] weights = new double[Linker.WEIGHTS];
        weights[2] = -1;
        weights[5] = -2;
        Linker linker = new Linker(weights, weights);
        Tagged tagged = tagged();
        List<Tagged.Run> cues = tagged.runs(Tags.CUE);

        assertThat(tagged.runs(Tags.CONTENT).stream()
                        .map(content -> linker.cueOf(tagged, content, cues).index()))
                .containsExactly(0, 1);
        assertThat(cues.stream()
                        .map(cue -> linker.sourceOf(tagged, cue, tagged.runs(Tags.SOURCE))
                                .index()))
                .containsExactly(0, 1);
    }

    @Test
    void withoutCandidatesThereIsOnlyNone() {
        Tagged tagged = tagged();

        Linker.Choice choice =
                Linker.none().cueOf(tagged, tagged.runs(Tags.CONTENT).getFirst(), List.of());

        assertThat(choice.index()).isEqualTo(-1);
        assertThat(choice.probability()).isCloseTo(1, within(1e-9));
    }

    @Test
    void contentsOfOneCueAreOneRelation() {
        double[] weights = new double[Linker.WEIGHTS];
        weights[Linker.FEATURES] = -50;
        Linker alwaysTheFirst = new Linker(weights, weights);

        List<RelationCandidate> relations = RelationDecoder.decode(tagged(), alwaysTheFirst);

        assertThat(relations).hasSize(1);
        assertThat(relations.getFirst().contents()).hasSize(2);
        assertThat(relations.getFirst().content()).isBetween(0.99, 1.0);
    }

    /** Labels that leave no doubt: source, cue, content, full stop, twice. */
    private static Tagged tagged() {
        float[][] outputs = new float[10][Tags.WIDTH];
        for (int word = 0; word < 8; word++) {
            int role = List.of(Tags.SOURCE, Tags.CUE, Tags.CONTENT, -1).get(word % 4);
            outputs[word + 1][role < 0 ? Tags.OUTSIDE : Tags.of(role, 0, 1)] = 20;
        }
        return new Tagged(TEXT, WINDOW, outputs, Crf.untrained());
    }
}
