package org.onrecord.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.onrecord.annotate.CoreNlpAnnotator;
import org.onrecord.attribute.Attributor;
import org.onrecord.attribute.RosterGlance;
import org.onrecord.encode.StatementEncoder;
import org.onrecord.extract.CueClassifier;
import org.onrecord.extract.StatementExtractor;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Article;
import org.onrecord.model.Attribution;
import org.onrecord.model.CueClass;
import org.onrecord.model.Draft;
import org.onrecord.model.Interruption;
import org.onrecord.model.Outcome;
import org.onrecord.model.Statement;
import org.onrecord.model.StatementRow;
import org.onrecord.roster.Roster;
import org.onrecord.stance.StanceClassifier;
import org.onrecord.text.CodePoints;

/** Takes one article through the stages. Thread-safe; models load at the first article that needs them. */
public final class Analyzer {
    private final SpeakerScope scope;
    private final RosterGlance glance;
    private final Thresholds thresholds;
    private final CoreNlpAnnotator annotator = new CoreNlpAnnotator();
    private final StatementExtractor extractor;
    private final Attributor attributor;
    private final StanceClassifier classifier;
    private final CueClassifier cues = new CueClassifier();
    private final Supplier<StatementEncoder> search;

    public Analyzer(Roster roster, SpeakerScope scope, Thresholds thresholds, Models models) {
        this.scope = scope;
        this.glance = new RosterGlance(roster);
        this.thresholds = thresholds;
        this.extractor = new StatementExtractor(models.extractor());
        this.attributor = new Attributor(roster, thresholds.attribution(), models.attributor());
        this.search = models.search();
        this.classifier =
                new StanceClassifier(roster, text -> models.extractor().get().vectors(text), models.stance());
    }

    /** The fate of {@code article}: kept with its statements, empty, or in a language that the models do not read. */
    public Outcome analyze(Article article) {
        String language = article.language();
        if (language != null && !language.isBlank() && !isEnglish(language)) {
            return new Outcome.NotLanguage(article, language);
        }
        if (article.text().isBlank()) {
            return new Outcome.Empty(article, Outcome.Empty.Reason.NO_TEXT);
        }
        if (scope == SpeakerScope.ROSTER && !glance.maySpeak(article)) {
            return new Outcome.Empty(article, Outcome.Empty.Reason.NO_ROSTER);
        }
        AnnotatedArticle annotated = annotator.annotate(article);
        StatementExtractor.Extracted extracted = extractor.extract(annotated);
        if (extracted.drafts().isEmpty()) {
            return new Outcome.Empty(article, Outcome.Empty.Reason.NO_STATEMENT);
        }
        Embeddings embeddings = new Embeddings(annotated, extracted.vectors(), search.get());
        List<StatementRow> rows = rows(annotated, extracted, embeddings);
        return rows.isEmpty()
                ? new Outcome.Empty(article, Outcome.Empty.Reason.NO_ROSTER)
                : new Outcome.Kept(article, rows, embeddings.all());
    }

    private static boolean isEnglish(String language) {
        return language.regionMatches(true, 0, "en", 0, 2) || language.equalsIgnoreCase("und");
    }

    private List<StatementRow> rows(
            AnnotatedArticle annotated, StatementExtractor.Extracted extracted, Embeddings embeddings) {
        List<Draft> drafts = extracted.drafts();
        List<Attribution> attributions = attributor.attribute(annotated, drafts);
        CodePoints codePoints = CodePoints.of(annotated.text());
        StatementIds ids = new StatementIds(annotated.article().id(), codePoints);
        Rows rows = new Rows(annotated, codePoints);
        List<StatementRow> kept = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Interruption.check();
            Draft draft = drafts.get(i);
            Attribution attribution = attributions.get(i);
            String id = ids.next(draft);
            if (draft.confidence() >= thresholds.extraction() && scope.keeps(attribution)) {
                StanceClassifier.Judgement judged =
                        classifier.classify(annotated, extracted.vectors(), draft, attribution);
                CueClass cueClass = cues.classify(annotated, draft);
                kept.add(rows.of(new Statement(id, draft, attribution, judged.stances(), judged.act(), cueClass)));
                embeddings.add(id, draft);
            }
        }
        return kept;
    }
}
