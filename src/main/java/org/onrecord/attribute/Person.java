package org.onrecord.attribute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Speaker;

/** Somebody in one article, with everything that article calls them. Grows while the article is read. */
final class Person {
    private final @Nullable Speaker speaker;
    private final Set<List<String>> fullNames = new LinkedHashSet<>();
    private final Set<String> words = new LinkedHashSet<>();
    private final Set<String> titles = new LinkedHashSet<>();
    private final List<NameOccurrence> occurrences = new ArrayList<>();
    private final NavigableMap<Integer, NameOccurrence> told = new TreeMap<>();
    private final Map<String, Integer> called = new HashMap<>();
    private int lastInFull = Integer.MIN_VALUE / 2;
    private @Nullable NameOccurrence longest;
    private char titled;

    Person(@Nullable Speaker speaker) {
        this.speaker = speaker;
    }

    void add(NameOccurrence occurrence) {
        occurrences.add(occurrence);
        if (!occurrence.quoted()) {
            told.put(occurrence.span().begin(), occurrence);
        }
        if (!occurrence.isSingle()) {
            fullNames.add(occurrence.core());
        }
        longest = longest == null || isFuller(occurrence, longest) ? occurrence : longest;
        words.addAll(occurrence.core());
        if (!occurrence.title().isEmpty()) {
            titles.add(occurrence.title());
        }
        titled = titled == 0 ? Titles.gender(occurrence.title()) : titled;
    }

    /** More words, or as many without being in capitals throughout, as a transcript's label is. */
    private static boolean isFuller(NameOccurrence one, NameOccurrence other) {
        int more = one.core().size() - other.core().size();
        return more > 0 || (more == 0 && isShouted(other.name()) && !isShouted(one.name()));
    }

    private static boolean isShouted(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT));
    }

    /** Takes note that reading has come past an occurrence; to be called in order of position. */
    void read(NameOccurrence occurrence) {
        occurrence.core().forEach(word -> called.merge(word, 1, Integer::sum));
        if (!occurrence.isSingle()) {
            lastInFull = occurrence.paragraph();
        }
    }

    /** How often a name with this word in it has been read. */
    int timesCalled(String folded) {
        return called.getOrDefault(folded, 0);
    }

    /** The paragraph of the last full name that has been read; very negative before the first. */
    int lastInFull() {
        return lastInFull;
    }

    /** The roster's form, or the first of the article's fullest. */
    String name() {
        if (speaker != null) {
            return speaker.name();
        }
        return longest == null ? "" : longest.name();
    }

    @Nullable
    Speaker speaker() {
        return speaker;
    }

    boolean hasWord(String folded) {
        return words.contains(folded);
    }

    boolean hasTitleWord(String word) {
        return titles.stream().anyMatch(title -> (" " + title + " ").contains(" " + word + " "));
    }

    /** Whether the article gives them a full name that ends with this word. */
    boolean hasSurname(String folded) {
        return fullNames.stream().anyMatch(name -> name.getLast().equals(folded));
    }

    /** The full names that the article gives, as {@link Names#core} has them. */
    Set<List<String>> fullNames() {
        return fullNames;
    }

    List<NameOccurrence> occurrences() {
        return occurrences;
    }

    /** The first of the longest forms of the name. */
    @Nullable
    NameOccurrence longest() {
        return longest;
    }

    /** The first place where the article, not somebody it quotes, names them; UTF-16. */
    int firstPosition() {
        return told.isEmpty() ? Integer.MAX_VALUE : told.firstKey();
    }

    /** 'm' or 'f' by the roster or a title such as "Mr.", else 0. */
    char gender() {
        return speaker == null ? titled : gender(speaker);
    }

    /** 'm', 'f', or 0 for a speaker of neither pronoun. */
    static char gender(Speaker speaker) {
        return switch (speaker.pronouns()) {
            case HE -> 'm';
            case SHE -> 'f';
            case THEY -> 0;
        };
    }

    /** What is known of the gender, or else what the given name says: 'm', 'f' or 0. */
    char likeliestGender() {
        return gender() == 0 ? likelyGender() : gender();
    }

    /** Whether two genders are known and differ. */
    static boolean disagree(char one, char other) {
        return one != 0 && other != 0 && one != other;
    }

    /** 'm' or 'f' by the given name, which can mislead; 0 where there is none or it is both. */
    char likelyGender() {
        if (fullNames.isEmpty()) {
            return words.size() == 1 ? GivenNames.gender(words.iterator().next()) : 0;
        }
        return GivenNames.gender(fullNames.iterator().next().getFirst());
    }

    /** The first occurrence that begins at {@code position} or behind it and stands in no quotation, or null. */
    @Nullable
    NameOccurrence firstFrom(int position) {
        Map.Entry<Integer, NameOccurrence> first = told.ceilingEntry(position);
        return first == null ? null : first.getValue();
    }

    /** The last occurrence that begins before {@code position} and stands in no quotation, or null. */
    @Nullable
    NameOccurrence lastBefore(int position) {
        Map.Entry<Integer, NameOccurrence> last = told.lowerEntry(position);
        return last == null ? null : last.getValue();
    }
}
