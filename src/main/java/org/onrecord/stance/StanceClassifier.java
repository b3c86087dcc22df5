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
    private final List<Sought> targets;
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
        List<Stance> stances = new ArrayList<>();
        Answers first = null;
        for (int i = 0; i < targets.size(); i++) {
            Sought sought = targets.get(i);
            Naming naming = Naming.find(statement.text, draft.content(), sought.finder);
            Answers answers = i == 0 || naming.how() != Naming.How.NOT ? answers(statement, i, naming) : null;
            first = i == 0 ? answers : first;
            if (answers != null) {
                stance(statement, i, naming, answers).ifPresent(stances::add);
            } else if (i == 0) {
                stances.add(new Stance(sought.target.id(), false, Label.NEUTRAL, StanceJudge.EVEN, List.of()));
            }
        }
        return new Judgement(stances, act(article, draft, first));
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

    private @Nullable Answers answers(Statement statement, int target, Naming naming) {
        Draft draft = statement.draft;
        List<Span> source =
                draft.source() == null ? List.of() : List.of(draft.source().span());
        Side side = Side.of(targets.get(target).target.imposedBy(), statement.country);
        Pair pair = Pair.of(
                statement.vectors,
                targetVectors().get(target),
                new Pair.Places(draft.content(), source, naming.spans(), side));
        return pair.isEmpty() ? null : model.get().answer(pair);
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
        double aboutness = StanceJudge.aboutness(parameters, answers, naming.how(), primary);
        if (aboutness < StanceJudge.EVEN) {
            return primary
                    ? Optional.of(new Stance(named.id(), false, Label.NEUTRAL, 1 - aboutness, List.of()))
                    : Optional.empty();
        }
        Side side = Side.of(named.imposedBy(), statement.country);
        StanceJudge judge = StanceJudge.of(
                parameters, answers, new StanceJudge.Context(statement.wording(), side, primary, naming.how()));
        return Optional.of(new Stance(named.id(), true, judge.label(), judge.confidence(), judge.evidence(naming)));
    }

    private Act act(AnnotatedArticle article, Draft draft, @Nullable Answers answers) {
        Commitment commitment = commitments.find(article, draft);
        Act.Kind kind = answers == null ? Act.Kind.NONE : answers.kind();
        double confidence =
                answers == null ? 0 : model.get().parameters().act().of(answers.act()[Answers.largest(answers.act())]);
        return new Act(kind, confidence, commitment.condition(), commitment.deadline(), commitment.due());
    }
}
