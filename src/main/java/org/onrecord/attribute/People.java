package org.onrecord.attribute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Speaker;

/**
 * The persons of one article: full names first, then surnames with a title, then bare ones, which go to whoever of that
 * name was named last in the same paragraph, or else to the most prominent.
 */
final class People {
    /** How many paragraphs a full name stays fresh. */
    private static final int JUST_NAMED = 3;

    private final RosterNames names;
    private final List<Person> persons = new ArrayList<>();
    private final Map<NameOccurrence, Person> byOccurrence = new HashMap<>();
    private final Map<String, Set<Person>> byWord = new HashMap<>();

    People(RosterNames names, List<NameOccurrence> occurrences) {
        this.names = names;
        for (NameOccurrence occurrence : occurrences) {
            if (!occurrence.isSingle()) {
                assign(occurrence, fullName(occurrence));
            }
        }
        for (NameOccurrence occurrence : occurrences) {
            if (occurrence.isSingle() && isTitled(occurrence)) {
                assign(occurrence, singleName(occurrence));
            }
        }
        for (NameOccurrence occurrence : occurrences) {
            Person known = byOccurrence.get(occurrence);
            Person person = known == null ? singleName(occurrence) : known;
            if (known == null) {
                assign(occurrence, person);
            }
            person.read(occurrence);
        }
    }

    private static boolean isTitled(NameOccurrence occurrence) {
        return Titles.namesOffice(occurrence.title()) || Titles.gender(occurrence.title()) != 0;
    }

    private void assign(NameOccurrence occurrence, Person person) {
        person.add(occurrence);
        byOccurrence.put(occurrence, person);
        for (String word : occurrence.core()) {
            byWord.computeIfAbsent(word, any -> new LinkedHashSet<>()).add(person);
        }
    }

    List<Person> all() {
        return persons;
    }

    /** Those of them who are on the roster. */
    List<Person> onRoster() {
        return persons.stream().filter(person -> person.speaker() != null).toList();
    }

    @Nullable
    Person of(NameOccurrence occurrence) {
        return byOccurrence.get(occurrence);
    }

    /** The persons whom the article calls by a name with this folded word in it. */
    Set<Person> withWord(String folded) {
        return byWord.getOrDefault(folded, Set.of());
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

    private Person fullName(NameOccurrence occurrence) {
        Speaker speaker = names.byFullName(occurrence.core());
        if (speaker != null) {
            return rostered(speaker);
        }
        for (Person person : sharingAWord(occurrence)) {
            boolean same = person.speaker() == null
                    && person.fullNames().stream().anyMatch(name -> Names.same(name, occurrence.core()));
            if (same) {
                return person;
            }
        }
        return create(null);
    }

    private Set<Person> sharingAWord(NameOccurrence occurrence) {
        Set<Person> sharing = new LinkedHashSet<>();
        occurrence.core().forEach(word -> sharing.addAll(withWord(word)));
        return sharing;
    }

    private Person singleName(NameOccurrence occurrence) {
        String word = occurrence.last();
        List<Person> candidates = withWord(word).stream()
                .filter(person -> titleFits(person, occurrence) && !isAheadOfItself(person, occurrence))
                .toList();
        if (!candidates.isEmpty()) {
            return choose(candidates, occurrence);
        }
        Person misspelt = withWord(word).isEmpty() ? misspelt(word) : null;
        if (misspelt != null) {
            return misspelt;
        }
        Speaker speaker = fittingSpeaker(word, occurrence.title());
        return speaker == null ? create(null) : rostered(speaker);
    }

    /** The only one whose surname is this folded word, or the word but for a letter; null if there is none. */
    @Nullable
    Person called(String folded) {
        Set<Person> bearers = withWord(folded);
        return bearers.size() == 1 ? bearers.iterator().next() : misspelt(folded);
    }

    private @Nullable Person misspelt(String word) {
        List<Person> alike = persons.stream()
                .filter(person -> person.fullNames().stream().anyMatch(name -> Names.misspelled(name.getLast(), word)))
                .toList();
        return alike.size() == 1 ? alike.getFirst() : null;
    }

    /** Below the headline nobody goes by a surname before the full name has been given: it is somebody else's. */
    private static boolean isAheadOfItself(Person person, NameOccurrence occurrence) {
        return person.speaker() == null
                && !person.fullNames().isEmpty()
                && occurrence.paragraph() > 0
                && !occurrence.quoted()
                && person.firstPosition() > occurrence.span().begin();
    }

    /** A bare surname of the roster is its speaker's, unless the title is an office that they do not hold. */
    private @Nullable Speaker fittingSpeaker(String word, String title) {
        Speaker speaker = names.bySurname(word);
        boolean fits = speaker != null
                && !Person.disagree(Person.gender(speaker), Titles.gender(title))
                && (!Titles.namesOffice(title) || Roles.fits(speaker, title));
        return fits ? speaker : null;
    }

    private boolean titleFits(Person person, NameOccurrence occurrence) {
        String title = occurrence.title();
        if (Person.disagree(person.likeliestGender(), Titles.gender(title))) {
            return false;
        }
        if (!Titles.namesOffice(title)) {
            return true;
        }
        Speaker speaker = person.speaker();
        if (speaker != null) {
            return Roles.fits(speaker, title);
        }
        boolean only = withWord(occurrence.last()).size() == 1;
        return only || Titles.offices(title).stream().anyMatch(person::hasTitleWord);
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
        return candidates.stream()
                .max(Comparator.comparingDouble((Person person) -> prominence(person, occurrence))
                        .thenComparingInt(person -> -person.firstPosition()))
                .orElseThrow();
    }

    /** How likely a bare surname means this person: called by it often, named in full shortly before, on the roster. */
    private static double prominence(Person person, NameOccurrence occurrence) {
        boolean justNamed = occurrence.paragraph() - person.lastInFull() <= JUST_NAMED;
        return person.timesCalled(occurrence.last()) + (justNamed ? 1.5 : 0) + (person.speaker() != null ? 0.5 : 0);
    }

    private Person rostered(Speaker speaker) {
        Person known = bySpeaker(speaker);
        return known == null ? create(speaker) : known;
    }

    private Person create(@Nullable Speaker speaker) {
        Person person = new Person(speaker);
        persons.add(person);
        return person;
    }
}
