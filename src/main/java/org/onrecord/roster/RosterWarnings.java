package org.onrecord.roster;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.onrecord.model.Speaker;

/** What a roster may say, but hardly means. */
public final class RosterWarnings {
    private final List<String> warnings = new ArrayList<>();

    private RosterWarnings() {}

    /** One sentence for each doubt, which names the entries. */
    public static List<String> of(Roster roster) {
        RosterWarnings found = new RosterWarnings();
        List<Speaker> speakers = roster.speakers();
        for (int i = 0; i < speakers.size(); i++) {
            Speaker speaker = speakers.get(i);
            found.namesakes(speaker, roster.namesakes());
            found.roles(speaker);
            for (Speaker other : speakers.subList(i + 1, speakers.size())) {
                found.surnames(speaker, other);
                found.titles(speaker, other);
            }
        }
        return found.warnings;
    }

    private void namesakes(Speaker speaker, List<String> namesakes) {
        List<String> names = Stream.concat(Stream.of(speaker.name()), speaker.aliases().stream())
                .map(RosterWarnings::folded)
                .toList();
        namesakes.stream()
                .filter(namesake -> names.contains(folded(namesake)))
                .forEach(namesake -> warnings.add("speaker " + speaker.id() + ": \"" + namesake
                        + "\" is a namesake too, and so never taken for the speaker"));
    }

    private void roles(Speaker speaker) {
        if (speaker.roles().isEmpty()) {
            warnings.add("speaker " + speaker.id()
                    + " has no roles: descriptions such as \"the minister\" cannot find them");
        }
    }

    private void surnames(Speaker one, Speaker other) {
        if (folded(one.surname()).equals(folded(other.surname()))) {
            warnings.add(both(one, other) + " have the same surname: " + one.surname() + " alone can mean either");
        }
    }

    private void titles(Speaker one, Speaker other) {
        TreeSet<String> shared = new TreeSet<>();
        for (Speaker.Role role : one.roles()) {
            for (Speaker.Role another : other.roles()) {
                if (overlap(role, another)) {
                    List<String> titles = another.titles().stream()
                            .map(RosterWarnings::folded)
                            .toList();
                    role.titles().stream()
                            .map(RosterWarnings::folded)
                            .filter(titles::contains)
                            .forEach(shared::add);
                }
            }
        }
        if (!shared.isEmpty()) {
            warnings.add(both(one, other) + " hold the same title at the same time: "
                    + shared.stream().collect(joining(", ")) + " alone can mean either");
        }
    }

    private static boolean overlap(Speaker.Role one, Speaker.Role other) {
        return !begin(one).isAfter(end(other)) && !begin(other).isAfter(end(one));
    }

    private static LocalDate begin(Speaker.Role role) {
        return role.from() == null ? LocalDate.MIN : role.from();
    }

    private static LocalDate end(Speaker.Role role) {
        return role.until() == null ? LocalDate.MAX : role.until();
    }

    private static String both(Speaker one, Speaker other) {
        return "speakers " + one.id() + " and " + other.id();
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
