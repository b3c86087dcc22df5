package org.onrecord.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.onrecord.Models;
import org.onrecord.eval.WordOverlap.Said;
import org.onrecord.ingest.Ingestor;
import org.onrecord.ingest.InputException;
import org.onrecord.ingest.Inputs;
import org.onrecord.model.Article;
import org.onrecord.model.Outcome;
import org.onrecord.model.StatementRow;
import org.onrecord.pipeline.Analyzer;
import org.onrecord.pipeline.Batch;
import org.onrecord.pipeline.FileReader;
import org.onrecord.pipeline.NoSink;
import org.onrecord.pipeline.Progress;
import org.onrecord.pipeline.SpeakerScope;
import org.onrecord.pipeline.Thresholds;
import org.onrecord.roster.RosterException;
import org.onrecord.roster.RosterFile;

/** What the pipeline made of the sample corpus, and what the answers beside it say. */
record SampleCorpus(List<Outcome> outcomes) {
    static final String FOLDER = "corpus";

    private static final JsonMapper JSON = new JsonMapper();

    /** Takes the whole corpus through the pipeline with the default roster; loads the models. */
    static SampleCorpus analyse() throws IOException, InputException, RosterException {
        Analyzer analyzer = new Analyzer(
                RosterFile.read(Path.of("models", "rosters", "us-china-trade.yaml")),
                SpeakerScope.ROSTER,
                Thresholds.DEFAULT,
                Models.all());
        Collector collector = new Collector();
        try (Ingestor ingestor = new Ingestor()) {
            FileReader reader = new FileReader(ingestor);
            new Batch(analyzer::analyze, reader, 2, Duration.ofMinutes(2), InstantSource.system())
                    .run(Inputs.expand(List.of(FOLDER)), new NoSink(), collector);
        }
        return new SampleCorpus(List.copyOf(collector.outcomes));
    }

    List<Article> articles() {
        return outcomes.stream()
                .flatMap(outcome -> switch (outcome) {
                    case Outcome.Kept kept -> Stream.of(kept.article());
                    case Outcome.Empty empty -> Stream.of(empty.article());
                    default -> Stream.empty();
                })
                .toList();
    }

    Article article(String origin) {
        return articles().stream()
                .filter(article -> article.origin().equals(origin))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no article from " + origin));
    }

    List<StatementRow> rows() {
        return outcomes.stream()
                .flatMap(outcome -> outcome instanceof Outcome.Kept kept ? kept.statements().stream() : Stream.empty())
                .toList();
    }

    /** The statements given to a speaker of the roster. */
    List<Said> attributed() {
        List<Said> said = new ArrayList<>();
        for (StatementRow row : rows()) {
            String speaker = row.speakerId();
            if (speaker != null) {
                said.add(new Said(row.articleSource(), speaker, row.text()));
            }
        }
        return said;
    }

    /** The answers of one kind: {@code gold}, {@code negatives} or {@code boilerplate}. */
    static List<Said> answers(String kind) throws IOException {
        try (InputStream in = resource("/corpus/" + kind + ".jsonl")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(SampleCorpus::said)
                    .toList();
        }
    }

    private static Said said(String line) {
        try {
            JsonNode row = JSON.readTree(line);
            return new Said(
                    row.required("article_source").asText(),
                    row.path("speaker").asText(),
                    row.required("text").asText());
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    static Properties pinned() throws IOException {
        Properties pinned = new Properties();
        try (InputStream in = resource("/eval/pinned.properties")) {
            pinned.load(in);
        }
        return pinned;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(SampleCorpus.class.getResourceAsStream(name), name);
    }

    private static final class Collector implements Progress {
        private final List<Outcome> outcomes = new ArrayList<>();

        @Override
        public void finished(Outcome outcome, Duration took) {
            outcomes.add(outcome);
        }
    }
}
