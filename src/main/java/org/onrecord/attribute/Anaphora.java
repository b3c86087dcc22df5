package org.onrecord.attribute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.SpeakerKind;

/** Finds whom pronouns of the third person and descriptions mean, by the learned rankers. */
final class Anaphora {
    /** So many candidates are kept to be shown. */
    private static final int SHOWN = 5;
    /** News describes first and names later: so many sentences ahead a description's bearer may be named. */
    private static final int AHEAD = 5;

    private final AttributorParameters parameters;
    private final Discourse discourse;
    private final People people;
    private final Descriptions roles;
    private final PronounFeatures pronouns;
    private final DescriptionFeatures descriptions;
    private final Tutor tutor;

    Anaphora(
            AttributorParameters parameters,
            AnnotatedArticle article,
            People people,
            Discourse discourse,
            PronounFeatures pronouns,
            Descriptions roles,
            Tutor tutor) {
        this.parameters = parameters;
        this.discourse = discourse;
        this.people = people;
        this.roles = roles;
        this.pronouns = pronouns;
        this.descriptions = new DescriptionFeatures(pronouns, article, roles);
        this.tutor = tutor;
    }

    /** @param excluded who cannot be meant */
    Resolved pronoun(Anaphor anaphor, Set<Person> excluded) {
        List<Person> candidates = candidates(anaphor, excluded, 0);
        if (candidates.isEmpty()) {
            return Resolved.nobody(Rule.PRONOUN, "nobody whom the pronoun could mean is named", List.of());
        }
        List<double[]> vectors = pronouns.of(anaphor, candidates);
        List<Resolved.Ranked> ranked = ranked(parameters.pronouns(), vectors, candidates);
        Integer told = tutor.pronoun(anaphor, vectors, candidates);
        Person best = told == null ? ranked.getFirst().person() : candidates.get(told);
        double[] vector = vectors.get(candidates.indexOf(best));
        return Resolved.person(best, Rule.PRONOUN, because(vector), ranked);
    }

    Resolved description(Anaphor anaphor, Description description, Set<Person> excluded) {
        List<Person> candidates = candidates(anaphor, excluded, AHEAD);
        Resolved holder = roles.holder(people.onRoster(), description.phrase(), anaphor.span());
        if (holder != null && !hasRival(description, candidates)) {
            return holder;
        }
        Resolved counterpart = roles.counterpart(people.onRoster(), description.phrase(), anaphor.span());
        if (counterpart != null) {
            return counterpart;
        }
        List<double[]> vectors = descriptions.of(anaphor, description, candidates);
        List<Resolved.Ranked> ranked = ranked(parameters.descriptions(), vectors, candidates);
        Integer told = tutor.description(anaphor, vectors, candidates);
        double rest = 1 - ranked.stream().mapToDouble(Resolved.Ranked::share).sum();
        boolean named = !ranked.isEmpty() && ranked.getFirst().share() > rest;
        if (told != null) {
            named = told < candidates.size();
        }
        if (!named) {
            return new Resolved(null, null, SpeakerKind.PERSON, Rule.UNNAMED, "", Math.max(0, rest), ranked);
        }
        Person best = told == null ? ranked.getFirst().person() : candidates.get(told);
        return Resolved.person(best, Rule.DESCRIPTION, because(vectors.get(candidates.indexOf(best))), ranked);
    }

    /** Whether the article describes somebody off the roster by the same noun. */
    private boolean hasRival(Description description, List<Person> candidates) {
        return candidates.stream()
                .anyMatch(person -> person.speaker() == null && descriptions.describes(person, description.head()));
    }

    private List<Person> candidates(Anaphor anaphor, Set<Person> excluded, int ahead) {
        return discourse.inMind(anaphor.place(), ahead).stream()
                .filter(person -> !excluded.contains(person))
                .filter(person -> !Person.disagree(anaphor.gender(), person.gender()))
                .toList();
    }

    /** Best first; a vector beyond the candidates takes its share of the whole without being listed. */
    private static List<Resolved.Ranked> ranked(Ranker ranker, List<double[]> vectors, List<Person> candidates) {
        double[] shares = ranker.shares(vectors);
        List<Resolved.Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            ranked.add(new Resolved.Ranked(candidates.get(i), shares[i]));
        }
        ranked.sort(Comparator.comparingDouble(Resolved.Ranked::share).reversed());
        return ranked.size() > SHOWN ? ranked.subList(0, SHOWN) : ranked;
    }

    private static String because(double[] vector) {
        List<String> reasons = new ArrayList<>(PronounFeatures.reasons(vector));
        reasons.addAll(DescriptionFeatures.reasons(vector));
        return String.join(", ", reasons);
    }

    /** Knows the answers in training, and is shown what they are chosen from. */
    interface Tutor {
        /** Has nothing to say. */
        Tutor NONE = new Tutor() {};

        /** The index of the right candidate, or null where it is not known. */
        default @Nullable Integer pronoun(Anaphor anaphor, List<double[]> vectors, List<Person> candidates) {
            return null;
        }

        /** The index of the right candidate, their number for nobody, or null where it is not known. */
        default @Nullable Integer description(Anaphor anaphor, List<double[]> vectors, List<Person> candidates) {
            return null;
        }
    }
}
