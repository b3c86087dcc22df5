package org.onrecord.attribute;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Speaker;
import org.onrecord.roster.Roster;

/** Compares names with those on the roster. */
final class RosterNames {
    /** Given names shorter than this are too alike for a misspelling to be told from another name. */
    private static final int MISSPELLED_MIN = 6;

    private final Roster roster;
    private final Set<String> namesakes = new HashSet<>();

    RosterNames(Roster roster) {
        this.roster = roster;
        roster.namesakes().forEach(name -> namesakes.add(name.toLowerCase(Locale.ROOT)));
    }

    /** The speaker whom a name of two words or more is the name of, or null. */
    @Nullable
    Speaker byFullName(List<String> lower) {
        if (namesakes.contains(String.join(" ", lower))) {
            return null;
        }
        for (Speaker speaker : roster.speakers()) {
            if (isFullName(speaker, lower)) {
                return speaker;
            }
        }
        return null;
    }

    /** The only speaker with this surname, or null if none or several have it. */
    @Nullable
    Speaker bySurname(String lower) {
        List<Speaker> found = roster.speakers().stream()
                .filter(speaker -> speaker.surname().toLowerCase(Locale.ROOT).equals(lower))
                .toList();
        return found.size() == 1 ? found.getFirst() : null;
    }

    private static boolean isFullName(Speaker speaker, List<String> lower) {
        String joined = String.join(" ", lower);
        boolean alias = speaker.name().toLowerCase(Locale.ROOT).equals(joined)
                || speaker.aliases().stream()
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(joined));
        if (alias) {
            return true;
        }
        String surname = speaker.surname().toLowerCase(Locale.ROOT);
        if (lower.size() < 2 || !lower.contains(surname)) {
            return false;
        }
        for (String word : lower) {
            for (String given : speaker.given()) {
                String name = given.toLowerCase(Locale.ROOT);
                if (word.equals(name) || (name.length() >= MISSPELLED_MIN && differByOne(word, name))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether one insertion, deletion or replacement makes {@code a} into {@code b}. */
    static boolean differByOne(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int i = 0;
        while (i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        String restA = a.substring(i);
        String restB = b.substring(i);
        if (a.length() == b.length()) {
            return restA.isEmpty() || restA.substring(1).equals(restB.substring(1));
        }
        return a.length() > b.length()
                ? restA.substring(1).equals(restB)
                : restB.substring(1).equals(restA);
    }
}
