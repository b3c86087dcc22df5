package org.onrecord.eval;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.extract.Relation;
import org.onrecord.model.Stance;
import org.onrecord.model.Target;
import org.onrecord.stance.Naming;
import org.onrecord.stance.Side;
import org.onrecord.stance.TargetFinder;
import org.onrecord.stance.TargetText;

/** Relations in brat standoff with the speaker's stance toward targets. A label whose relation is not there does not count. */
final class PolnearPairs {
    private static final String NOT_ABOUT = "none";

    private final Path data;
    private final String split;
    private final Map<String, Target> targets = new HashMap<>();
    private final Map<Annotated, Map<String, Relation>> relations = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    /** A document as one annotator marked it; null for the first by name. */
    private record Annotated(String doc, @Nullable String annotator) {}

    PolnearPairs(Path data, String split, List<Target> targets) {
        this.data = data;
        this.split = split;
        targets.forEach(target -> this.targets.put(target.name(), target));
    }

    /** Labels in an object for each relation: {@code stance}, by the target's name. */
    List<LabelledPair> byRelation(Path labels) throws EvaluationException {
        return flat(JsonRow.read(labels, row -> {
            List<LabelledPair> pairs = new ArrayList<>();
            for (Map.Entry<String, Stance.Label> label :
                    row.labelsByTarget("stance").entrySet()) {
                Target target = target(row, "stance", label.getKey());
                pair(row, target, Optional.of(label.getValue())).ifPresent(pairs::add);
            }
            return Optional.of(pairs);
        }));
    }

    /** Labels in an object for each relation and target: {@code target} and {@code stance}, which may be "none". */
    List<LabelledPair> byTarget(Path labels) throws EvaluationException {
        return JsonRow.read(labels, row -> {
            boolean about = !row.text("stance").equals(NOT_ABOUT);
            Target target = target(row, "target", row.text("target"));
            return pair(row, target, about ? Optional.of(row.label("stance")) : Optional.empty());
        });
    }

    /** Targets in words, one a line. */
    static List<Target> targets(Path file) throws EvaluationException {
        return JsonRow.read(file, row -> Optional.of(TargetRow.read(row, row.text("name"))));
    }

    private static List<LabelledPair> flat(List<List<LabelledPair>> pairs) {
        return pairs.stream().flatMap(List::stream).toList();
    }

    private Target target(JsonRow row, String field, String name) throws EvaluationException {
        Target target = targets.get(name);
        if (target == null) {
            throw row.wrong(field, "names no target: " + name);
        }
        return target;
    }

    private Optional<LabelledPair> pair(JsonRow row, Target target, Optional<Stance.Label> stance)
            throws EvaluationException {
        String doc = row.text("doc");
        String text = text(doc);
        Relation relation =
                relations(new Annotated(doc, row.textOrNull("ann")), text).get(row.text("rel"));
        return Optional.ofNullable(relation).map(found -> pair(doc, text, found, target, stance));
    }

    private LabelledPair pair(
            String doc, String text, Relation relation, Target target, Optional<Stance.Label> stance) {
        return new LabelledPair(
                "polnear-" + split,
                doc,
                text,
                relation.content(),
                relation.source(),
                Naming.find(text, relation.content(), new TargetFinder(target)),
                TargetText.of(target),
                Side.NONE,
                false,
                stance,
                Optional.of(stance.isPresent()),
                Optional.empty(),
                "");
    }

    private String text(String doc) throws EvaluationException {
        String text = texts.get(doc);
        if (text == null) {
            text = BratCorpus.text(data, split, doc);
            texts.put(doc, text);
        }
        return text;
    }

    private Map<String, Relation> relations(Annotated document, String text) throws EvaluationException {
        Map<String, Relation> found = relations.get(document);
        if (found == null) {
            found = BratCorpus.relations(data, split, document.doc(), document.annotator(), text);
            relations.put(document, found);
        }
        return found;
    }
}
