package org.onrecord.correct;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Speaker;
import org.onrecord.model.SpeakerKind;
import org.onrecord.model.StatementRow;

/**
 * Whose a statement is: somebody on the roster, with an id; somebody off it, with a name alone; or nobody, with neither. Name and item are
 * those that the roster had then, so that nothing but the correction is needed to apply it.
 */
public record Who(
        @Nullable String id,
        @Nullable String name,
        @Nullable SpeakerKind kind,
        @Nullable String wikidata) {
    /** That nobody can be named. */
    public static final Who NOBODY = new Who(null, null, null, null);

    private static final int LONGEST_NAME = 1_000;

    public Who {
        if (name != null && (name.isBlank() || name.length() > LONGEST_NAME)) {
            throw new IllegalArgumentException("a speaker's name that is blank or longer than " + LONGEST_NAME);
        }
        if ((id != null && name == null) || (name == null) != (kind == null)) {
            throw new IllegalArgumentException("a speaker of whom name or kind is missing: " + id);
        }
    }

    /** Somebody on the roster. */
    public static Who rostered(Speaker speaker) {
        return new Who(speaker.id(), speaker.name(), SpeakerKind.PERSON, speaker.wikidata());
    }

    /** Somebody off the roster. */
    public static Who named(String name, SpeakerKind kind) {
        return new Who(null, name.strip(), kind, null);
    }

    /** Whom a statement is attributed to. */
    public static Who of(StatementRow row) {
        if (row.speakerName() == null) {
            return NOBODY;
        }
        SpeakerKind kind = row.speakerKind() == null ? SpeakerKind.UNKNOWN : row.speakerKind();
        return new Who(row.speakerId(), row.speakerName(), kind, row.speakerWikidata());
    }

    /** Whether both are the same: by id on the roster, by name off it. */
    public boolean isSameAs(Who other) {
        return Objects.equals(id, other.id) && (id != null || Names.same(name, other.name));
    }
}
