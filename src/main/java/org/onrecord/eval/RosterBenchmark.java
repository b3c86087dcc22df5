package org.onrecord.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Speaker;
import org.onrecord.model.Stance;
import org.onrecord.roster.Roster;
import org.onrecord.text.CodePoints;

/**
 * Makes of labelled relations the benchmark for a roster: those whose entity is the name or an alias of a speaker are gold
 * statements, the others are other people's. Speakers named together are neither one's own nor somebody else's. Nothing is
 * known of stances: all are neutral.
 */
public final class RosterBenchmark {
    private final Map<String, String> ids = new HashMap<>();
    private final String primary;
    private final List<LabelledStatement> gold = new ArrayList<>();
    private final List<Passage> others = new ArrayList<>();

    private RosterBenchmark(Roster roster) {
        primary = roster.primary().id();
        for (Speaker speaker : roster.speakers()) {
            ids.put(speaker.name(), speaker.id());
            speaker.aliases().forEach(alias -> ids.put(alias, speaker.id()));
        }
    }

    /** Gold statements and other people's, in the order of {@code documents}. */
    public static Benchmark of(List<LabelledSources> documents, Roster roster) {
        RosterBenchmark benchmark = new RosterBenchmark(roster);
        documents.forEach(benchmark::add);
        return new Benchmark(benchmark.gold, benchmark.others, List.of(), benchmark.primary);
    }

    private void add(LabelledSources document) {
        CodePoints codePoints = CodePoints.of(document.text());
        for (LabelledSource source : document.sources()) {
            Passage passage =
                    new Passage(document.id(), codePoints.of(source.relation().content()));
            @Nullable String speaker = ids.get(source.entity());
            if (speaker != null) {
                gold.add(new LabelledStatement(
                        passage,
                        speaker,
                        RelationTypes.ofGold(document.text(), source.relation().content()),
                        Map.of(primary, Stance.Label.NEUTRAL)));
            } else if (isSomebodyElse(source.entity())) {
                others.add(passage);
            }
        }
    }

    private boolean isSomebodyElse(String entity) {
        return !entity.isBlank() && Arrays.stream(entity.split(", | and ")).noneMatch(ids::containsKey);
    }
}
