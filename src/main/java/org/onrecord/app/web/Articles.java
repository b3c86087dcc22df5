package org.onrecord.app.web;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.onrecord.index.ArticlePage;
import org.onrecord.index.Cursor;
import org.onrecord.index.Filter;
import org.onrecord.index.StatementIndex;
import org.onrecord.model.Article;
import org.onrecord.model.StatementRow;

/** Gives articles. */
final class Articles {
    /** An article of a reasonable length has fewer. */
    private static final int MOST_STATEMENTS = 5_000;

    private final Services services;
    private final Commits commits;

    Articles(Services services, Commits commits) {
        this.services = services;
        this.commits = commits;
    }

    /** A page of them, without their texts. */
    Reply page(Call call) throws IOException {
        call.params().only(Set.of("limit", "after"));
        Layout.requireJson(call);
        int size = Asked.pageSize(call.params());
        Cursor after = Asked.after(call.params());
        return commits.at(after, call, index -> {
            ArticlePage page = index.articles(size, after);
            return Reply.json(json -> {
                json.writeStartObject();
                json.writeNumberField("total", page.total());
                json.writeArrayFieldStart("articles");
                for (Article article : page.articles()) {
                    json.writeStartObject();
                    metadata(json, article);
                    json.writeEndObject();
                }
                json.writeEndArray();
                Json.text(json, "next", page.next() == null ? null : page.next().toString());
                json.writeEndObject();
            });
        });
    }

    /** One with its text and its statements. */
    Reply one(Call call) throws IOException {
        call.params().only(Set.of());
        String prefix = Statements.prefix(call.variable("id"));
        Layout.requireJson(call);
        return commits.latest(call, index -> {
            Article article = article(index.statements(), prefix);
            List<String> statements = Json.statements(
                    statements(index.statements(), article),
                    services.roster().primary().id());
            return Reply.json(json -> {
                json.writeStartObject();
                metadata(json, article);
                json.writeStringField("text", article.text());
                Json.values(json, "statements", statements);
                json.writeEndObject();
            });
        });
    }

    /** @throws Problem if there is none, or more than one */
    static Article article(StatementIndex index, String prefix) throws IOException {
        List<Article> found = index.articlesById(prefix, 2);
        Statements.requireOne(found.stream().map(Article::id).distinct().toList(), "article", prefix);
        return found.getFirst();
    }

    /** In the order of the text, as far as they are so few that a page holds them. */
    static List<StatementRow> statements(StatementIndex index, Article article) throws IOException {
        List<StatementRow> rows = new ArrayList<>();
        index.rows(Filter.all().withQuery("id:" + article.id()), row -> {
            if (row.articleSource().equals(article.origin()) && rows.size() < MOST_STATEMENTS) {
                rows.add(row);
            }
        });
        rows.sort(Comparator.comparing(row -> row.content().getFirst()));
        return rows;
    }

    /** As in articles.jsonl. */
    static void metadata(JsonGenerator json, Article article) throws IOException {
        json.writeStringField("article_id", article.id());
        json.writeStringField("article_source", article.origin());
        Json.text(json, "article_title", article.title());
        Json.text(json, "article_byline", article.byline());
        Json.text(json, "article_outlet", article.outlet());
        Json.text(json, "article_url", article.url());
        Json.published(json, "article_published", article.published());
        Json.text(json, "article_language", article.language());
        json.writeStringField("content_type", article.contentType());
        Json.published(json, "article_modified", article.modified());
    }
}
