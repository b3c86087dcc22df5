package org.onrecord.attribute;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Attribution;
import org.onrecord.model.Draft;
import org.onrecord.roster.Roster;
import org.onrecord.text.Quotation;
import org.onrecord.text.Quotations;

/** Resolves the source of every statement of an article to a speaker, on the roster or off it, or abstains. Thread-safe. */
public final class Attributor {
    /**
     * Attributions that are less likely right than this are left open. On PolNeAR dev it leaves a precision of 0.978, where
     * 0.97 was asked for; a lower one would name speakers who are hardly likelier right than wrong.
     */
    public static final double MIN_CONFIDENCE = 0.6;

    private final RosterNames names;
    private final NameFinder finder;
    private final double minConfidence;
    private final Supplier<AttributorParameters> parameters;

    /**
     * @param minConfidence in [0, 1]: a speaker who is less likely right than this becomes a candidate only
     * @param parameters asked for at the first article
     */
    public Attributor(Roster roster, double minConfidence, Supplier<AttributorParameters> parameters) {
        if (!(minConfidence >= 0 && minConfidence <= 1)) {
            throw new IllegalArgumentException("confidence outside [0, 1]: " + minConfidence);
        }
        this.names = new RosterNames(roster);
        this.finder = new NameFinder(roster);
        this.minConfidence = minConfidence;
        this.parameters = parameters;
    }

    /** Whether an attribution gives a source's own words, since nobody with a name was found behind them. */
    public static boolean namesNobody(Attribution.Decision decision) {
        return decision.rule().endsWith(Rule.UNNAMED.label());
    }

    /** One attribution for each of {@code drafts}, in the same order. */
    public List<Attribution> attribute(AnnotatedArticle article, List<Draft> drafts) {
        AttributorParameters learned = parameters.get();
        Verdicts verdicts = new Verdicts(learned.confidences(), minConfidence);
        Resolution resolution = resolution(article, drafts, learned, Anaphora.Tutor.NONE);
        return resolution.resolve(drafts).stream().map(verdicts::of).toList();
    }

    /**
     * What the rankers can learn from an article whose speakers are known.
     *
     * @param speakers the name of each draft's speaker; empty for somebody without a name, null where it is not known
     */
    public List<RankingExample> examples(
            AnnotatedArticle article, List<Draft> drafts, List<@Nullable String> speakers) {
        Lesson lesson = new Lesson(drafts, speakers);
        resolution(article, drafts, parameters.get(), lesson).resolve(drafts);
        return lesson.examples();
    }

    private Resolution resolution(
            AnnotatedArticle article, List<Draft> drafts, AttributorParameters learned, Anaphora.Tutor tutor) {
        List<Quotation> quotations = Quotations.find(article.text(), article.paragraphs()).stream()
                .filter(quotation -> quotation.depth() == 0)
                .toList();
        List<NameOccurrence> occurrences = finder.find(article, quotations);
        People people = new People(names, occurrences);
        Discourse discourse = new Discourse(article, people, occurrences);
        PronounFeatures features = new PronounFeatures(discourse, people, occurrences);
        Anaphora anaphora =
                new Anaphora(learned, article, people, discourse, features, new Descriptions(article), tutor);
        Authors authors = new Authors(article, occurrences, people);
        NamedSources named = new NamedSources(article.text(), occurrences, people);
        return new Resolution(article, new Scene(quotations, drafts), named, authors, anaphora, discourse);
    }
}
