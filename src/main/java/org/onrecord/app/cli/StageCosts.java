package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.onrecord.annotate.CoreNlpAnnotator;
import org.onrecord.attribute.Attributor;
import org.onrecord.attribute.AttributorParameters;
import org.onrecord.extract.RelationExtractor;
import org.onrecord.extract.StatementExtractor;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Article;
import org.onrecord.model.Attribution;
import org.onrecord.model.Draft;
import org.onrecord.pipeline.Thresholds;
import org.onrecord.roster.Roster;
import org.onrecord.stance.StanceClassifier;
import org.onrecord.stance.StanceModel;

/** What stances cost beside all that comes before them, for every statement whoever made it. */
final class StageCosts {
    private final CoreNlpAnnotator annotator = new CoreNlpAnnotator();
    private final StatementExtractor extractor;
    private final Attributor attributor;
    private final StanceClassifier classifier;
    private final Stopwatch stopwatch;

    StageCosts(RelationExtractor relations, StanceModel stances, Roster roster, Stopwatch stopwatch)
            throws UsageException {
        this.extractor = new StatementExtractor(() -> relations);
        this.attributor = new Attributor(
                roster, Thresholds.DEFAULT.attribution(), AttributorParameters.lazily(Home.attributorModel(null)));
        this.classifier = new StanceClassifier(roster, relations::vectors, () -> stances);
        this.stopwatch = stopwatch;
    }

    private static final class Cost {
        private long before;
        private long stance;
        private int statements;
        private int words;
    }

    /** Reads the texts of a folder twice, the first time to warm up, and prints what the second time took. */
    void print(Path folder, Console console) throws IOException, UsageException {
        List<Path> files = files(folder);
        measure(files);
        Cost cost = measure(files);
        console.line(String.format(
                Locale.ROOT,
                "%d texts, %,d words, %,d statements; processor milliseconds for 1,000 words:",
                files.size(),
                cost.words,
                cost.statements));
        console.line(String.format(Locale.ROOT, "  up to attribution  %8.1f", perThousand(cost.before, cost)));
        console.line(String.format(
                Locale.ROOT,
                "  stance and act     %8.1f   %.1f %% more",
                perThousand(cost.stance, cost),
                100.0 * cost.stance / Math.max(1, cost.before)));
    }

    private static double perThousand(long nanos, Cost cost) {
        return nanos / 1e6 * 1000 / Math.max(1, cost.words);
    }

    private static List<Path> files(Path folder) throws IOException, UsageException {
        if (!Files.isDirectory(folder)) {
            throw new UsageException("--cost needs a folder of texts; there is none at " + folder);
        }
        try (Stream<Path> found = Files.list(folder)) {
            List<Path> files = found.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new UsageException("no .txt files are in " + folder);
            }
            return files;
        }
    }

    private Cost measure(List<Path> files) throws IOException {
        Cost cost = new Cost();
        for (Path file : files) {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            Stopwatch.Time begun = stopwatch.now();
            AnnotatedArticle article = annotator.annotate(Article.of(file.toString(), "text/plain", text));
            StatementExtractor.Extracted extracted = extractor.extract(article);
            List<Draft> drafts = extracted.drafts();
            List<Attribution> attributions = attributor.attribute(article, drafts);
            Stopwatch.Time between = stopwatch.now();
            for (int i = 0; i < drafts.size(); i++) {
                classifier.classify(article, extracted.vectors(), drafts.get(i), attributions.get(i));
            }
            cost.before += between.minus(begun).cpu();
            cost.stance += stopwatch.now().minus(between).cpu();
            cost.statements += drafts.size();
            cost.words += Portion.words(text);
        }
        return cost;
    }
}
