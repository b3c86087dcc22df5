package org.onrecord.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.onrecord.extract.Relation;
import org.onrecord.model.Article;
import org.onrecord.model.Attribution;
import org.onrecord.model.Draft;
import org.onrecord.model.Embedding;
import org.onrecord.model.Mention;
import org.onrecord.model.Outcome;
import org.onrecord.model.Span;
import org.onrecord.model.SpeakerKind;
import org.onrecord.model.StatementRow;

/**
 * The command line with captured streams and, in place of the models, rules: every line of a file is a statement by
 * Greer, an article that begins with Nothing is empty; as a relation, a line has its
 * first word as source and the others as content. A statement is its source's word's, whoever that is.
 */
final class Session {
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** What attribution is compared with; nothing, as in an installed copy, unless a test sets it. */
    Optional<AttributionModel> baseline = Optional.empty();

    /** What standard input holds. */
    String in = "";

    /** Which models analyse. */
    String models = "rules";

    private final Stages stages = new Stages(
            new Rules(),
            model -> Session::relations,
            (roster, parameters) -> article -> drafts ->
                    drafts.stream().map(draft -> attribution(article, draft)).toList(),
            () -> baseline);

    private final Console console = new Console(out, new PrintStream(err, true, UTF_8), 80, false);

    /** Runs a command; what earlier ones wrote is forgotten. */
    int run(String... arguments) {
        out.reset();
        err.reset();
        return Main.run(console, stages, () -> 0, false, arguments);
    }

    String out() {
        return out.toString(UTF_8);
    }

    String err() {
        return err.toString(UTF_8);
    }

    /** Rules in place of models. */
    private final class Rules implements Work {
        @Override
        public Function<Article, Outcome> analyzer(How how) {
            return Session::outcome;
        }

        @Override
        public String models() {
            return models;
        }

        @Override
        public Function<String, Optional<Embedding>> meaning() {
            return text -> Optional.empty();
        }

        @Override
        public InputStream standardInput() {
            return new ByteArrayInputStream(in.getBytes(UTF_8));
        }
    }

    private static Outcome outcome(Article article) {
        String text = article.text();
        if (text.startsWith("Nothing")) {
            return new Outcome.Empty(article, Outcome.Empty.Reason.NO_STATEMENT);
        }
        List<StatementRow> rows = text.lines()
                .map(line -> Rows.row("greer", "Jamieson Greer", article.origin(), line))
                .toList();
        Map<String, Embedding> embeddings = new HashMap<>();
        rows.forEach(row -> embeddings.put(row.statementId(), embedding(row.text())));
        return new Outcome.Kept(article, rows, embeddings);
    }

    /** Near to those of texts with the same words. */
    private static Embedding embedding(String text) {
        byte[] values = new byte[64];
        for (String word : text.split("[ .,]+", -1)) {
            values[Math.floorMod(word.hashCode(), values.length)] = 20;
        }
        return new Embedding(values);
    }

    /** Every line is a content, its first word the source. */
    private static List<Relation> relations(String text) {
        List<Relation> relations = new ArrayList<>();
        int begin = 0;
        for (String line : text.lines().toList()) {
            Span source = new Span(begin, begin + line.indexOf(' '));
            Span content = new Span(source.end() + 1, begin + line.length());
            relations.add(new Relation(List.of(content), List.of(), List.of(source), 0.5));
            begin += line.length() + 1;
        }
        return relations;
    }

    private static Attribution attribution(Article article, Draft draft) {
        Mention source = draft.source();
        if (source == null) {
            return new Attribution.Unknown("no source", new Attribution.Decision("none", "", 0, List.of(), List.of()));
        }
        String name = source.span().of(article.text());
        return new Attribution.OffRoster(
                name, SpeakerKind.PERSON, new Attribution.Decision("as-said", "", 0.9, List.of(source), List.of()));
    }

    static List<String> lines(String text) {
        return text.lines().toList();
    }
}
