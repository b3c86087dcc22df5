package org.onrecord.index;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.InfoStream;
import org.onrecord.correct.CorrectionFile;
import org.onrecord.ingest.Ingestor;
import org.onrecord.ingest.Inputs;
import org.onrecord.model.Article;
import org.onrecord.model.Outcome;
import org.onrecord.model.StatementRow;
import org.onrecord.pipeline.Batch;
import org.onrecord.pipeline.FileReader;
import org.onrecord.pipeline.Progress;
import org.onrecord.pipeline.SinkFilter;

/** A process that ingests a folder, every line of a file a statement, and can be killed: it tells its commits and merges on standard output. */
final class Trial {
    private static final int OUTCOMES_PER_COMMIT = 7;

    private Trial() {}

    /** @param arguments the folder to read, the folder of the index */
    public static void main(String[] arguments) throws Exception {
        PrintStream log = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Path folder = Path.of(arguments[1]);
        boolean exists = IndexFolder.prepare(folder);
        Settings settings = Settings.of(Map.of("models", "none"), Map.of(), Map.of());
        Directory directory = FSDirectory.open(folder);
        try (IndexSink sink = IndexSink.on(directory, exists, settings, CorrectionFile.beside(folder), new Told(log))) {
            new Batch(Trial::outcome, new FileReader(new Ingestor()), 2, Duration.ofMinutes(1), () -> Instant.EPOCH)
                    .run(Inputs.expand(List.of(arguments[0])), new Committing(sink), new Progress() {});
        }
        log.println("finished");
    }

    private static Outcome outcome(Article article) {
        List<StatementRow> rows = article.text()
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> Builder.said(line)
                        .from(article.origin())
                        .at(article.text().indexOf(line))
                        .row())
                .toList();
        return rows.isEmpty()
                ? new Outcome.Empty(article, Outcome.Empty.Reason.NO_STATEMENT)
                : new Outcome.Kept(article, rows);
    }

    /** Passes on what happens to the index. */
    private static final class Told extends InfoStream {
        private static final Set<String> BEGINNINGS = Set.of("commit: start", "commit: done");

        private final PrintStream log;

        Told(PrintStream log) {
            this.log = log;
        }

        @Override
        public void message(String component, String message) {
            if (BEGINNINGS.contains(message)) {
                log.println(message);
            } else if (message.startsWith("now merge")) {
                log.println("merge: start");
            } else if (message.startsWith("commitMerge: ") && message.contains("index=")) {
                log.println("merge: done");
            }
        }

        @Override
        public boolean isEnabled(String component) {
            return component.equals("IW");
        }

        @Override
        public void close() {}
    }

    private static final class Committing extends SinkFilter {
        private final IndexSink sink;
        private int accepted;

        Committing(IndexSink sink) {
            super(sink);
            this.sink = sink;
        }

        @Override
        public Outcome accept(String input, Outcome outcome, Duration took) throws IOException {
            Outcome stored = super.accept(input, outcome, took);
            if (++accepted % OUTCOMES_PER_COMMIT == 0) {
                sink.commit();
            }
            return stored;
        }
    }
}
