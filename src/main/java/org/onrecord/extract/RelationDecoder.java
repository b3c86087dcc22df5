package org.onrecord.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.model.Span;

/** From a labelled window to its relations: contents that go with one cue are one relation, and its source is the cue's. */
final class RelationDecoder {
    private RelationDecoder() {}

    static List<RelationCandidate> decode(Tagged tagged, Linker linker) {
        List<Tagged.Run> cues = tagged.runs(Tags.CUE);
        List<Tagged.Run> sources = tagged.runs(Tags.SOURCE);
        Map<Integer, Group> byCue = new LinkedHashMap<>();
        List<RelationCandidate> relations = new ArrayList<>();
        for (Tagged.Run content : tagged.runs(Tags.CONTENT)) {
            Linker.Choice choice = linker.cueOf(tagged, content, cues);
            if (choice.index() < 0) {
                relations.add(alone(tagged, content, choice.probability()));
            } else {
                byCue.computeIfAbsent(choice.index(), any -> new Group()).add(content, choice.probability());
            }
        }
        byCue.forEach((index, group) -> relations.add(relation(tagged, group, cues.get(index), sources, linker)));
        return relations;
    }

    /** The contents of one cue, and the least probability of their links. */
    private static final class Group {
        private final List<Tagged.Run> contents = new ArrayList<>();
        private double link = 1;

        void add(Tagged.Run content, double probability) {
            contents.add(content);
            link = Math.min(link, probability);
        }
    }

    private static RelationCandidate alone(Tagged tagged, Tagged.Run content, double link) {
        List<Span> spans = spans(tagged, List.of(content));
        return new RelationCandidate(spans, List.of(), List.of(), content.probability(), 1, link, 1);
    }

    private static RelationCandidate relation(
            Tagged tagged, Group group, Tagged.Run cue, List<Tagged.Run> sources, Linker linker) {
        Linker.Choice choice = linker.sourceOf(tagged, cue, sources);
        boolean none = choice.index() < 0;
        List<Tagged.Run> source = none ? List.of() : List.of(sources.get(choice.index()));
        double sourceProbability =
                choice.probability() * (none ? 1 : source.getFirst().probability());
        double content = group.contents.stream()
                .mapToDouble(Tagged.Run::probability)
                .min()
                .orElseThrow();
        return new RelationCandidate(
                spans(tagged, group.contents),
                spans(tagged, List.of(cue)),
                spans(tagged, source),
                content,
                cue.probability(),
                group.link,
                sourceProbability);
    }

    private static List<Span> spans(Tagged tagged, List<Tagged.Run> runs) {
        return runs.stream().map(tagged::span).toList();
    }
}
