package org.onrecord.eval;

import java.util.List;
import java.util.Map;
import org.onrecord.model.Attribution;
import org.onrecord.model.Attribution.Candidate;
import org.onrecord.model.Attribution.Decision;
import org.onrecord.model.Speaker;
import org.onrecord.model.SpeakerKind;
import org.onrecord.model.Target;
import org.onrecord.roster.Roster;

/** Attributions made by hand, to Ada Moor ({@code moor}) and Ben Keel ({@code keel}) of a roster and to others. */
final class Attributions {
    static final Speaker MOOR = speaker("moor", "Ada Moor", "Moor");
    static final Speaker KEEL = speaker("keel", "Ben Keel", "Keel");
    static final Roster ROSTER = new Roster(
            "test",
            List.of(MOOR, KEEL),
            List.of(new Target("port", "The port", "For it.", null, List.of("port"), List.of())),
            List.of(),
            List.of());

    private Attributions() {}

    private static Speaker speaker(String id, String name, String surname) {
        List<String> aliases = List.of(name.replace(" ", " Q. "));
        return new Speaker(id, name, surname, List.of(), false, aliases, List.of(), Speaker.Pronouns.THEY, null, null);
    }

    static Attribution rostered(Speaker speaker, double confidence) {
        return new Attribution.Rostered(speaker, decision("roster", confidence, Map.of()));
    }

    static Attribution other(String name, SpeakerKind kind, double confidence) {
        return new Attribution.OffRoster(name, kind, decision("other", confidence, Map.of()));
    }

    /** @param candidates scores by roster speakers, at most one */
    static Attribution unknown(Map<Speaker, Double> candidates) {
        return new Attribution.Unknown("no clue", decision("none", 0.1, candidates));
    }

    private static Decision decision(String rule, double confidence, Map<Speaker, Double> candidates) {
        return new Decision(
                rule,
                "",
                confidence,
                List.of(),
                candidates.entrySet().stream()
                        .map(one ->
                                new Candidate(one.getKey().id(), one.getKey().name(), one.getValue()))
                        .toList());
    }
}
