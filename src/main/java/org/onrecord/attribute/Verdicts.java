package org.onrecord.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Attribution;
import org.onrecord.model.Attribution.Candidate;
import org.onrecord.model.Attribution.Decision;
import org.onrecord.model.Mention;
import org.onrecord.model.Speaker;

/** Says how sure a resolution is, and leaves open whose statement it is where that is not enough. */
final class Verdicts {
    /** Candidates with a smaller share than this are not worth showing. */
    private static final double SHOWN = 0.02;

    private final Confidences confidences;
    private final double minConfidence;

    Verdicts(Confidences confidences, double minConfidence) {
        this.confidences = confidences;
        this.minConfidence = minConfidence;
    }

    Attribution of(Resolution.Answer answer) {
        Resolved resolved = answer.resolved();
        double confidence = confidences.of(resolved) * (answer.sameTurn() ? Confidences.SAME_TURN : 1);
        String rule = (answer.sameTurn() ? "same-turn/" : "") + resolved.rule().label();
        Decision decision =
                new Decision(rule, resolved.evidence(), confidence, chain(answer), candidates(resolved, confidence));
        if (resolved.name() == null) {
            String reason = resolved.evidence().isEmpty() ? "nobody could be named" : resolved.evidence();
            return new Attribution.Unknown(reason, decision);
        }
        if (isSomebody(resolved) && confidence < minConfidence) {
            String reason = String.format(
                    Locale.ROOT, "%s is likely with %.2f only, below %.2f", resolved.name(), confidence, minConfidence);
            return new Attribution.Unknown(reason, decision);
        }
        Speaker speaker = resolved.person() == null ? null : resolved.person().speaker();
        return speaker != null
                ? new Attribution.Rostered(speaker, decision)
                : new Attribution.OffRoster(resolved.name(), resolved.kind(), decision);
    }

    /** A description in its own words claims nothing about who it is, so there is nothing to be left open. */
    private static boolean isSomebody(Resolved resolved) {
        return resolved.rule() != Rule.UNNAMED && resolved.rule() != Rule.NOT_A_PERSON;
    }

    private List<Mention> chain(Resolution.Answer answer) {
        List<Mention> chain = new ArrayList<>();
        Mention source = answer.source();
        Person person = answer.resolved().person();
        NameOccurrence fullest = person == null ? null : person.longest();
        if (fullest != null && (source == null || !source.span().contains(fullest.span()))) {
            chain.add(new Mention(fullest.span(), Mention.Kind.NAME));
        }
        NameOccurrence last = person == null || source == null
                ? null
                : person.lastBefore(source.span().begin());
        if (last != null && !last.equals(fullest)) {
            chain.add(new Mention(last.span(), Mention.Kind.NAME));
        }
        if (source != null) {
            chain.add(source);
        }
        return chain;
    }

    private static List<Candidate> candidates(Resolved resolved, double confidence) {
        List<Candidate> candidates = new ArrayList<>();
        boolean ranked =
                resolved.candidates().stream().anyMatch(one -> one.person().equals(resolved.person()));
        if (resolved.name() != null && !ranked) {
            candidates.add(candidate(resolved.person(), resolved.name(), confidence));
        }
        for (Resolved.Ranked one : resolved.candidates()) {
            if (one.share() >= SHOWN) {
                candidates.add(candidate(one.person(), one.person().name(), one.share()));
            }
        }
        return candidates;
    }

    private static Candidate candidate(@Nullable Person person, String name, double score) {
        Speaker speaker = person == null ? null : person.speaker();
        return new Candidate(speaker == null ? null : speaker.id(), name, score);
    }
}
