package org.onrecord.attribute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Speaker;

/**
 * The persons of one article: full names first, then bare surnames, which go to whoever of that name was named last in
 * the same paragraph, or else to the most prominent.
 */
final class People {
    private final RosterNames names;
    private final List<Person> persons = new ArrayList<>();
    private final Map<NameOccurrence, Person> byOccurrence = new HashMap<>();

    People(RosterNames names, List<NameOccurrence> occurrences) {
        this.names = names;
        for (NameOccurrence occurrence : occurrences) {
            if (!occurrence.isSingle()) {
                assign(occurrence, fullName(occurrence));
            }
        }
        for (NameOccurrence occurrence : occurrences) {
            if (occurrence.isSingle()) {
                assign(occurrence, singleName(occurrence));
            }
        }
    }

    List<Person> all() {
        return persons;
    }

    @Nullable
    Person of(NameOccurrence occurrence) {
        return byOccurrence.get(occurrence);
    }

    /** The person on the roster with this id, if the article names them. */
    @Nullable
    Person bySpeaker(Speaker speaker) {
        for (Person person : persons) {
            Speaker own = person.speaker();
            if (own != null && own.id().equals(speaker.id())) {
                return person;
            }
        }
        return null;
    }

    private void assign(NameOccurrence occurrence, Person person) {
        person.add(occurrence);
        byOccurrence.put(occurrence, person);
    }

    private Person fullName(NameOccurrence occurrence) {
        List<String> lower = occurrence.lower();
        Speaker speaker = names.byFullName(lower);
        for (Person person : persons) {
            Speaker own = person.speaker();
            boolean sameSpeaker = speaker != null && own != null && speaker.id().equals(own.id());
            boolean sameName = speaker == null && own == null && sameWords(person, lower);
            if (sameSpeaker || sameName) {
                return person;
            }
        }
        return create(speaker == null ? occurrence.name() : speaker.name(), speaker);
    }

    private static boolean sameWords(Person person, List<String> lower) {
        return lower.stream().allMatch(person::hasWord);
    }

    private Person singleName(NameOccurrence occurrence) {
        String word = occurrence.lower().getFirst();
        List<Person> candidates = persons.stream()
                .filter(person -> person.hasWord(word))
                .filter(person -> titleFits(person, occurrence.title()))
                .toList();
        if (candidates.isEmpty()) {
            Speaker speaker = fittingSpeaker(word, occurrence.title());
            return create(speaker == null ? occurrence.name() : speaker.name(), speaker);
        }
        return choose(candidates, occurrence);
    }

    /** A bare surname of the roster is its speaker's, unless the title is an office that they do not hold. */
    private @Nullable Speaker fittingSpeaker(String word, String title) {
        Speaker speaker = names.bySurname(word);
        return speaker != null && (!Titles.namesOffice(title) || Roles.fits(speaker, title)) ? speaker : null;
    }

    private static boolean titleFits(Person person, String title) {
        if (!Titles.namesOffice(title)) {
            return true;
        }
        Speaker speaker = person.speaker();
        if (speaker != null) {
            return Roles.fits(speaker, title);
        }
        for (String word : title.split(" ", -1)) {
            if (Titles.isOffice(word) && person.hasTitleWord(word)) {
                return true;
            }
        }
        return false;
    }

    private static Person choose(List<Person> candidates, NameOccurrence occurrence) {
        if (candidates.size() == 1) {
            return candidates.getFirst();
        }
        int position = occurrence.span().begin();
        Person nearest = null;
        NameOccurrence last = null;
        for (Person person : candidates) {
            NameOccurrence here = person.lastBefore(position);
            boolean nearer = here != null
                    && here.paragraph() == occurrence.paragraph()
                    && (last == null || here.span().begin() > last.span().begin());
            if (nearer) {
                nearest = person;
                last = here;
            }
        }
        if (nearest != null) {
            return nearest;
        }
        Person introduced = candidates.stream()
                .min(Comparator.comparingInt(Person::firstPosition))
                .orElseThrow();
        return candidates.stream()
                .max(Comparator.comparingDouble(person -> prominence(person, introduced)))
                .orElseThrow();
    }

    /** How likely a bare surname means this person: named in full often, introduced first, on the roster. */
    private static double prominence(Person person, Person introduced) {
        double first = person.equals(introduced) ? 1 : 0;
        return person.fullNames() + first + (person.speaker() != null ? 0.5 : 0);
    }

    private Person create(String name, @Nullable Speaker speaker) {
        for (Person person : persons) {
            Speaker own = person.speaker();
            if (speaker != null && own != null && own.id().equals(speaker.id())) {
                return person;
            }
        }
        Person person = new Person(name, speaker);
        persons.add(person);
        return person;
    }
}
