package org.onrecord.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.index.Chip.Kind;
import org.onrecord.model.Speaker;
import org.onrecord.model.Target;
import org.onrecord.roster.Roster;

/**
 * Reads queries as people type them: finds the speakers and targets of a roster and dates in them, and leaves out what only makes a
 * question of them. A query that uses the query language's own signs is left as it is.
 */
public final class Question {
    private static final Pattern OWN_SIGNS =
            Pattern.compile("[:(){}\\[\\]*~^\\\\/|&]|(?:^|\\s)[-+!]\\S|\\b(?:AND|OR|NOT)\\b|[?]\\S");

    private static final Pattern FINAL_QUESTION_MARK = Pattern.compile("(?<![\\\\?*\\s])[?]+\\s*$");

    /** Behind one of these a name is what is spoken about. */
    private static final Set<String> ABOUT = Set.of(
            "about", "on", "of", "toward", "towards", "regarding", "concerning", "over", "with", "to", "against", "by");

    private static final Set<String> ASKING = Set.of(
            "what", "who", "whom", "when", "where", "why", "how", "which", "did", "does", "do", "has", "have", "is",
            "are", "was", "were", "will", "would", "can", "could", "should");

    private static final Set<String> SAYING = Set.of(
            "say",
            "says",
            "said",
            "saying",
            "think",
            "thinks",
            "thought",
            "talk",
            "talked",
            "talks",
            "tell",
            "told",
            "comment",
            "comments",
            "about",
            "on",
            "the",
            "a",
            "an",
            "in",
            "of",
            "to",
            "at",
            "for",
            "and",
            "or",
            "it",
            "be",
            "been");

    private static final Set<String> HONORIFICS = Set.of("mr", "mrs", "ms", "miss", "dr", "sir", "madam");

    /** Says nothing of what a question is about. */
    private static final Set<String> EMPTY =
            Stream.of(ASKING, SAYING, HONORIFICS).flatMap(Set::stream).collect(Collectors.toSet());

    private static final Comparator<List<String>> LONGEST_FIRST = Comparator.<List<String>>comparingInt(List::size)
            .reversed()
            .thenComparing(words -> String.join(" ", words));

    private final Map<List<String>, Chip> names;
    private final List<List<String>> namesakes;
    private final Set<String> titles;
    private final LocalDate today;

    /** Reads queries about a roster, of {@code today}. */
    public Question(Roster roster, LocalDate today) {
        this.today = today;
        names = new TreeMap<>(LONGEST_FIRST);
        roster.targets().forEach(target -> add(target, target.equals(roster.primary())));
        roster.speakers().forEach(this::add);
        namesakes = roster.namesakes().stream().map(QueryWords::of).toList();
        titles = Stream.concat(HONORIFICS.stream(), roster.speakers().stream().flatMap(Question::titles))
                .collect(Collectors.toSet());
    }

    private Question(Question same, LocalDate today) {
        this.today = today;
        names = same.names;
        namesakes = same.namesakes;
        titles = same.titles;
    }

    /** The same of another day. */
    public Question on(LocalDate day) {
        return new Question(this, day);
    }

    private void add(Speaker speaker) {
        Stream<String> given = speaker.given().stream()
                .map(name ->
                        speaker.familyNameFirst() ? speaker.surname() + " " + name : name + " " + speaker.surname());
        Stream.of(Stream.of(speaker.name(), speaker.surname()), speaker.aliases().stream(), given)
                .flatMap(each -> each)
                .forEach(name ->
                        names.put(QueryWords.of(name), new Chip(Kind.SPEAKER, speaker.id(), speaker.name(), name)));
    }

    private static Stream<String> titles(Speaker speaker) {
        return speaker.roles().stream()
                .flatMap(role -> role.titles().stream())
                .flatMap(title -> QueryWords.of(title).stream())
                .distinct();
    }

    /** Of the primary target only the name: its wordings are those of the whole subject. */
    private void add(Target target, boolean primary) {
        Stream.concat(Stream.of(target.name()), primary ? Stream.empty() : target.phrases().stream())
                .forEach(phrase ->
                        names.put(QueryWords.of(phrase), new Chip(Kind.TARGET, target.id(), target.name(), phrase)));
    }

    /**
     * What a query asks for.
     *
     * @throws QuerySyntaxException if it is too long or stands for too much
     */
    public Understood read(String typed) {
        String query = FINAL_QUESTION_MARK.matcher(typed).replaceAll("");
        if (OWN_SIGNS.matcher(query).find()
                || query.chars().filter(sign -> sign == '"').count() % 2 == 1) {
            return literally(query, List.of(), false);
        }
        QueryWords words = new QueryWords(query);
        List<Chip> chips = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        boolean asked = !query.equals(typed) || (words.size() > 0 && ASKING.contains(words.folded(0)));
        boolean about = false;
        int at = 0;
        while (at < words.size()) {
            Optional<Found> found = find(words, at, about);
            if (found.isPresent()) {
                Found what = found.get();
                chips.addAll(what.chips);
                if (what.counts) {
                    rest.add(words.between(at, what.end));
                }
                at = what.end;
            } else {
                about = about || ABOUT.contains(words.folded(at));
                rest.add(words.typed(at++));
            }
        }
        boolean question = asked || chips.stream().anyMatch(chip -> chip.kind() != Kind.TARGET);
        return literally(String.join(" ", question ? told(rest) : rest), chips, true);
    }

    /** The query as it stands. */
    public Understood literally(String query) {
        return literally(query, List.of(), !OWN_SIGNS.matcher(query).find());
    }

    private Understood literally(String query, List<Chip> chips, boolean plain) {
        if (query.isBlank()) {
            return new Understood("", chips, List.of(), false);
        }
        QueryRepair repaired = QueryRepair.of(RelativeDates.absolute(query, today));
        return new Understood(
                repaired.query(), chips, repaired.note().isEmpty() ? List.of() : List.of(repaired.note()), plain);
    }

    /**
     * Something at a place in the query.
     *
     * @param end behind its last word
     * @param counts whether its words are looked for, too
     */
    private record Found(int end, List<Chip> chips, boolean counts) {}

    private Optional<Found> find(QueryWords words, int at, boolean about) {
        Optional<Found> dated =
                DateWords.at(words, at, today).map(date -> new Found(date.end(), List.of(date.chip()), false));
        return dated.or(() -> namesake(words, at)).or(() -> named(words, at, about));
    }

    private Optional<Found> namesake(QueryWords words, int at) {
        return namesakes.stream()
                .filter(name -> words.stand(at, name))
                .findFirst()
                .map(name -> new Found(at + name.size(), List.of(), true));
    }

    private Optional<Found> named(QueryWords words, int at, boolean about) {
        for (Map.Entry<List<String>, Chip> name : names.entrySet()) {
            if (words.stand(at, name.getKey())) {
                int end = at + name.getKey().size();
                Chip known = name.getValue();
                boolean speaks = known.kind() == Kind.SPEAKER;
                if (speaks && name.getKey().size() == 1 && ofSomebodyElse(words, at)) {
                    return Optional.of(new Found(end, List.of(), true));
                }
                Chip chip = new Chip(known.kind(), known.value(), known.label(), words.between(at, end));
                return Optional.of(new Found(end, speaks && about ? List.of() : List.of(chip), !speaks || about));
            }
        }
        return Optional.empty();
    }

    /** Whether the word before a surname is another given name, not a title. */
    private boolean ofSomebodyElse(QueryWords words, int at) {
        return at > 0
                && Character.isUpperCase(words.typed(at - 1).codePointAt(0))
                && !ASKING.contains(words.folded(at - 1))
                && !titles.contains(words.folded(at - 1));
    }

    /** What is left of a question: the words that say what it is about. */
    private static List<String> told(List<String> words) {
        return words.stream()
                .filter(word -> !EMPTY.contains(QueryWords.fold(word)))
                .toList();
    }
}
