package org.onrecord.app.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.onrecord.attribute.RosterGlance;
import org.onrecord.model.Article;
import org.onrecord.model.Speaker;
import org.onrecord.roster.Roster;

/** Makes articles in which nobody on a roster is named, by giving whoever is another name. */
final class RosterFree {
    private static final String NAME = "Porter";
    private static final String TITLE = "official";

    /** What is put in the place of one name or title, whatever divides its words. */
    private record Replacement(Pattern found, int length, String by) {
        static Replacement of(String phrase, String by) {
            String words = Arrays.stream(phrase.split("[^\\p{L}\\p{M}\\p{N}]+", -1))
                    .filter(word -> !word.isEmpty())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("[^\\p{L}\\p{N}]+"));
            boolean undivided = phrase.codePoints().anyMatch(Character::isIdeographic);
            String whole = "(?<![\\p{L}\\p{N}])" + words + "(?=s?(?![\\p{L}\\p{N}]))";
            int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
            return new Replacement(Pattern.compile(undivided ? words : whole, flags), phrase.length(), by);
        }
    }

    private final RosterGlance glance;
    private final List<Replacement> replacements;

    RosterFree(Roster roster) {
        glance = new RosterGlance(roster);
        List<Replacement> all = new ArrayList<>();
        for (Speaker speaker : roster.speakers()) {
            all.add(Replacement.of(speaker.surname(), NAME));
            speaker.aliases().forEach(alias -> all.add(Replacement.of(alias, NAME)));
            speaker.roles().forEach(role -> role.titles().forEach(title -> all.add(Replacement.of(title, TITLE))));
        }
        // A longer phrase may hold a shorter one.
        all.sort(Comparator.comparingInt(Replacement::length).reversed());
        replacements = List.copyOf(all);
    }

    /** Whether the text would be read for the roster's statements. */
    boolean mentionsRoster(String text) {
        return glance.maySpeak(Article.of("bench", "text/plain", text));
    }

    /** The text without anybody on the roster; nothing where somebody is named in an unusual way. */
    Optional<String> without(String text) {
        String free = text;
        if (mentionsRoster(text)) {
            for (Replacement replacement : replacements) {
                free = replacement.found.matcher(free).replaceAll(replacement.by);
            }
        }
        return mentionsRoster(free) ? Optional.empty() : Optional.of(free);
    }
}
