package org.onrecord.stance;

import org.onrecord.model.Target;

/** A target in words, as the encoder reads it. */
public final class TargetText {
    private TargetText() {}

    /** Name and description of a roster's target. */
    public static String of(Target target) {
        return of(target.name(), target.description());
    }

    /** A name, and what being in favour of it means. */
    public static String of(String name, String description) {
        return name + ". " + description;
    }

    /** Of something of which nothing is known but its name. */
    public static String of(String name) {
        return of(name, "In favour of " + name + ".");
    }
}
