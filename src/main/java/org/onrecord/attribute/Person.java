package org.onrecord.attribute;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Speaker;

/** Somebody in one article, with everything that article calls them. Grows while the article is read. */
final class Person {
    private String name;
    private final @Nullable Speaker speaker;
    private final Set<String> words = new LinkedHashSet<>();
    private final Set<String> titles = new LinkedHashSet<>();
    private final List<NameOccurrence> occurrences = new ArrayList<>();
    private final NavigableMap<Integer, NameOccurrence> byPosition = new TreeMap<>();
    private final NavigableMap<Integer, NameOccurrence> subjects = new TreeMap<>();
    private @Nullable NameOccurrence longest;
    private int fullNames;
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
        if (!occurrence.quoted()) {
            byPosition.put(occurrence.span().begin(), occurrence);
        }
        if (!occurrence.quoted() && occurrence.subject()) {
            subjects.put(occurrence.span().begin(), occurrence);
        }
        fullNames += occurrence.isSingle() ? 0 : 1;
        boolean longer =
                longest == null || occurrence.words().size() > longest.words().size();
        longest = longer ? occurrence : longest;
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

    /** How often the article gives the name in full. */
    int fullNames() {
        return fullNames;
    }

    /** The first of the longest forms of the name. */
    @Nullable
    NameOccurrence longest() {
        return longest;
    }

    /** Where the article first names them; UTF-16. */
    int firstPosition() {
        return byPosition.isEmpty() ? Integer.MAX_VALUE : byPosition.firstKey();
    }

    /** 'm', 'f' or 0. */
    char gender() {
        return gender;
    }

    /** The last occurrence that begins before {@code position} and stands in no quotation, or null. */
    @Nullable
    NameOccurrence lastBefore(int position) {
        return value(byPosition.lowerEntry(position));
    }

    /** The last of those that is the subject of its clause, or null. */
    @Nullable
    NameOccurrence lastSubjectBefore(int position) {
        return value(subjects.lowerEntry(position));
    }

    private static @Nullable NameOccurrence value(Map.@Nullable Entry<Integer, NameOccurrence> entry) {
        return entry == null ? null : entry.getValue();
    }
}
