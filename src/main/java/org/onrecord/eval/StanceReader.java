package org.onrecord.eval;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.encode.TextVectors;
import org.onrecord.stance.Answers;
import org.onrecord.stance.Pair;
import org.onrecord.stance.StanceJudge;
import org.onrecord.stance.StanceModel;
import org.onrecord.stance.StanceParameters;
import org.onrecord.stance.Wording;

/** Puts labelled pairs before a stance model as the program puts statements before it, whether or not they name their target. */
public final class StanceReader {
    private final Function<String, TextVectors> encoder;
    private final Map<String, TextVectors> targets = new HashMap<>();
    private String lastText = "";
    private @Nullable TextVectors lastVectors;

    /** @param encoder gives the vectors of a text on its own */
    public StanceReader(Function<String, TextVectors> encoder) {
        this.encoder = encoder;
    }

    /** The pair in the network's form; pairs of one text are best asked for one after another. */
    public Pair pair(LabelledPair labelled) {
        return pair(labelled, text(labelled.text()), targets.computeIfAbsent(labelled.target(), encoder));
    }

    /** The pair in the network's form, of the vectors of its text and its target. */
    public static Pair pair(LabelledPair labelled, TextVectors text, TextVectors target) {
        return Pair.of(
                text,
                target,
                new Pair.Places(
                        labelled.content(), labelled.source(), labelled.naming().spans(), labelled.side()));
    }

    private TextVectors text(String text) {
        TextVectors known = lastVectors;
        if (known == null || !text.equals(lastText)) {
            known = encoder.apply(text);
            lastVectors = known;
            lastText = text;
        }
        return known;
    }

    /** What a model says; null for a pair that no word belongs to. */
    public @Nullable Answers answers(LabelledPair labelled, StanceModel model) {
        Pair pair = pair(labelled);
        return pair.isEmpty() ? null : model.answer(pair);
    }

    /** What parameters make of the network's answers for a pair. */
    public static StanceJudge judge(LabelledPair pair, Answers answers, StanceParameters parameters) {
        StanceJudge.Context context = new StanceJudge.Context(
                Wording.of(pair.text(), pair.content()),
                pair.side(),
                pair.primary(),
                pair.naming().how());
        return StanceJudge.of(parameters, answers, context);
    }
}
