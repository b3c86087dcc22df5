package org.onrecord.eval;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Span;
import org.onrecord.model.Speaker;
import org.onrecord.model.Stance;
import org.onrecord.model.Target;
import org.onrecord.roster.Roster;
import org.onrecord.stance.Naming;
import org.onrecord.stance.Side;
import org.onrecord.stance.TargetFinder;
import org.onrecord.stance.TargetText;

/** Gold statements by a roster's speakers, each with all of the roster's targets. */
final class GoldPairs {
    private final Path folder;
    private final Roster roster;
    private final Set<String> targets;
    private final Map<String, String> texts = new HashMap<>();

    GoldPairs(Path folder, Roster roster) {
        this.folder = folder;
        this.roster = roster;
        this.targets = roster.targets().stream().map(Target::id).collect(Collectors.toSet());
    }

    List<LabelledPair> read(Path gold) throws EvaluationException {
        return JsonRow.read(gold, row -> Optional.of(pairs(row))).stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<LabelledPair> pairs(JsonRow row) throws EvaluationException {
        Statement statement = statement(row);
        List<LabelledPair> pairs = new ArrayList<>();
        for (Target target : roster.targets()) {
            pairs.add(pair(statement, target));
        }
        return pairs;
    }

    /** @param stances toward what it is about, and toward the primary target in any case */
    private record Statement(
            String doc,
            String text,
            List<Span> content,
            List<Span> source,
            @Nullable String country,
            Map<String, Stance.Label> stances,
            String note) {}

    private Statement statement(JsonRow row) throws EvaluationException {
        String doc = row.text("doc");
        String text = text(doc);
        Map<String, Stance.Label> stances = row.labelsByTarget("issues");
        for (String target : stances.keySet()) {
            if (!targets.contains(target)) {
                throw row.wrong("issues", "names no target of the roster: " + target);
            }
        }
        stances.put(roster.primary().id(), row.label("deal"));
        String note = row.textOrNull("note");
        return new Statement(
                doc,
                text,
                row.spansIn(text, "content"),
                row.spansInIfAny(text, "source"),
                speaker(row).country(),
                stances,
                note == null ? "" : note);
    }

    private Speaker speaker(JsonRow row) throws EvaluationException {
        String id = row.text("speaker");
        return roster.speaker(id).orElseThrow(() -> row.wrong("speaker", "is nobody on the roster: " + id));
    }

    private LabelledPair pair(Statement statement, Target target) {
        boolean primary = target.equals(roster.primary());
        Optional<Stance.Label> stance = Optional.ofNullable(statement.stances.get(target.id()));
        return new LabelledPair(
                StancePairs.STATEMENTS,
                statement.doc,
                statement.text,
                statement.content,
                statement.source,
                Naming.find(statement.text, statement.content, new TargetFinder(target)),
                TargetText.of(target),
                Side.of(target.imposedBy(), statement.country),
                primary,
                stance,
                // A side on the primary target is given to every statement: what is not about it is neutral as well.
                primary ? Optional.empty() : Optional.of(stance.isPresent()),
                Optional.empty(),
                statement.note);
    }

    private String text(String doc) throws EvaluationException {
        String text = texts.get(doc);
        if (text == null) {
            text = TextFile.read(folder.resolve(doc + ".txt"));
            texts.put(doc, text);
        }
        return text;
    }
}
