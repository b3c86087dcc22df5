package org.onrecord.roster;

import java.util.List;
import java.util.Optional;
import org.onrecord.model.Speaker;
import org.onrecord.model.Target;

/**
 * The speakers to look for and the targets they may take a side on.
 *
 * @param targets the primary one first
 * @param setting words of which at least one stands near a statement on any of the targets; empty if nothing is known of that
 * @param namesakes people who share a surname with a speaker: never taken for them
 */
public record Roster(
        String name, List<Speaker> speakers, List<Target> targets, List<String> setting, List<String> namesakes) {
    public Roster {
        speakers = List.copyOf(speakers);
        targets = List.copyOf(targets);
        setting = List.copyOf(setting);
        namesakes = List.copyOf(namesakes);
        if (speakers.isEmpty()) {
            throw new IllegalArgumentException("a roster without speakers: " + name);
        }
        if (targets.isEmpty()) {
            throw new IllegalArgumentException("a roster without targets: " + name);
        }
    }

    /** The target toward which every statement carries a stance. */
    public Target primary() {
        return targets.getFirst();
    }

    /** The speaker with this id, if the roster has one. */
    public Optional<Speaker> speaker(String id) {
        return speakers.stream().filter(speaker -> speaker.id().equals(id)).findFirst();
    }
}
