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
 * @param parties the side of each speaker, by the speaker's id; empty for somebody of no side
 */
record Dispute(String id, String split, List<Target> targets, Map<String, Optional<String>> parties) {
    Dispute {
        targets = List.copyOf(targets);
        parties = Map.copyOf(parties);
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
        Map<String, Optional<String>> parties = new HashMap<>();
        for (JsonRow speaker : row.objects("speakers")) {
            parties.put(speaker.text("id"), Optional.ofNullable(speaker.textOrNull("party")));
        }
        return new Dispute(row.text("id"), row.text("split"), targets, parties);
    }

    Target primary() {
        return targets.getFirst();
    }
}
