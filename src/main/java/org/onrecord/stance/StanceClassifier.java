package org.onrecord.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Attribution;
import org.onrecord.model.Draft;
import org.onrecord.model.Paragraph;
import org.onrecord.model.Span;
import org.onrecord.model.Stance;
import org.onrecord.model.Stance.Label;
import org.onrecord.model.Target;
import org.onrecord.roster.Roster;

/**
 * Classifies a statement's stance toward the roster's targets by target phrases and words that take a side. The side
 * toward a measure depends on whose it is: to praise one's own or threaten with it favors it, to complain of the other
 * side's is against it.
 */
public final class StanceClassifier {
    private static final Set<String> BACK_REFERENCES = Set.of("it", "that", "this", "them", "they", "those", "such");

    /** The pull of who speaks about what, where no word of the statement takes a side. */
    private static final double LEANING = 0.5;

    /** How far from a statement, in UTF-16 code units, its paragraph may name a target for it. */
    private static final int CONTEXT_REACH = 1_000;
    /** How far before a statement what it refers back to may stand; UTF-16 code units. */
    private static final int BACK_REACH = 250;

    private final PolarityLexicon lexicon = PolarityLexicon.load();
    private final List<TargetFinder> targets;

    public StanceClassifier(Roster roster) {
        this.targets = roster.targets().stream().map(TargetFinder::new).toList();
    }

    /** Stances of one statement: the primary target's first, then those of the other targets that it is about. */
    public List<Stance> classify(AnnotatedArticle article, Draft draft, Attribution attribution) {
        Reading reading = Reading.of(article, draft, lexicon);
        String country = attribution instanceof Attribution.Rostered rostered
                ? rostered.speaker().country()
                : null;
        List<Stance> others = new ArrayList<>();
        double implied = 0;
        for (TargetFinder finder : targets.subList(1, targets.size())) {
            List<Span> named = mentions(article, draft, finder);
            if (!named.isEmpty()) {
                Stance stance = other(finder.target(), reading, named, country);
                others.add(stance);
                implied += implied(finder.target(), stance.label());
            }
        }
        TargetFinder first = targets.getFirst();
        List<Stance> stances = new ArrayList<>();
        stances.add(primary(first.target(), reading, implied, mentions(article, draft, first)));
        stances.addAll(others);
        return stances;
    }

    /** What a side on another target says of the primary one: measures divide, what is agreed unites. */
    private static double implied(Target target, Label label) {
        if (label == Label.NEUTRAL) {
            return 0;
        }
        return target.imposedBy() == null ? (label == Label.FAVOR ? 1 : -1) : -1;
    }

    private static Stance primary(Target target, Reading reading, double implied, List<Span> named) {
        double pull = reading.tone() + implied;
        Label label = label(pull);
        boolean about = !named.isEmpty() || label != Label.NEUTRAL;
        return new Stance(target.id(), about, label, confidence(pull, reading), evidence(named, reading, label));
    }

    private static Stance other(Target target, Reading reading, List<Span> named, @Nullable String country) {
        String owner = target.imposedBy();
        double pull = owner == null ? agreed(reading) : measure(reading, owner.equals(country), country != null);
        Label label = label(pull);
        return new Stance(target.id(), true, label, confidence(pull, reading), evidence(named, reading, label));
    }

    private static Label label(double pull) {
        if (pull == 0) {
            return Label.NEUTRAL;
        }
        return pull > 0 ? Label.FAVOR : Label.AGAINST;
    }

    /** Who speaks of something agreed and says nothing against it mostly favors it. */
    private static double agreed(Reading reading) {
        return reading.tone() == 0 ? LEANING : reading.tone();
    }

    /** Positive for keeping a measure, negative for taking it away; without such words each side leans its own way. */
    private static double measure(Reading reading, boolean own, boolean sideKnown) {
        double explicit = reading.keeps() - reading.takesAway();
        if (!sideKnown) {
            return explicit;
        }
        if (own) {
            return explicit < 0 ? explicit : explicit + LEANING;
        }
        return -Math.max(LEANING, reading.takesAway());
    }

    private static double confidence(double pull, Reading reading) {
        double certain = pull == 0 ? 0.5 : Math.min(0.85, 0.5 + 0.1 * Math.abs(pull));
        return reading.hedged() ? 0.9 * certain : certain;
    }

    private static List<Span> evidence(List<Span> named, Reading reading, Label label) {
        List<Span> evidence = new ArrayList<>(named);
        if (label != Label.NEUTRAL) {
            evidence.addAll(reading.evidence());
        }
        return evidence.stream().distinct().sorted().toList();
    }

    /**
     * Where the statement names the target: outright, by something related if its paragraph names it too, or by "it" or
     * "that" behind a sentence that does.
     */
    private static List<Span> mentions(AnnotatedArticle article, Draft draft, TargetFinder finder) {
        String text = article.text();
        List<Span> found = new ArrayList<>();
        draft.content().forEach(span -> found.addAll(finder.named(text, span)));
        if (!found.isEmpty()) {
            return found;
        }
        Span paragraph = context(article, draft.extent());
        draft.content().forEach(span -> found.addAll(finder.related(text, span)));
        if (!found.isEmpty() && !finder.named(text, paragraph).isEmpty()) {
            return found;
        }
        if (!refersBack(text, draft)) {
            return List.of();
        }
        Span before = new Span(
                Math.max(paragraph.begin(), draft.extent().begin() - BACK_REACH),
                draft.extent().begin());
        List<Span> earlier = finder.named(text, before);
        return earlier.isEmpty() ? List.of() : List.of(earlier.getLast());
    }

    private static boolean refersBack(String text, Draft draft) {
        String content = draft.extent().of(text).toLowerCase(Locale.ROOT);
        String[] words = content.split("[^\\p{L}]+", 30);
        for (int i = 0; i < Math.min(12, words.length); i++) {
            if (BACK_REFERENCES.contains(words[i])) {
                return true;
            }
        }
        return false;
    }

    /** The paragraph, as far as {@link #CONTEXT_REACH} on each side. */
    private static Span context(AnnotatedArticle article, Span extent) {
        Paragraph paragraph = article.paragraphAt(extent.begin());
        if (paragraph == null) {
            return extent;
        }
        return new Span(
                Math.max(paragraph.span().begin(), extent.begin() - CONTEXT_REACH),
                Math.min(Math.max(extent.end(), paragraph.span().end()), extent.end() + CONTEXT_REACH));
    }
}
