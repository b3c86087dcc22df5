package org.onrecord.attribute;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.SpeakerKind;

/**
 * Whom a source was found to mean, before anybody asks how sure that is.
 *
 * @param person null for what is no person, or nobody
 * @param name of what is no person the article names; null where nothing could be named
 * @param share of the best candidate among all, in [0, 1]; 1 where nobody else was considered
 * @param candidates who was considered, best first, with their shares
 */
record Resolved(
        @Nullable Person person,
        @Nullable String name,
        SpeakerKind kind,
        Rule rule,
        String evidence,
        double share,
        List<Ranked> candidates) {

    /** Somebody considered, with a share of the whole in [0, 1]. */
    record Ranked(Person person, double share) {}

    Resolved {
        candidates = List.copyOf(candidates);
    }

    static Resolved person(Person person, Rule rule, String evidence, List<Ranked> candidates) {
        double share = candidates.isEmpty() ? 1 : candidates.getFirst().share();
        return new Resolved(person, person.name(), SpeakerKind.PERSON, rule, evidence, share, candidates);
    }

    static Resolved other(String name, SpeakerKind kind, Rule rule, String evidence) {
        return new Resolved(null, name, kind, rule, evidence, 1, List.of());
    }

    static Resolved nobody(Rule rule, String reason, List<Ranked> candidates) {
        double share = candidates.isEmpty() ? 0 : candidates.getFirst().share();
        return new Resolved(null, null, SpeakerKind.UNKNOWN, rule, reason, share, candidates);
    }
}
