package org.onrecord.attribute;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Speaker;

/** Somebody in one article, with everything that article calls them. Grows while the article is read. */
final class Person {
    private String name;
    private final @Nullable Speaker speaker;
    private final Set<String> words = new LinkedHashSet<>();
    private final Set<String> titles = new LinkedHashSet<>();
    private final List<NameOccurrence> occurrences = new ArrayList<>();
    private char gender;

    Person(String name, @Nullable Speaker speaker) {
        this.name = name;
        this.speaker = speaker;
        if (speaker != null) {
            gender = switch (speaker.pronouns()) {
                case HE -> 'm';
                case SHE -> 'f';
                case THEY -> 0;
            };
        }
    }

    void add(NameOccurrence occurrence) {
        occurrences.add(occurrence);
        words.addAll(occurrence.lower());
        if (!occurrence.title().isEmpty()) {
            titles.add(occurrence.title());
        }
        if (speaker == null && occurrence.name().length() > name.length()) {
            name = occurrence.name();
        }
        char titled = Titles.gender(occurrence.title());
        gender = gender == 0 ? titled : gender;
    }

    /** The roster's form, or the article's fullest. */
    String name() {
        return name;
    }

    @Nullable
    Speaker speaker() {
        return speaker;
    }

    boolean hasWord(String lower) {
        return words.contains(lower);
    }

    boolean hasTitleWord(String word) {
        return titles.stream().anyMatch(title -> (" " + title + " ").contains(" " + word + " "));
    }

    List<NameOccurrence> occurrences() {
        return occurrences;
    }

    /** Where the article first names them; UTF-16. */
    int firstPosition() {
        return occurrences.stream().mapToInt(one -> one.span().begin()).min().orElse(Integer.MAX_VALUE);
    }

    /** How often the article gives the name in full. */
    long fullNames() {
        return occurrences.stream().filter(occurrence -> !occurrence.isSingle()).count();
    }

    /** 'm', 'f' or 0. */
    char gender() {
        return gender;
    }

    /** The last occurrence that begins before {@code position} and stands in no quotation, or null. */
    @Nullable
    NameOccurrence lastBefore(int position) {
        NameOccurrence last = null;
        for (NameOccurrence occurrence : occurrences) {
            boolean before = occurrence.span().begin() < position && !occurrence.quoted();
            if (before
                    && (last == null || occurrence.span().begin() > last.span().begin())) {
                last = occurrence;
            }
        }
        return last;
    }
}
