package org.onrecord.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.encode.TextVectors;
import org.onrecord.model.Act;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Attribution;
import org.onrecord.model.Draft;
import org.onrecord.model.Span;
import org.onrecord.model.Stance;
import org.onrecord.model.Stance.Label;
import org.onrecord.model.Target;
import org.onrecord.roster.Roster;

/**
 * Says which side a statement's speaker takes toward the roster's targets, and what kind of act the statement is. A statement and a
 * target are read side by side by a network that goes on from the extractor's vectors, so that each is encoded once. Safe for threads.
 */
public final class StanceClassifier {
    /** How far around a statement a word of the roster's setting is looked for; UTF-16 code units. */
    private static final int REACH = 2000;

    private final List<Sought> targets;
    private final TargetFinder setting;
    private final boolean anywhere;
    private final Function<String, TextVectors> encoder;
    private final Supplier<StanceModel> model;
    private final Commitments commitments = new Commitments();

    private record Sought(Target target, TargetFinder finder) {}

    /** The vectors of the targets, read at the first statement. */
    private @Nullable List<TextVectors> vectors;

    /**
     * Keeps what is needed to classify.
     *
     * @param encoder gives the vectors of a text on its own; asked for each target at the first statement
     * @param model gives the same one each time; asked at the first statement
     */
    public StanceClassifier(Roster roster, Function<String, TextVectors> encoder, Supplier<StanceModel> model) {
        this.targets = roster.targets().stream()
                .map(target -> new Sought(target, new TargetFinder(target)))
                .toList();
        this.setting = new TargetFinder(roster.setting(), List.of());
        this.anywhere = roster.setting().isEmpty();
        this.encoder = encoder;
        this.model = model;
    }

    /**
     * What a statement shows.
     *
     * @param stances the primary target's first, then those of the other targets that the statement is about
     */
    public record Judgement(List<Stance> stances, Act act) {
        public Judgement {
            stances = List.copyOf(stances);
        }
    }

    /**
     * Judges one statement.
     *
     * @param text the article's vectors
     */
    public Judgement classify(AnnotatedArticle article, TextVectors text, Draft draft, Attribution attribution) {
        Statement statement = new Statement(article.text(), text, draft, side(attribution));
        if (!isInSetting(statement)) {
            return new Judgement(List.of(notAbout(StanceJudge.EVEN)), act(article, draft, alone(statement)));
        }
        List<Stance> stances = new ArrayList<>();
        Answers first = null;
        for (int i = 0; i < targets.size(); i++) {
            Naming naming = Naming.find(statement.text, draft.content(), targets.get(i).finder);
            Pair pair = i == 0 || naming.how() != Naming.How.NOT ? pair(statement, i, naming) : null;
            if (pair != null && !pair.isEmpty()) {
                Answers answers =
                        first == null ? model.get().answer(pair) : model.get().answer(pair, first.alone());
                first = first == null ? answers : first;
                stance(statement, i, naming, answers).ifPresent(stances::add);
            } else if (i == 0) {
                stances.add(notAbout(StanceJudge.EVEN));
            }
        }
        return new Judgement(stances, act(article, draft, first == null ? null : first.act()));
    }

    /** Whether the roster's setting is spoken of around a statement. */
    private boolean isInSetting(Statement statement) {
        int begin = Math.max(0, statement.draft.content().getFirst().begin() - REACH);
        int end = Math.min(
                statement.text.length(), statement.draft.content().getLast().end() + REACH);
        return anywhere || setting.isNamed(statement.text, new Span(begin, end));
    }

    private double @Nullable [] alone(Statement statement) {
        Pair pair = pair(statement, 0, new Naming(Naming.How.NOT, List.of()));
        return pair.isEmpty() ? null : model.get().act(pair);
    }

    private Stance notAbout(double confidence) {
        return new Stance(targets.getFirst().target.id(), false, Label.NEUTRAL, confidence, List.of());
    }

    /** A statement while it is judged, with its wording, which most of them are never asked for. */
    private static final class Statement {
        private final String text;
        private final TextVectors vectors;
        private final Draft draft;
        private final @Nullable String country;
        private @Nullable Wording wording;

        private Statement(String text, TextVectors vectors, Draft draft, @Nullable String country) {
            this.text = text;
            this.vectors = vectors;
            this.draft = draft;
            this.country = country;
        }

        private Wording wording() {
            Wording known = wording == null ? Wording.of(text, draft.content()) : wording;
            wording = known;
            return known;
        }
    }

    private static @Nullable String side(Attribution attribution) {
        return attribution instanceof Attribution.Rostered rostered
                ? rostered.speaker().country()
                : null;
    }

    private Pair pair(Statement statement, int target, Naming naming) {
        Draft draft = statement.draft;
        List<Span> source =
                draft.source() == null ? List.of() : List.of(draft.source().span());
        Side side = Side.of(targets.get(target).target.imposedBy(), statement.country);
        return Pair.of(
                statement.vectors,
                targetVectors().get(target),
                new Pair.Places(draft.content(), source, naming.spans(), side));
    }

    private synchronized List<TextVectors> targetVectors() {
        List<TextVectors> known = vectors;
        if (known == null) {
            known = targets.stream()
                    .map(sought -> encoder.apply(TargetText.of(sought.target)))
                    .toList();
            vectors = known;
        }
        return known;
    }

    /** The stance; nothing where the statement is not about a target other than the primary one. */
    private Optional<Stance> stance(Statement statement, int target, Naming naming, Answers answers) {
        boolean primary = target == 0;
        Target named = targets.get(target).target;
        StanceParameters parameters = model.get().parameters();
        double aboutness = parameters.about().probability(answers, naming.how(), primary);
        if (aboutness < StanceJudge.EVEN) {
            return primary ? Optional.of(notAbout(1 - aboutness)) : Optional.empty();
        }
        Side side = Side.of(named.imposedBy(), statement.country);
        StanceJudge judge = StanceJudge.of(
                parameters, answers, new StanceJudge.Context(statement.wording(), side, primary, naming.how()));
        return Optional.of(new Stance(named.id(), true, judge.label(), judge.confidence(), judge.evidence(naming)));
    }

    private Act act(AnnotatedArticle article, Draft draft, double @Nullable [] kinds) {
        Commitment commitment = commitments.find(article, draft);
        int best = kinds == null ? Head.ACTS.indexOf(Act.Kind.NONE) : Answers.largest(kinds);
        double confidence = kinds == null ? 0 : model.get().parameters().act().of(kinds[best]);
        return new Act(
                Head.ACTS.get(best), confidence, commitment.condition(), commitment.deadline(), commitment.due());
    }
}
