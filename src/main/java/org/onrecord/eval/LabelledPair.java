package org.onrecord.eval;

import java.util.List;
import java.util.Optional;
import org.onrecord.model.Act;
import org.onrecord.model.Span;
import org.onrecord.model.Stance;
import org.onrecord.stance.Naming;
import org.onrecord.stance.Side;

/**
 * A statement and a target with what somebody says of them. Spans are UTF-16 code units into the text.
 *
 * @param data which set it comes from
 * @param group what may not be divided between training and measuring: a dispute, an article, a sentence
 * @param text what is read, the statement with what stands around it
 * @param content what the speaker said
 * @param source who it is, as far as the text names the speaker; may be empty
 * @param naming how the text names the target
 * @param target the target's name and description, as {@link org.onrecord.stance.TargetText} joins them
 * @param side whose the target is, seen from the speaker
 * @param primary whether the target is what the dispute is over
 * @param stance the side, where the statement is about the target and it was labelled
 * @param about whether the statement is about the target, where that was labelled
 * @param act what the speaker does by the statement, where that was labelled
 * @param phenomenon what is hard about it, several things divided by a comma and a blank; may be empty
 * @param question what the side is the answer to
 */
public record LabelledPair(
        String data,
        String group,
        String text,
        List<Span> content,
        List<Span> source,
        Naming naming,
        String target,
        Side side,
        boolean primary,
        Optional<Stance.Label> stance,
        Optional<Boolean> about,
        Optional<Act.Kind> act,
        String phenomenon,
        Question question) {
    public LabelledPair {
        content = List.copyOf(content);
        source = List.copyOf(source);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("a pair of " + data + " without content in " + group);
        }
        if (stance.isPresent() && about.isPresent() && !about.get()) {
            throw new IllegalArgumentException("a stance on what it is not about, in " + group);
        }
    }

    /** Each thing that is hard about it. */
    List<String> phenomena() {
        return phenomenon.isEmpty() ? List.of() : List.of(phenomenon.split(", ", -1));
    }

    /** The speaker's stance, where the side is that and not how words treat their target. */
    public Optional<Stance.Label> speakerStance() {
        return question == Question.STANCE ? stance : Optional.empty();
    }

    /** A pair whose side is the speaker's stance. */
    public LabelledPair(
            String data,
            String group,
            String text,
            List<Span> content,
            List<Span> source,
            Naming naming,
            String target,
            Side side,
            boolean primary,
            Optional<Stance.Label> stance,
            Optional<Boolean> about,
            Optional<Act.Kind> act,
            String phenomenon) {
        this(
                data,
                group,
                text,
                content,
                source,
                naming,
                target,
                side,
                primary,
                stance,
                about,
                act,
                phenomenon,
                Question.STANCE);
    }
}
