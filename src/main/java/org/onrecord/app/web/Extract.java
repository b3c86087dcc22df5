package org.onrecord.app.web;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Article;
import org.onrecord.model.Fate;
import org.onrecord.model.Ids;
import org.onrecord.model.Outcome;
import org.onrecord.model.Published;
import org.onrecord.model.StatementRow;

/** Reads the statements of a text that is sent; nothing is stored. */
final class Extract {
    private static final JsonFields FIELDS =
            new JsonFields(Set.of("text", "title", "published", "url"), Set.of(), Set.of());
    private static final int LONGEST_LABEL = 1_000;

    private final Services services;
    private final Limits limits;

    Extract(Services services, Limits limits) {
        this.services = services;
        this.limits = limits;
    }

    Reply statements(Call call) throws IOException {
        call.params().only(Set.of());
        Layout layout = Layout.of(call);
        Article article = article(call.body());
        Outcome outcome = analysed(article);
        List<StatementRow> rows = outcome instanceof Outcome.Kept kept ? kept.statements() : List.of();
        String primary = services.roster().primary().id();
        if (layout != Layout.JSON) {
            return layout.rows(rows, primary).with("Cache-Control", "no-store");
        }
        List<String> statements = Json.statements(rows, primary);
        return Reply.json(json -> {
                    json.writeStartObject();
                    json.writeStringField("fate", Fate.of(outcome).label());
                    Json.text(
                            json, "reason", outcome instanceof Outcome.Empty empty ? Fate.label(empty.reason()) : null);
                    json.writeStringField("article_id", article.id());
                    json.writeStringField("text", article.text());
                    Json.values(json, "statements", statements);
                    json.writeEndObject();
                })
                .with("Cache-Control", "no-store");
    }

    private Article article(Call.Body body) throws IOException {
        Map<String, String> sent = switch (body.type()) {
            case Reply.JSON -> FIELDS.read(body.read());
            case "text/plain" -> Map.of("text", Json.utf8(body.read()));
            default ->
                throw new Problem(
                        415,
                        "unsupported-type",
                        "The body is of another type",
                        "Send text/plain, or application/json with text and, if known, title, published and url.");
        };
        String text = sent.getOrDefault("text", "");
        String title = label(sent, "title");
        if (text.isBlank()) {
            throw unreadable("text is missing or empty.");
        }
        if (text.length() > limits.text()) {
            throw unreadable("text has at most " + limits.text() + " characters, not " + text.length() + ".");
        }
        // As of a table's row: headlines hold statements.
        String whole = title == null ? text : title + "\n\n" + text;
        return new Article(
                Ids.sha256(whole),
                "extract",
                "text/plain",
                title,
                null,
                null,
                label(sent, "url"),
                published(sent),
                null,
                null,
                whole);
    }

    private static @Nullable String label(Map<String, String> sent, String name) {
        String value = sent.getOrDefault(name, "").strip();
        if (value.length() > LONGEST_LABEL) {
            throw unreadable(name + " has at most " + LONGEST_LABEL + " characters, not " + value.length() + ".");
        }
        return value.isEmpty() ? null : value;
    }

    private static @Nullable Published published(Map<String, String> sent) {
        String value = label(sent, "published");
        return value == null
                ? null
                : Published.parse(value)
                        .orElseThrow(
                                () -> unreadable(
                                        "published is a day such as 2025-10-26 or a moment such as 2025-10-26T14:05:00+08:00."));
    }

    private static Problem unreadable(String detail) {
        return new Problem(422, "unreadable-article", "The article cannot be read", detail);
    }

    /** On a thread of its own, which stops where the analysis takes too long. */
    private Outcome analysed(Article article) throws IOException {
        FutureTask<Outcome> task = new FutureTask<>(() -> services.analyzer().apply(article));
        Thread thread = Thread.ofPlatform().name("extract").daemon().start(task);
        try {
            return task.get(limits.extract().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooSlow) {
            throw new Problem(422, "too-slow-text", "The analysis takes too long", "Send a shorter text.");
        } catch (ExecutionException failed) {
            throw new IOException("the analysis failed: " + failed.getCause(), failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped during an analysis");
        } finally {
            thread.interrupt();
        }
    }
}
