package org.onrecord.attribute;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Positions;
import org.onrecord.model.Span;

/** Resolves sources that give a name, and the relative pronouns behind one. */
final class NamedSources {
    /** A capital's word that ends a source, a name that the recogniser may have missed, and the word before it. */
    private static final Pattern LAST_WORDS =
            Pattern.compile("(?:(?<before>\\S+)\\s+)?(?<last>\\p{Lu}[\\p{L}-]+)(?:['’]s?)?[\\s,]*$");

    /** What may stand between a name and its "who": an apposition, or what the copula says. */
    private static final Pattern BEFORE_WHO = Pattern.compile(
            "(?:[\\s,—–-]*|,(?:[^.!?;\\n]|\\.(?=,)){1,80}?,?\\s|\\s(?:is|was)\\s(?:a|an|the)\\s[^,.!?;\\n]{1,60})");
    /** So many names before "who" are tried: the last may be part of an apposition. */
    private static final int TRIED = 3;
    /** How far before "who" its name may end, UTF-16. */
    private static final int REACH = 90;

    private final String text;
    private final List<NameOccurrence> occurrences;
    private final People people;

    NamedSources(String text, List<NameOccurrence> occurrences, People people) {
        this.text = text;
        this.occurrences = occurrences;
        this.people = people;
    }

    /** Whom the source names, or null if it names nobody. */
    @Nullable
    Resolved named(Span source) {
        NameOccurrence name = SourcePhrase.name(text, source, inside(source));
        Person person = name == null ? null : people.of(name);
        if (name == null || person == null) {
            return null;
        }
        return named(person, name);
    }

    private List<NameOccurrence> inside(Span span) {
        return Positions.overlapping(occurrences, NameOccurrence::span, span).stream()
                .filter(occurrence -> span.contains(occurrence.span()))
                .toList();
    }

    private Resolved named(Person person, NameOccurrence name) {
        if (!name.isSingle()) {
            return Resolved.person(person, Rule.FULL_NAME, "the full name", List.of());
        }
        if (!person.hasWord(name.last()) || (!person.fullNames().isEmpty() && !isPartOf(person, name.last()))) {
            return Resolved.person(person, Rule.MISSPELT_NAME, "one letter from " + person.name(), List.of());
        }
        if (person.fullNames().isEmpty()) {
            return Resolved.person(person, Rule.PART_ALONE, "nowhere given in full", List.of());
        }
        Set<Person> bearers = people.withWord(name.last());
        return bearers.size() == 1
                ? Resolved.person(person, Rule.PART_OF_FULL_NAME, "part of " + person.name(), List.of())
                : Resolved.person(person, Rule.PART_AMONG_NAMESAKES, shared(bearers), ranked(person, bearers));
    }

    private static boolean isPartOf(Person person, String word) {
        return person.fullNames().stream().anyMatch(name -> name.contains(word));
    }

    private static String shared(Set<Person> bearers) {
        return "a name that " + bearers.size() + " persons of the article share";
    }

    /** The one chosen before the others, by how often the name has been theirs. */
    private static List<Resolved.Ranked> ranked(Person chosen, Set<Person> bearers) {
        double sum =
                bearers.stream().mapToInt(person -> person.occurrences().size()).sum();
        return bearers.stream()
                .map(person -> new Resolved.Ranked(person, person.occurrences().size() / sum))
                .sorted(Comparator.comparing(
                                (Resolved.Ranked one) -> !one.person().equals(chosen))
                        .thenComparing(Comparator.comparingDouble(Resolved.Ranked::share)
                                .reversed()))
                .limit(5)
                .toList();
    }

    /** A source that ends in a word that is somebody's surname or one letter from somebody's surname. */
    @Nullable
    Resolved misspelt(Span source) {
        Matcher words = LAST_WORDS.matcher(SourcePhrase.base(text, source).of(text));
        Person person = words.find() ? people.called(Names.fold(words.group("last"))) : null;
        if (person == null) {
            return null;
        }
        String before = words.group("before") == null ? "" : Names.fold(words.group("before"));
        boolean fits =
                before.isEmpty() || Titles.isOffice(before) || Titles.isHonorific(before) || person.hasWord(before);
        return fits ? Resolved.person(person, Rule.MISSPELT_NAME, "nearly " + person.name(), List.of()) : null;
    }

    /** Whom "who" stands for: the name before it, if nothing but an apposition stands between. */
    @Nullable
    Resolved antecedent(Span pronoun) {
        int next = Positions.firstEndingBehind(occurrences, NameOccurrence::span, pronoun.begin());
        for (int i = next - 1; i >= Math.max(0, next - TRIED); i--) {
            NameOccurrence before = occurrences.get(i);
            Person person = people.of(before);
            boolean near = pronoun.begin() - before.span().end() <= REACH;
            if (!near || person == null) {
                return null;
            }
            String between = text.substring(before.span().end(), pronoun.begin());
            if (!before.possessive() && BEFORE_WHO.matcher(between).matches()) {
                return Resolved.person(person, Rule.RELATIVE_PRONOUN, "the name before it", List.of());
            }
        }
        return null;
    }
}
