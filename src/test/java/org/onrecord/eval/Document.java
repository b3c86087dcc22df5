package org.onrecord.eval;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.onrecord.model.Draft;
import org.onrecord.model.Span;
import org.onrecord.model.Stance;

/** A text and what is said in it, addressed by its words instead of offsets. */
record Document(String name, String text) {
    Texts texts() {
        return new Texts(Map.of(name, text));
    }

    /** Where the fragments first occur, in code points. */
    Passage passage(String... fragments) {
        return new Passage(name, Arrays.stream(fragments).map(this::at).toList());
    }

    private Span at(String fragment) {
        int begin = text.indexOf(fragment);
        if (begin < 0) {
            throw new IllegalArgumentException("not in the text: " + fragment);
        }
        int before = text.codePointCount(0, begin);
        return new Span(before, before + fragment.codePointCount(0, fragment.length()));
    }

    /** A DIRECT statement in favour of the deal. */
    LabelledStatement statement(String speaker, String fragment) {
        return statement(speaker, Draft.Type.DIRECT, fragment, Map.of("deal", Stance.Label.FAVOR));
    }

    LabelledStatement statement(String speaker, Draft.Type type, String fragment, Map<String, Stance.Label> stances) {
        return new LabelledStatement(passage(fragment), speaker, type, stances);
    }

    StatementScores score(List<LabelledStatement> gold, List<LabelledStatement> predicted) {
        return score(gold, predicted, List.of(), List.of());
    }

    StatementScores score(
            List<LabelledStatement> gold,
            List<LabelledStatement> predicted,
            List<Passage> negatives,
            List<Passage> traps) {
        return StatementScorer.score(new Benchmark(gold, negatives, traps, "deal"), predicted, texts());
    }
}
