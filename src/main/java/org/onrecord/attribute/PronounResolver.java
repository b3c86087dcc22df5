package org.onrecord.attribute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom "he" or "she" means: by agreement, by how near the last mention is, and by salience (subjects before
 * objects, the last speaker before the rest).
 */
final class PronounResolver {
    private static final double SENTENCE_DECAY = 0.55;
    private static final double SUBJECT = 1.6;
    private static final double LAST_SPEAKER = 1.5;
    private static final double PARAGRAPH_BREAK = 0.85;

    /** Somebody considered, with a share of the whole in [0, 1]. */
    record Scored(Person person, double share) {}

    private final List<Person> persons;
    /** Positions where a person was the source of a statement, which keeps them in mind. */
    private final Map<Person, List<Reference>> references;

    /** A place where a person was referred to by something other than a name. */
    record Reference(int position, int sentence, int paragraph) {}

    PronounResolver(List<Person> persons, Map<Person, List<Reference>> references) {
        this.persons = persons;
        this.references = references;
    }

    /** The candidates for a pronoun, best first; empty if nobody fits. */
    List<Scored> resolve(String pronoun, Reference at, @Nullable Person lastSpeaker) {
        char gender = pronoun.startsWith("s") || pronoun.equals("her") ? 'f' : 'm';
        List<Scored> scored = new ArrayList<>();
        double sum = 0;
        for (Person person : persons) {
            double score = agrees(person, gender) ? score(person, at) : 0;
            score *= person.equals(lastSpeaker) ? LAST_SPEAKER : 1;
            if (score > 0) {
                scored.add(new Scored(person, score));
                sum += score;
            }
        }
        double whole = sum;
        return scored.stream()
                .map(one -> new Scored(one.person(), one.share() / whole))
                .sorted(Comparator.comparingDouble(Scored::share).reversed())
                .toList();
    }

    private static boolean agrees(Person person, char gender) {
        return person.gender() == 0 || person.gender() == gender;
    }

    private double score(Person person, Reference at) {
        double best = 0;
        NameOccurrence last = person.lastBefore(at.position());
        if (last != null) {
            best = nearness(last.sentence(), last.paragraph(), at);
        }
        NameOccurrence subject = person.lastSubjectBefore(at.position());
        if (subject != null) {
            best = Math.max(best, SUBJECT * nearness(subject.sentence(), subject.paragraph(), at));
        }
        // Sources are resolved in order of position, so the last reference is the nearest.
        List<Reference> seen = references.getOrDefault(person, List.of());
        if (!seen.isEmpty() && seen.getLast().position() < at.position()) {
            Reference reference = seen.getLast();
            best = Math.max(best, SUBJECT * nearness(reference.sentence(), reference.paragraph(), at));
        }
        return person.gender() == 0 ? 0.8 * best : best;
    }

    private static double nearness(int sentence, int paragraph, Reference at) {
        int sentences = Math.max(0, at.sentence() - sentence);
        int paragraphs = Math.max(0, at.paragraph() - paragraph);
        return Math.pow(SENTENCE_DECAY, sentences) * Math.pow(PARAGRAPH_BREAK, paragraphs);
    }
}
