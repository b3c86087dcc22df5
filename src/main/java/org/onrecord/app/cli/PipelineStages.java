package org.onrecord.app.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.onrecord.annotate.CoreNlpAnnotator;
import org.onrecord.attribute.Attributor;
import org.onrecord.attribute.RosterGlance;
import org.onrecord.encode.StatementEncoder;
import org.onrecord.extract.StatementExtractor;
import org.onrecord.ingest.Ingestor;
import org.onrecord.ingest.Input;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Article;
import org.onrecord.model.Attribution;
import org.onrecord.model.Draft;
import org.onrecord.pipeline.Embeddings;
import org.onrecord.pipeline.Models;
import org.onrecord.pipeline.SpeakerScope;
import org.onrecord.pipeline.Thresholds;
import org.onrecord.roster.Roster;
import org.onrecord.stance.StanceClassifier;

/** Takes articles through the stages one by one, as the pipeline does, and adds up what each stage computes. */
final class PipelineStages {
    /** In the order of the pipeline. */
    enum Stage {
        READING,
        QUICK_LOOK,
        ANNOTATION,
        EXTRACTION,
        ATTRIBUTION,
        STANCE,
        EMBEDDING;

        /** What it is called in print. */
        String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    private final SpeakerScope scope;
    private final RosterGlance glance;
    private final CoreNlpAnnotator annotator = new CoreNlpAnnotator();
    private final StatementExtractor extractor;
    private final Attributor attributor;
    private final StanceClassifier classifier;
    private final Supplier<StatementEncoder> encoder;
    private final LongSupplier cpuNanos;
    private final Map<Stage, Long> taken = new EnumMap<>(Stage.class);

    /** @param cpuNanos what the current thread has computed */
    PipelineStages(Roster roster, SpeakerScope scope, Models models, LongSupplier cpuNanos) {
        this.scope = scope;
        this.glance = new RosterGlance(roster);
        this.extractor = new StatementExtractor(models.extractor());
        this.attributor = new Attributor(roster, Thresholds.DEFAULT.attribution(), models.attributor());
        this.classifier =
                new StanceClassifier(roster, text -> models.extractor().get().vectors(text), models.stance());
        encoder = models.search();
        this.cpuNanos = cpuNanos;
    }

    /** Nanoseconds of the stages that the articles of {@code inputs} came to. */
    Map<Stage, Long> measure(List<Input> inputs) {
        taken.clear();
        try (Ingestor ingestor = new Ingestor()) {
            for (Input input : inputs) {
                timed(Stage.READING, () -> Articles.of(input, ingestor)).forEach(this::analyze);
            }
        }
        return new EnumMap<>(taken);
    }

    private void analyze(Article article) {
        if (scope == SpeakerScope.ROSTER && !timed(Stage.QUICK_LOOK, () -> glance.maySpeak(article))) {
            return;
        }
        AnnotatedArticle annotated = timed(Stage.ANNOTATION, () -> annotator.annotate(article));
        StatementExtractor.Extracted extracted = timed(Stage.EXTRACTION, () -> extractor.extract(annotated));
        List<Draft> drafts = extracted.drafts();
        List<Attribution> attributions = timed(Stage.ATTRIBUTION, () -> attributor.attribute(annotated, drafts));
        Embeddings embeddings = new Embeddings(annotated, extracted.vectors(), encoder.get());
        for (int i = 0; i < drafts.size(); i++) {
            String place = String.valueOf(i);
            Draft draft = drafts.get(i);
            Attribution attribution = attributions.get(i);
            if (scope.keeps(attribution)) {
                timed(Stage.STANCE, () -> classifier.classify(annotated, extracted.vectors(), draft, attribution));
                timed(Stage.EMBEDDING, () -> {
                    embeddings.add(place, draft);
                    return place;
                });
            }
        }
    }

    private <T> T timed(Stage stage, Supplier<T> work) {
        long begin = cpuNanos.getAsLong();
        T result = work.get();
        taken.merge(stage, cpuNanos.getAsLong() - begin, Long::sum);
        return result;
    }
}
