package org.onrecord.correct;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import org.onrecord.model.Draft;
import org.onrecord.model.Speaker;
import org.onrecord.model.SpeakerKind;
import org.onrecord.model.Target;

/** A roster's speakers and targets, types and sides, as people name them; what is not known is refused with what there is. */
public record RosterNames(List<Speaker> speakers, List<Target> targets) {
    public RosterNames {
        speakers = List.copyOf(speakers);
        targets = List.copyOf(targets);
    }

    /** Somebody on the roster. */
    public Who speaker(String id) throws ClaimException {
        String wanted = id.strip().toLowerCase(Locale.ROOT);
        return speakers.stream()
                .filter(speaker -> speaker.id().equals(wanted))
                .findFirst()
                .map(Who::rostered)
                .orElseThrow(() -> new ClaimException(id + " is not on the roster, which has "
                        + speakers.stream().map(Speaker::id).collect(joining(", "))));
    }

    /** Somebody off the roster. */
    public Who named(String name, SpeakerKind kind) throws ClaimException {
        for (Speaker speaker : speakers) {
            if (speaker.name().equalsIgnoreCase(name.strip())) {
                throw new ClaimException(name + " is on the roster: use the id " + speaker.id());
            }
        }
        try {
            return Who.named(name, kind);
        } catch (IllegalArgumentException e) {
            throw new ClaimException("a name cannot be kept: " + e.getMessage());
        }
    }

    /** The id of a target. */
    public String target(String id) throws ClaimException {
        String wanted = id.strip().toLowerCase(Locale.ROOT);
        return targets.stream()
                .map(Target::id)
                .filter(wanted::equals)
                .findFirst()
                .orElseThrow(() -> new ClaimException(id + " is no target of the roster, which has "
                        + targets.stream().map(Target::id).collect(joining(", "))));
    }

    /** A type by its name. */
    public static Draft.Type type(String label) throws ClaimException {
        for (Draft.Type type : Draft.Type.values()) {
            if (type.name().equalsIgnoreCase(label.strip())) {
                return type;
            }
        }
        throw new ClaimException("a type is DIRECT, INDIRECT or MIXED, not " + label);
    }

    /** A side by its name. */
    public static Side side(String label) throws ClaimException {
        for (Side side : Side.values()) {
            if (side.name().equalsIgnoreCase(label.strip())) {
                return side;
            }
        }
        throw new ClaimException("a stance is FAVOR, AGAINST, NEUTRAL or NONE (not about it), not " + label);
    }
}
