package org.onrecord.app.cli;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import org.onrecord.correct.Side;
import org.onrecord.correct.Who;
import org.onrecord.model.Speaker;
import org.onrecord.model.SpeakerKind;
import org.onrecord.model.Target;
import org.onrecord.roster.Roster;

/** Speakers, targets and sides as people name them; what is not known is refused with what there is. */
record RosterNames(Roster roster) {
    Who speaker(String id) throws UsageException {
        return roster.speaker(id.strip().toLowerCase(Locale.ROOT))
                .map(Who::rostered)
                .orElseThrow(() -> new UsageException(id + " is not on the roster, which has "
                        + roster.speakers().stream().map(Speaker::id).collect(joining(", "))));
    }

    /** Somebody off the roster. */
    Who named(String name, SpeakerKind kind) throws UsageException {
        for (Speaker speaker : roster.speakers()) {
            if (speaker.name().equalsIgnoreCase(name.strip())) {
                throw new UsageException(name + " is on the roster: use the id " + speaker.id());
            }
        }
        try {
            return Who.named(name, kind);
        } catch (IllegalArgumentException e) {
            throw new UsageException("a name cannot be kept: " + e.getMessage());
        }
    }

    String target(String id) throws UsageException {
        String wanted = id.strip().toLowerCase(Locale.ROOT);
        return roster.targets().stream()
                .map(Target::id)
                .filter(wanted::equals)
                .findFirst()
                .orElseThrow(() -> new UsageException(id + " is no target of the roster, which has "
                        + roster.targets().stream().map(Target::id).collect(joining(", "))));
    }

    static Side side(String label) throws UsageException {
        for (Side side : Side.values()) {
            if (side.name().equalsIgnoreCase(label.strip())) {
                return side;
            }
        }
        throw new UsageException("a stance is FAVOR, AGAINST, NEUTRAL or NONE (not about it), not " + label);
    }
}
