package org.onrecord.attribute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Paragraph;
import org.onrecord.model.Positions;
import org.onrecord.model.Sentence;

/** Who has been spoken of, and who has spoken, up to the place where reading stands. Grows while the article is read. */
final class Discourse {
    /** How many sentences back somebody is still in mind. */
    private static final int REACH = 25;
    /** So many of the persons named most often are always in mind. */
    private static final int ALWAYS = 4;

    private final AnnotatedArticle article;
    private final People people;
    private final List<NameOccurrence> occurrences;
    private final Set<Person> always = new LinkedHashSet<>();
    private final Map<Person, List<Reference>> references = new HashMap<>();
    private final List<Turn> recent = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();
    private final List<Turn> pronouns = new ArrayList<>();
    private final Map<Person, Integer> he = new HashMap<>();
    private final Map<Person, Integer> she = new HashMap<>();
    private final int named;

    /** Somebody, at a place. */
    record Turn(Person person, Place place) {}

    /** @param occurrences in order of position */
    Discourse(AnnotatedArticle article, People people, List<NameOccurrence> occurrences) {
        this.article = article;
        this.people = people;
        this.occurrences = occurrences;
        this.named = occurrences.size();
        people.all().stream()
                .filter(person -> !isReporter(person))
                .sorted(Comparator.comparingInt(
                                (Person person) -> person.occurrences().size())
                        .reversed())
                .limit(ALWAYS)
                .forEach(always::add);
    }

    /** Whoever wrote the article is nobody that its pronouns mean. */
    private boolean isReporter(Person person) {
        String byline = article.article().byline();
        return byline != null && person.speaker() == null && byline.contains(person.name());
    }

    /** A place between two sentences belongs to the one before it. */
    Place place(int position) {
        List<Sentence> sentences = article.sentences();
        int index = Positions.firstEndingBehind(sentences, Sentence::span, position);
        boolean within = index < sentences.size() && sentences.get(index).span().begin() <= position;
        int sentence = within ? index : Math.max(0, index - 1);
        int paragraph = sentences.isEmpty() ? 0 : sentences.get(sentence).paragraph();
        return new Place(position, sentence, paragraph);
    }

    /** How often a pronoun of this gender meant this person. */
    int meant(Person person, char gender) {
        return (gender == 'm' ? he : she).getOrDefault(person, 0);
    }

    /** Takes note of a pronoun's gender. */
    void callBy(Person person, char gender) {
        (gender == 'm' ? he : she).merge(person, 1, Integer::sum);
    }

    /** Takes note of a reference by something other than a name. */
    void refer(Person person, Reference reference) {
        references.computeIfAbsent(person, any -> new ArrayList<>()).add(reference);
        Turn turn = new Turn(person, reference.place());
        recent.add(turn);
        if (reference.pronoun()) {
            pronouns.add(turn);
        }
    }

    /** Takes note that somebody is the source of a statement. */
    void speak(Person person, Place place) {
        turns.add(new Turn(person, place));
    }

    /** The last source of a statement; null before the first. */
    @Nullable
    Turn lastTurn() {
        return turns.isEmpty() ? null : turns.getLast();
    }

    /** The source before the last; null before the second. */
    @Nullable
    Turn turnBefore() {
        return turns.size() < 2 ? null : turns.get(turns.size() - 2);
    }

    /** Whom the last pronoun meant; null before the first. */
    @Nullable
    Turn lastPronoun() {
        return pronouns.isEmpty() ? null : pronouns.getLast();
    }

    /** The last reference to a person that begins before {@code position}, or null. */
    @Nullable
    Reference last(Person person, int position) {
        NameOccurrence name = person.lastBefore(position);
        List<Reference> others = references.getOrDefault(person, List.of());
        Reference other = others.isEmpty() ? null : others.getLast();
        if (name == null
                || (other != null && other.place().position() > name.span().begin())) {
            return other;
        }
        Place place = new Place(name.span().begin(), name.sentence(), name.paragraph());
        return new Reference(place, false, name.subject(), name.possessive());
    }

    /** How many references by something other than a name there have been. */
    int otherReferences(Person person) {
        return references.getOrDefault(person, List.of()).size();
    }

    /** The part of all the article's names that is this person's, in [0, 1]. */
    double share(Person person) {
        return named == 0 ? 0 : person.occurrences().size() / (double) named;
    }

    /**
     * Everybody who may be meant at a place: named in the sentences before it, in its own or shortly behind, or named often.
     *
     * @param ahead how many sentences behind it count
     */
    Set<Person> inMind(Place at, int ahead) {
        Set<Person> found = new LinkedHashSet<>();
        int next = Positions.firstEndingBehind(occurrences, NameOccurrence::span, at.position());
        for (int i = next - 1; i >= 0 && occurrences.get(i).sentence() >= at.sentence() - REACH; i--) {
            add(occurrences.get(i), found);
        }
        for (int i = next; i < named && occurrences.get(i).sentence() <= at.sentence() + ahead; i++) {
            add(occurrences.get(i), found);
        }
        for (int i = recent.size() - 1; i >= 0 && recent.get(i).place().sentence() >= at.sentence() - REACH; i--) {
            found.add(recent.get(i).person());
        }
        always.stream()
                .filter(person -> ahead > 0 || last(person, at.position()) != null)
                .forEach(found::add);
        return found;
    }

    private void add(NameOccurrence occurrence, Set<Person> found) {
        Person person = people.of(occurrence);
        if (person != null && !isReporter(person)) {
            found.add(person);
        }
    }

    boolean isHeadline(int paragraph) {
        return article.paragraphs().get(paragraph).kind() == Paragraph.Kind.TITLE;
    }
}
