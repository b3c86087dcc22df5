package org.onrecord.attribute;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Speaker;
import org.onrecord.roster.Roster;

/** Compares names with those on the roster. */
final class RosterNames {
    private final Roster roster;
    private final Set<String> namesakes = new HashSet<>();

    RosterNames(Roster roster) {
        this.roster = roster;
        roster.namesakes().forEach(name -> namesakes.add(Names.fold(name)));
    }

    /** The speaker whom a name of two words or more, as {@link Names#core} gives it, is the name of, or null. */
    @Nullable
    Speaker byFullName(List<String> core) {
        if (namesakes.contains(String.join(" ", core))) {
            return null;
        }
        for (Speaker speaker : roster.speakers()) {
            if (isWholeName(speaker, core) || isGivenAndSurname(speaker, core)) {
                return speaker;
            }
        }
        return null;
    }

    /** The only speaker with this surname, or null if none or several have it. */
    @Nullable
    Speaker bySurname(String folded) {
        List<Speaker> found = roster.speakers().stream()
                .filter(speaker -> Names.fold(speaker.surname()).equals(folded))
                .toList();
        return found.size() == 1 ? found.getFirst() : null;
    }

    private static boolean isWholeName(Speaker speaker, List<String> core) {
        String squeezed = Names.squeezed(core);
        return Stream.concat(Stream.of(speaker.name()), speaker.aliases().stream())
                .anyMatch(name ->
                        Names.squeezed(Names.core(List.of(name.split(" ", -1)))).equals(squeezed));
    }

    /** An initial counts only where a given name belongs: "Mary J. Greer" is not Jamieson. */
    private static boolean isGivenAndSurname(Speaker speaker, List<String> core) {
        String surname = Names.fold(speaker.surname());
        if (core.size() < 2 || !core.contains(surname)) {
            return false;
        }
        List<String> others =
                core.stream().filter(word -> !word.equals(surname)).toList();
        for (int i = 0; i < others.size(); i++) {
            String word = others.get(i);
            boolean first = i == 0;
            boolean agrees = speaker.given().stream()
                    .map(Names::fold)
                    .anyMatch(given -> first ? Names.givenAgree(word, given) : word.equals(given));
            if (agrees) {
                return true;
            }
        }
        return false;
    }
}
