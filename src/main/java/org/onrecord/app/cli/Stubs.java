package org.onrecord.app.cli;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.onrecord.model.Speaker;
import org.onrecord.roster.Roster;
import org.onrecord.roster.SpeakerStub;

/** Makes the beginning of a roster's entry from what an index holds of a speaker. */
final class Stubs {
    private static final Pattern NO_ID = Pattern.compile("[^a-z0-9]+");
    private static final String NAMELESS = "speaker";
    private static final int ALIASES = 5;

    private Stubs() {}

    /** The entry for a speaker, with an id that nobody on the roster has. */
    static SpeakerStub of(Voice voice, Roster roster) {
        List<String> forms = voice.forms();
        NameParts parts = NameParts.of(Printable.line(voice.name()), forms);
        return new SpeakerStub(
                id(parts, roster),
                parts.name(),
                parts.surname(),
                parts.given(),
                parts.familyNameFirst(),
                parts.aliases(forms).stream().limit(ALIASES).toList(),
                pronouns(voice),
                parts.title(forms));
    }

    /** They where neither he nor she stands for the speaker, or both do equally often. */
    private static Speaker.Pronouns pronouns(Voice voice) {
        int he = voice.pronouns("he") + voice.pronouns("his") + voice.pronouns("him");
        int she = voice.pronouns("she") + voice.pronouns("her");
        if (he == she) {
            return Speaker.Pronouns.THEY;
        }
        return he > she ? Speaker.Pronouns.HE : Speaker.Pronouns.SHE;
    }

    private static String id(NameParts parts, Roster roster) {
        Set<String> taken = roster.speakers().stream().map(Speaker::id).collect(Collectors.toSet());
        String surname = id(parts.surname());
        String id = surname;
        if (taken.contains(id) && parts.given() != null) {
            id = surname + "_" + id(parts.given());
        }
        for (int number = 2; taken.contains(id); number++) {
            id = surname + "_" + number;
        }
        return id;
    }

    private static String id(String name) {
        String id = NO_ID.matcher(Folded.name(name).replaceAll("['’.-]", "")).replaceAll("_");
        String trimmed = id.replaceAll("^_+|_+$", "");
        return trimmed.isEmpty() || Character.isDigit(trimmed.charAt(0)) ? NAMELESS + trimmed : trimmed;
    }
}
