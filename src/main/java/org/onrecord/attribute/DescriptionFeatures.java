package org.onrecord.attribute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.model.AnnotatedArticle;

/** What speaks for and against each person whom a description may mean, and for its meaning nobody with a name. */
final class DescriptionFeatures {
    /** Follow the features of {@link PronounFeatures}; flags are 0 or 1. */
    enum Feature {
        HEAD("described by the same noun"),
        HEAD_AND_MODIFIER("described by the same words"),
        MODIFIERS,
        NO_MODIFIER_FITS,
        PARTY_CLASH,
        ROLE("holds that office"),
        OTHER_ROLE,
        NO_PROFILE,
        DEFINITE_AND_HEAD,
        DEFINITE_AND_LAST_TURN,
        POSSESSIVE_AND_HEAD,
        GENDER_CLASH,
        ONLY_HEAD,
        NOBODY,
        NOBODY_INDEFINITE,
        NOBODY_POSSESSIVE,
        NOBODY_BARE,
        NOBODY_PLURAL,
        NOBODY_EXTENDED,
        NOBODY_HEAD_FITS,
        NOBODY_MODIFIER_FITS,
        NOBODY_MODIFIED;

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
            return vector[PronounFeatures.count() + PLACE.getOrDefault(this, -1)] > 0;
        }

        void set(double[] vector, double value) {
            vector[PronounFeatures.count() + PLACE.getOrDefault(this, -1)] = value;
        }
    }

    private static final Set<String> PARTIES = Set.of("republican", "democratic", "libertarian");

    private final PronounFeatures discourse;
    private final AnnotatedArticle article;
    private final Descriptions roles;
    private final Map<Person, Profile> profiles = new HashMap<>();

    DescriptionFeatures(PronounFeatures discourse, AnnotatedArticle article, Descriptions roles) {
        this.discourse = discourse;
        this.article = article;
        this.roles = roles;
    }

    static int count() {
        return PronounFeatures.count() + Feature.values().length;
    }

    /** What the part of a vector that is about descriptions has to say for a candidate, in words. */
    static List<String> reasons(double[] vector) {
        return vector.length < count()
                ? List.of()
                : Arrays.stream(Feature.values())
                        .filter(feature -> feature.isIn(vector) && !feature.reason.isEmpty())
                        .map(feature -> feature.reason)
                        .toList();
    }

    /** A vector for each candidate, in their order, and behind them one for nobody. */
    List<double[]> of(Anaphor anaphor, Description description, List<Person> candidates) {
        List<double[]> vectors = new ArrayList<>();
        List<double[]> general = discourse.of(anaphor, candidates);
        boolean anyHead = false;
        boolean anyModifier = false;
        long heads = candidates.stream()
                .filter(person -> profile(person).has(description.head()))
                .count();
        for (int i = 0; i < candidates.size(); i++) {
            double[] vector = Arrays.copyOf(general.get(i), count());
            one(anaphor, description, candidates.get(i), heads, vector);
            anyHead |= Feature.HEAD.isIn(vector);
            anyModifier |= Feature.HEAD_AND_MODIFIER.isIn(vector);
            vectors.add(vector);
        }
        vectors.add(nobody(description, anyHead, anyModifier));
        return vectors;
    }

    boolean describes(Person person, String noun) {
        return profile(person).has(noun);
    }

    private Profile profile(Person person) {
        return profiles.computeIfAbsent(person, any -> Profile.of(article, any));
    }

    private void one(Anaphor anaphor, Description description, Person person, long heads, double[] vector) {
        Profile profile = profile(person);
        boolean head = profile.has(description.head());
        long fitting = description.modifiers().stream().filter(profile::has).count();
        int modifiers = description.modifiers().size();
        boolean definite = description.article() == Description.Opening.DEFINITE;
        double role = roles.score(person, description.phrase(), anaphor.span());
        set(vector, Feature.HEAD, head);
        set(vector, Feature.HEAD_AND_MODIFIER, head && fitting > 0);
        set(vector, Feature.MODIFIERS, modifiers == 0 ? 0 : fitting / (double) modifiers);
        set(vector, Feature.NO_MODIFIER_FITS, modifiers > 0 && fitting == 0);
        set(vector, Feature.PARTY_CLASH, partiesClash(description, profile));
        set(vector, Feature.ROLE, role);
        set(vector, Feature.OTHER_ROLE, role == 0 && person.speaker() != null && Titles.isOffice(description.head()));
        set(vector, Feature.NO_PROFILE, profile.words().isEmpty());
        set(vector, Feature.DEFINITE_AND_HEAD, definite && head);
        boolean spokeLast = PronounFeatures.Feature.LAST_TURN.isIn(vector);
        set(vector, Feature.DEFINITE_AND_LAST_TURN, definite && spokeLast);
        set(vector, Feature.POSSESSIVE_AND_HEAD, description.article() == Description.Opening.POSSESSIVE && head);
        set(vector, Feature.GENDER_CLASH, Person.disagree(person.likeliestGender(), description.gender()));
        set(vector, Feature.ONLY_HEAD, head && heads == 1);
    }

    private static boolean partiesClash(Description description, Profile profile) {
        for (String party : PARTIES) {
            boolean described = description.modifiers().contains(party)
                    || description.head().equals(party);
            boolean other = PARTIES.stream().anyMatch(one -> !one.equals(party) && profile.has(one));
            if (described && other && !profile.has(party)) {
                return true;
            }
        }
        return false;
    }

    private static double[] nobody(Description description, boolean anyHead, boolean anyModifier) {
        double[] vector = new double[count()];
        set(vector, Feature.NOBODY, true);
        set(vector, Feature.NOBODY_INDEFINITE, description.article() == Description.Opening.INDEFINITE);
        set(vector, Feature.NOBODY_POSSESSIVE, description.article() == Description.Opening.POSSESSIVE);
        set(vector, Feature.NOBODY_BARE, description.article() == Description.Opening.BARE);
        set(vector, Feature.NOBODY_PLURAL, description.plural());
        set(vector, Feature.NOBODY_EXTENDED, description.extended());
        set(vector, Feature.NOBODY_HEAD_FITS, anyHead);
        set(vector, Feature.NOBODY_MODIFIER_FITS, anyModifier);
        set(vector, Feature.NOBODY_MODIFIED, !description.modifiers().isEmpty());
        return vector;
    }

    private static void set(double[] vector, Feature feature, boolean set) {
        set(vector, feature, set ? 1 : 0);
    }

    private static void set(double[] vector, Feature feature, double value) {
        feature.set(vector, value);
    }
}
