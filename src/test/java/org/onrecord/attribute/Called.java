package org.onrecord.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.onrecord.model.Span;

/** Names one after the other, as the finder would give them, each in a sentence of its own. */
final class Called {
    private static final int APART = 100;

    private final List<NameOccurrence> occurrences = new ArrayList<>();
    private int paragraph;

    Called by(String name) {
        return by("", name);
    }

    /** @param title in lower case */
    Called by(String title, String name) {
        return add(title, name, false);
    }

    Called quoted(String name) {
        return add("", name, true);
    }

    Called newParagraph() {
        paragraph++;
        return this;
    }

    private Called add(String title, String name, boolean quoted) {
        List<String> words = List.of(name.split(" ", -1));
        int begin = APART * occurrences.size();
        occurrences.add(new NameOccurrence(
                new Span(begin, begin + name.length()),
                words,
                Names.core(words),
                title,
                occurrences.size(),
                paragraph,
                true,
                false,
                quoted));
        return this;
    }

    List<NameOccurrence> occurrences() {
        return occurrences;
    }

    People people() {
        return new People(new RosterNames(Rosters.made()), occurrences);
    }

    /** Whose name each is: a roster id, or the person's fullest name and a number if others have the same. */
    List<String> bearers() {
        People people = people();
        return occurrences.stream()
                .map(people::of)
                .map(Objects::requireNonNull)
                .map(person -> bearer(people, person))
                .toList();
    }

    private static String bearer(People people, Person person) {
        if (person.speaker() != null) {
            return person.speaker().id();
        }
        List<Person> alike = people.all().stream()
                .filter(one -> one.speaker() == null && one.name().equals(person.name()))
                .toList();
        return person.name() + (alike.size() > 1 ? " " + (alike.indexOf(person) + 1) : "");
    }
}
