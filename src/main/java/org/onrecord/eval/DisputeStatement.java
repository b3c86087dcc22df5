package org.onrecord.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.model.Act;
import org.onrecord.model.Span;
import org.onrecord.model.Stance;
import org.onrecord.model.Target;
import org.onrecord.stance.Naming;
import org.onrecord.stance.Side;
import org.onrecord.stance.TargetFinder;
import org.onrecord.stance.TargetText;

/**
 * A statement in an invented dispute.
 *
 * @param text with what stands before it
 * @param content UTF-16 code units into {@code text}
 * @param speaker who makes it
 * @param stances the speaker's, toward each target that the statement is about, by the target's id
 */
record DisputeStatement(
        String id,
        Dispute dispute,
        String text,
        List<Span> content,
        Dispute.Disputant speaker,
        Map<String, Stance.Label> stances,
        Act.Kind act,
        String phenomenon) {
    private static final int FURTHER = 2;

    /** Reads one; offsets in it count the code points of its {@code text}, without {@code context}. */
    static DisputeStatement read(JsonRow row, Dispute dispute) throws EvaluationException {
        String context = row.textOrNull("context");
        String before = context == null ? "" : context + " ";
        String text = row.text("text");
        List<Span> content = row.spansIn(text, "content").stream()
                .map(span -> new Span(before.length() + span.begin(), before.length() + span.end()))
                .toList();
        Map<String, Stance.Label> stances = row.labelsByTarget("stance");
        Set<String> targets = dispute.targets().stream().map(Target::id).collect(Collectors.toSet());
        for (String target : stances.keySet()) {
            if (!targets.contains(target)) {
                throw row.wrong("stance", "is toward no target of the dispute: " + target);
            }
        }
        String phenomenon = row.textOrNull("phenomenon");
        return new DisputeStatement(
                row.text("id"),
                dispute,
                before + text,
                content,
                speaker(row, dispute),
                stances,
                row.act("act"),
                phenomenon == null ? "" : phenomenon);
    }

    private static Dispute.Disputant speaker(JsonRow row, Dispute dispute) throws EvaluationException {
        String id = row.text("speaker");
        Dispute.Disputant speaker = dispute.speakers().get(id);
        if (speaker == null) {
            throw row.wrong("speaker", "is nobody in the dispute: " + id);
        }
        return speaker;
    }

    /** Where the text names the speaker by the last name, outside of what is said. */
    private List<Span> source() {
        String name = speaker.name().substring(speaker.name().lastIndexOf(' ') + 1);
        return new TargetFinder(List.of(name), List.of())
                .named(text, new Span(0, text.length())).stream()
                        .filter(found -> content.stream().noneMatch(found::overlaps))
                        .toList();
    }

    /** With the primary target, with the others that it is about, and with a few that it is not about. */
    List<LabelledPair> pairs() {
        List<Target> targets = new ArrayList<>();
        targets.add(dispute.primary());
        List<Target> others = dispute.targets().subList(1, dispute.targets().size());
        others.stream().filter(target -> stances.containsKey(target.id())).forEach(targets::add);
        targets.addAll(further(others));
        List<Span> source = source();
        return targets.stream().map(target -> pair(target, source)).toList();
    }

    /** Those that the text names come first, since they are the hardest to tell from what it is about. */
    private List<Target> further(List<Target> others) {
        List<Target> further = new ArrayList<>(others.stream()
                .filter(target -> !stances.containsKey(target.id()))
                .toList());
        // Among those not named each has its turn, or the last of every dispute would hardly occur but as what it is
        // about.
        Collections.rotate(further, id.hashCode());
        further.sort(Comparator.comparingInt(target -> first(target, text)));
        return further.subList(0, Math.min(FURTHER, further.size()));
    }

    private LabelledPair pair(Target target, List<Span> source) {
        boolean primary = target.equals(dispute.primary());
        Optional<Stance.Label> stance = Optional.ofNullable(stances.get(target.id()));
        return new LabelledPair(
                "corpus",
                dispute.id(),
                text,
                content,
                source,
                Naming.find(text, content, new TargetFinder(target)),
                TargetText.of(target),
                Side.of(target.imposedBy(), speaker.party().orElse(null)),
                primary,
                stance,
                Optional.of(stance.isPresent()),
                primary ? Optional.of(act) : Optional.empty(),
                phenomenon);
    }

    /** Where a text first names a target, or a position that no text has. */
    private static int first(Target target, String text) {
        return new TargetFinder(target)
                .named(text, new Span(0, text.length())).stream()
                        .mapToInt(Span::begin)
                        .min()
                        .orElse(Integer.MAX_VALUE);
    }
}
