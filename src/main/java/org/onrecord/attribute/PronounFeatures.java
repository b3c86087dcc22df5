package org.onrecord.attribute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Positions;
import org.onrecord.model.Span;

/** What speaks for and against each person whom a pronoun may mean: the features of Lappin and Leass (1994), and turns. */
final class PronounFeatures {
    /** One number each; flags are 0 or 1. */
    enum Feature {
        GENDER_SURE("agrees in gender"),
        GENDER_LIKELY("a given name of that gender"),
        GENDER_UNLIKELY,
        SAME_SENTENCE,
        PREVIOUS_SENTENCE,
        SENTENCES_BACK,
        SAME_PARAGRAPH,
        PREVIOUS_PARAGRAPH,
        LAST_AS_SUBJECT,
        SUBJECT_IN_SENTENCE("subject earlier in the sentence"),
        SUBJECT_IN_PREVIOUS("subject of the sentence before"),
        LAST_AS_OWNER,
        LAST_AS_PRONOUN,
        MOST_RECENT("named last"),
        SECOND_MOST_RECENT,
        LAST_TURN("spoke last"),
        LAST_TURN_IN_PARAGRAPH,
        LAST_TURN_IN_PREVIOUS_PARAGRAPH,
        TURN_BEFORE_LAST,
        LAST_MEANT("meant by the last pronoun"),
        LAST_MEANT_NEARBY,
        SHARE,
        SHARE_RANK_FIRST("named most often"),
        OTHER_REFERENCES,
        IN_CONTENT,
        NEVER_BEFORE,
        AHEAD_IN_SENTENCE("named further on in the sentence"),
        BEHIND_CONTENT_AND_LAST_TURN,
        BEHIND_CONTENT_AND_MOST_RECENT,
        OPENS_PARAGRAPH_AND_LAST_TURN,
        OPENS_PARAGRAPH_AND_SUBJECT,
        IN_HEADLINE_ONLY,
        FULL_NAME,
        SUBJECT_AND_SUBJECT,
        SOURCE,
        RIVALS,
        NAMED_SENTENCES_BACK,
        NAMED_MOST_RECENTLY,
        NAMED_IN_PARAGRAPH,
        NAMED_AS_SUBJECT_IN_PREVIOUS,
        CALLED_SO_BEFORE("meant by such a pronoun before"),
        CALLED_OTHERWISE_BEFORE,
        NAMED_SOON;

        private static final Map<Feature, Integer> PLACE = new EnumMap<>(Feature.class);

        static {
            for (Feature feature : values()) {
                PLACE.put(feature, PLACE.size());
            }
        }

        /** As it is put to a reader; empty for what says little by itself. */
        private final String reason;

        Feature() {
            this("");
        }

        Feature(String reason) {
            this.reason = reason;
        }

        boolean isIn(double[] vector) {
            return vector[PLACE.getOrDefault(this, -1)] > 0;
        }

        void set(double[] vector, double value) {
            vector[PLACE.getOrDefault(this, -1)] = value;
        }
    }

    /** How many sentences ahead somebody is named soon. */
    private static final int SOON = 4;

    private static final double FAR = Math.log1p(30);

    private final Discourse discourse;
    private final List<NameOccurrence> occurrences;
    private final People people;

    PronounFeatures(Discourse discourse, People people, List<NameOccurrence> occurrences) {
        this.discourse = discourse;
        this.people = people;
        this.occurrences = occurrences;
    }

    static int count() {
        return Feature.values().length;
    }

    /** What a vector has to say for a candidate, in words. */
    static List<String> reasons(double[] vector) {
        return Arrays.stream(Feature.values())
                .filter(feature -> feature.isIn(vector) && !feature.reason.isEmpty())
                .map(feature -> feature.reason)
                .toList();
    }

    /** A vector for each candidate, in their order. */
    List<double[]> of(Anaphor anaphor, List<Person> candidates) {
        List<@Nullable Reference> last = new ArrayList<>();
        candidates.forEach(
                person -> last.add(discourse.last(person, anaphor.span().begin())));
        List<Integer> recent = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            if (last.get(i) != null && unlikely(anaphor, candidates.get(i)) == 0) {
                recent.add(i);
            }
        }
        recent.sort(
                Comparator.comparingInt((Integer i) -> position(last.get(i))).reversed());
        int lastNamed = lastNamed(anaphor, candidates);
        Set<Person> within = named(anaphor.content());
        double most = candidates.stream().mapToDouble(discourse::share).max().orElse(0);
        List<double[]> vectors = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Person person = candidates.get(i);
            Map<Feature, Double> values = new EnumMap<>(Feature.class);
            gender(anaphor, person, values);
            int rank = recent.indexOf(i);
            flag(values, Feature.MOST_RECENT, rank == 0);
            flag(values, Feature.SECOND_MOST_RECENT, rank == 1);
            place(anaphor, person, last.get(i), values);
            turns(anaphor, person, values);
            names(anaphor, person, lastNamed, values);
            values.put(Feature.SHARE, discourse.share(person));
            flag(values, Feature.SHARE_RANK_FIRST, discourse.share(person) == most);
            values.put(Feature.OTHER_REFERENCES, Math.log1p(discourse.otherReferences(person)));
            flag(values, Feature.IN_CONTENT, within.contains(person));
            flag(values, Feature.FULL_NAME, !person.fullNames().isEmpty());
            flag(values, Feature.BEHIND_CONTENT_AND_MOST_RECENT, rank == 0 && anaphor.comesAfterItsContent());
            flag(values, Feature.SOURCE, anaphor.isSource());
            values.put(Feature.RIVALS, Math.log1p(recent.size()));
            vectors.add(vector(values));
        }
        return vectors;
    }

    private static int position(@Nullable Reference reference) {
        return reference == null ? -1 : reference.place().position();
    }

    private static double[] vector(Map<Feature, Double> values) {
        double[] vector = new double[count()];
        values.forEach((feature, value) -> feature.set(vector, value));
        return vector;
    }

    private static void flag(Map<Feature, Double> values, Feature feature, boolean set) {
        if (set) {
            values.put(feature, 1.0);
        }
    }

    private static double unlikely(Anaphor anaphor, Person person) {
        boolean sure = person.gender() != 0;
        char likely = person.likelyGender();
        return !sure && likely != 0 && anaphor.gender() != 0 && likely != anaphor.gender() ? 1 : 0;
    }

    private static void gender(Anaphor anaphor, Person person, Map<Feature, Double> values) {
        flag(values, Feature.GENDER_SURE, person.gender() != 0 && person.gender() == anaphor.gender());
        flag(values, Feature.GENDER_LIKELY, person.gender() == 0 && person.likelyGender() == anaphor.gender());
        values.put(Feature.GENDER_UNLIKELY, unlikely(anaphor, person));
    }

    private void place(Anaphor anaphor, Person person, @Nullable Reference last, Map<Feature, Double> values) {
        Place at = anaphor.place();
        flag(values, Feature.AHEAD_IN_SENTENCE, isAhead(anaphor, person));
        if (last == null) {
            flag(values, Feature.NEVER_BEFORE, true);
            values.put(Feature.SENTENCES_BACK, FAR);
            return;
        }
        int sentences = at.sentence() - last.place().sentence();
        int paragraphs = at.paragraph() - last.place().paragraph();
        flag(values, Feature.SAME_SENTENCE, sentences == 0);
        flag(values, Feature.PREVIOUS_SENTENCE, sentences == 1);
        values.put(Feature.SENTENCES_BACK, Math.min(FAR, Math.log1p(sentences)));
        flag(values, Feature.SAME_PARAGRAPH, paragraphs == 0);
        flag(values, Feature.PREVIOUS_PARAGRAPH, paragraphs == 1);
        flag(values, Feature.LAST_AS_SUBJECT, last.subject());
        flag(values, Feature.SUBJECT_IN_SENTENCE, last.subject() && sentences == 0);
        flag(values, Feature.SUBJECT_IN_PREVIOUS, last.subject() && sentences == 1);
        flag(values, Feature.SUBJECT_AND_SUBJECT, last.subject() && anaphor.subject());
        flag(values, Feature.LAST_AS_OWNER, last.possessive());
        flag(values, Feature.LAST_AS_PRONOUN, last.pronoun());
        flag(values, Feature.IN_HEADLINE_ONLY, discourse.isHeadline(last.place().paragraph()));
        flag(
                values,
                Feature.OPENS_PARAGRAPH_AND_SUBJECT,
                last.subject() && paragraphs == 1 && sentences == 1 && anaphor.subject());
    }

    /** Where the last name of anybody likely stands; -1 if there is none. */
    private static int lastNamed(Anaphor anaphor, List<Person> candidates) {
        int last = -1;
        for (Person person : candidates) {
            NameOccurrence name = person.lastBefore(anaphor.span().begin());
            if (name != null && unlikely(anaphor, person) == 0) {
                last = Math.max(last, name.span().begin());
            }
        }
        return last;
    }

    private void names(Anaphor anaphor, Person person, int lastNamed, Map<Feature, Double> values) {
        NameOccurrence name = person.lastBefore(anaphor.span().begin());
        values.put(Feature.NAMED_SENTENCES_BACK, FAR);
        if (name != null) {
            int sentences = anaphor.place().sentence() - name.sentence();
            values.put(Feature.NAMED_SENTENCES_BACK, Math.min(FAR, Math.log1p(sentences)));
            flag(values, Feature.NAMED_MOST_RECENTLY, name.span().begin() == lastNamed);
            flag(
                    values,
                    Feature.NAMED_IN_PARAGRAPH,
                    name.paragraph() == anaphor.place().paragraph());
            flag(values, Feature.NAMED_AS_SUBJECT_IN_PREVIOUS, sentences == 1 && name.subject());
        }
        NameOccurrence next = person.firstFrom(anaphor.span().end());
        flag(
                values,
                Feature.NAMED_SOON,
                next != null && next.sentence() - anaphor.place().sentence() <= SOON);
        flag(values, Feature.CALLED_SO_BEFORE, discourse.meant(person, anaphor.gender()) > 0);
        char other = anaphor.gender() == 'm' ? 'f' : 'm';
        flag(values, Feature.CALLED_OTHERWISE_BEFORE, anaphor.gender() != 0 && discourse.meant(person, other) > 0);
    }

    private boolean isAhead(Anaphor anaphor, Person person) {
        int next = Positions.firstEndingBehind(
                occurrences, NameOccurrence::span, anaphor.span().end());
        for (int i = next;
                i < occurrences.size()
                        && occurrences.get(i).sentence() == anaphor.place().sentence();
                i++) {
            if (!occurrences.get(i).quoted() && person.equals(people.of(occurrences.get(i)))) {
                return true;
            }
        }
        return false;
    }

    private void turns(Anaphor anaphor, Person person, Map<Feature, Double> values) {
        Place at = anaphor.place();
        Discourse.Turn last = discourse.lastTurn();
        if (last != null && last.person().equals(person)) {
            int paragraphs = at.paragraph() - last.place().paragraph();
            flag(values, Feature.LAST_TURN, true);
            flag(values, Feature.LAST_TURN_IN_PARAGRAPH, paragraphs == 0);
            flag(values, Feature.LAST_TURN_IN_PREVIOUS_PARAGRAPH, paragraphs == 1);
            flag(values, Feature.BEHIND_CONTENT_AND_LAST_TURN, anaphor.comesAfterItsContent());
            flag(values, Feature.OPENS_PARAGRAPH_AND_LAST_TURN, paragraphs == 1 && anaphor.subject());
        }
        Discourse.Turn before = discourse.turnBefore();
        flag(values, Feature.TURN_BEFORE_LAST, before != null && before.person().equals(person));
        Discourse.Turn meant = discourse.lastPronoun();
        if (meant != null && meant.person().equals(person)) {
            flag(values, Feature.LAST_MEANT, true);
            flag(
                    values,
                    Feature.LAST_MEANT_NEARBY,
                    at.sentence() - meant.place().sentence() <= 1);
        }
    }

    /** Who is named within these spans. */
    private Set<Person> named(List<Span> spans) {
        Set<Person> found = new HashSet<>();
        for (Span span : spans) {
            for (NameOccurrence occurrence : Positions.overlapping(occurrences, NameOccurrence::span, span)) {
                Person person = people.of(occurrence);
                if (person != null) {
                    found.add(person);
                }
            }
        }
        return found;
    }
}
