package org.onrecord.app.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.onrecord.app.corenlp.StockQuotes;
import org.onrecord.extract.RelationExtractor;
import org.onrecord.extract.StatementExtractor;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Article;
import org.onrecord.text.Layout;

/** Measures the extraction of statements, and Stanford CoreNLP's, on the same texts, and prints each as it is done. */
final class Bench {
    /** Of the words of a lap, the part that the costs of the stages are taken from. */
    private static final int STAGES_PART = 3;

    private final Console console;
    private final List<String> texts;
    private final StatusLine status;
    private final Race race;

    Bench(Console console, List<String> texts, boolean quiet) {
        this.console = console;
        this.texts = texts;
        this.status = new StatusLine(console, quiet, System::nanoTime);
        this.race = new Race(Stopwatch.ofProcess(), this::show);
    }

    /** Measures OnRecord; call it first, as the memory of all that is loaded counts. */
    Pace ours(Path model, int words) throws IOException {
        show("onrecord: loading");
        try (RelationExtractor relations = RelationExtractor.load(model)) {
            StatementExtractor extractor = new StatementExtractor(() -> relations);
            Pace pace = race.run("onrecord", text -> OptionalInt.of(statements(extractor, text)), texts, words);
            PeakMemory peak = PeakMemory.now();
            print(BenchReport.pace("onrecord", "statement", pace));
            print(BenchReport.memory(peak));
            print(stages(extractor, model, Portion.of(texts, Math.max(1, words / STAGES_PART))));
            return pace;
        }
    }

    private static int statements(StatementExtractor extractor, String text) {
        Article article = Article.of("bench", "text/plain", text);
        var laidOut = new AnnotatedArticle(article, Layout.of(text).paragraphs(), List.of(), List.of());
        return extractor.extract(laidOut).drafts().size();
    }

    private List<String> stages(StatementExtractor extractor, Path model, Portion portion) throws IOException {
        show("onrecord: reading " + portion.words() + " words by stage");
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        try (StageTimes stages = new StageTimes(model, threads::getCurrentThreadCpuTime)) {
            return BenchReport.stages(stages.measure(text -> statements(extractor, text), portion));
        }
    }

    /** Measures CoreNLP's {@code quote} annotator, with all that it asks for. */
    Pace stock(int words) throws IOException {
        show("corenlp: loading");
        Pace pace = race.run("corenlp", new StockQuotes()::read, texts, words);
        print(BenchReport.pace("corenlp", "quotation", pace));
        return pace;
    }

    private void print(List<String> lines) throws IOException {
        status.erase();
        for (String line : lines) {
            console.line(line);
        }
        console.out().flush();
    }

    private void show(String state) {
        status.erase();
        status.draw(() -> state);
    }
}
