package org.onrecord.eval;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.model.Target;

/**
 * An invented dispute, about which people make statements.
 *
 * @param split what it is for: training or measuring
 * @param targets what it is over first
 * @param speakers who speaks, by id
 */
record Dispute(String id, String split, List<Target> targets, Map<String, Disputant> speakers) {
    /**
     * Somebody who speaks.
     *
     * @param party the speaker's side; empty for somebody of no side
     */
    record Disputant(String name, Optional<String> party) {}

    Dispute {
        targets = List.copyOf(targets);
        speakers = Map.copyOf(speakers);
        if (targets.isEmpty()) {
            throw new IllegalArgumentException("a dispute over nothing: " + id);
        }
    }

    /** Reads one a line, by id. */
    static Map<String, Dispute> read(Path file) throws EvaluationException {
        Map<String, Dispute> disputes = new HashMap<>();
        for (Dispute dispute : JsonRow.read(file, row -> Optional.of(of(row)))) {
            disputes.put(dispute.id, dispute);
        }
        return disputes;
    }

    private static Dispute of(JsonRow row) throws EvaluationException {
        List<Target> targets = new ArrayList<>();
        for (JsonRow target : row.objects("targets")) {
            targets.add(TargetRow.read(target, target.text("id")));
        }
        if (targets.isEmpty()) {
            throw row.wrong("targets", "is empty");
        }
        Map<String, Disputant> speakers = new HashMap<>();
        for (JsonRow speaker : row.objects("speakers")) {
            Optional<String> party = Optional.ofNullable(speaker.textOrNull("party"));
            speakers.put(speaker.text("id"), new Disputant(speaker.text("name"), party));
        }
        return new Dispute(row.text("id"), row.text("split"), targets, speakers);
    }

    Target primary() {
        return targets.getFirst();
    }
}
