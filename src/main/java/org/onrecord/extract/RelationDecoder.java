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
        Map<Integer, List<Tagged.Run>> byCue = new LinkedHashMap<>();
        Map<Integer, Double> links = new LinkedHashMap<>();
        List<RelationCandidate> relations = new ArrayList<>();
        for (Tagged.Run content : tagged.runs(Tags.CONTENT)) {
            Linker.Choice choice = linker.cueOf(tagged, content, cues);
            if (choice.index() < 0) {
                relations.add(new RelationCandidate(
                        spans(tagged, List.of(content)),
                        List.of(),
                        List.of(),
                        content.probability(),
                        1,
                        choice.probability(),
                        1));
            } else {
                byCue.computeIfAbsent(choice.index(), any -> new ArrayList<>()).add(content);
                links.merge(choice.index(), choice.probability(), Math::min);
            }
        }
        byCue.forEach((index, contents) ->
                relations.add(relation(tagged, contents, cues.get(index), sources, links.get(index), linker)));
        return relations;
    }

    private static RelationCandidate relation(
            Tagged tagged,
            List<Tagged.Run> contents,
            Tagged.Run cue,
            List<Tagged.Run> sources,
            double link,
            Linker linker) {
        Linker.Choice choice = linker.sourceOf(tagged, cue, sources);
        boolean none = choice.index() < 0;
        List<Tagged.Run> source = none ? List.of() : List.of(sources.get(choice.index()));
        double sourceProbability =
                choice.probability() * (none ? 1 : source.getFirst().probability());
        double content =
                contents.stream().mapToDouble(Tagged.Run::probability).min().orElseThrow();
        return new RelationCandidate(
                spans(tagged, contents),
                spans(tagged, List.of(cue)),
                spans(tagged, source),
                content,
                cue.probability(),
                link,
                sourceProbability);
    }

    private static List<Span> spans(Tagged tagged, List<Tagged.Run> runs) {
        return runs.stream().map(tagged::span).toList();
    }
}
