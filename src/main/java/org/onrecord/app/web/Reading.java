package org.onrecord.app.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.page.ArticleView;
import org.onrecord.app.page.MarkedText;
import org.onrecord.app.page.MarkedText.Mark;
import org.onrecord.app.page.MarkedText.Role;
import org.onrecord.app.page.Pages;
import org.onrecord.app.page.StatementView;
import org.onrecord.index.StatementIndex;
import org.onrecord.model.Article;
import org.onrecord.model.Span;
import org.onrecord.model.StatementRow;
import org.onrecord.text.CodePoints;

/** The page on which an article is read, with its statements marked in place. */
final class Reading {
    /** Of a longer text only this much is shown, in UTF-16 code units. */
    private static final int LONGEST = 400_000;

    private static final int LISTED = 160;

    private final Commits commits;
    private final Quotes quotes;
    private final Reasons reasons;
    private final Pages pages;

    Reading(Services services, Commits commits, Pages pages) {
        this.commits = commits;
        this.pages = pages;
        quotes = new Quotes(services.roster());
        reasons = new Reasons(services.roster(), quotes);
    }

    /** An article; {@code statement} is looked at. */
    Reply article(Call call) throws IOException {
        call.params().only(Set.of("statement"));
        String prefix = Statements.prefix(call.variable("id"));
        String asked = call.params().text("statement");
        String wanted = asked == null ? null : Statements.prefix(asked);
        return commits.latest(call, index -> Reply.html(pages.render(view(index.statements(), prefix, wanted))));
    }

    private ArticleView view(StatementIndex index, String prefix, @Nullable String wanted) throws IOException {
        Article article = Articles.article(index, prefix);
        List<StatementRow> rows = Articles.statements(index, article);
        StatementRow chosen = wanted == null ? null : chosen(rows, wanted);
        CodePoints points = CodePoints.of(article.text());
        Span window = window(article.text(), chosen == null ? 0 : points.utf16(begin(chosen)));
        return new ArticleView(
                article.id(),
                article.title() == null ? article.origin() : article.title(),
                facts(article),
                Links.external(article.url()),
                article.language(),
                MarkedText.lines(window.of(article.text()), marks(rows, points, window)),
                window.length() < article.text().length(),
                rows.stream().map(row -> marked(row, row.equals(chosen))).toList(),
                chosen == null ? null : statement(article, chosen, points));
    }

    private static StatementRow chosen(List<StatementRow> rows, String prefix) {
        List<StatementRow> fitting = rows.stream()
                .filter(row -> row.statementId().startsWith(prefix))
                .toList();
        Statements.requireOne(
                fitting.stream().map(StatementRow::statementId).toList(), "statement of the article", prefix);
        return fitting.getFirst();
    }

    private static int begin(StatementRow row) {
        return row.content().getFirst().begin();
    }

    /** The part of a text around a place, from the beginning of a line on. */
    private static Span window(String text, int place) {
        if (text.length() <= LONGEST) {
            return new Span(0, text.length());
        }
        int begin = Math.max(0, Math.min(place - LONGEST / 2, text.length() - LONGEST));
        int line = text.lastIndexOf('\n', begin) + 1;
        int from = begin - line < LONGEST / 4 ? line : begin;
        return new Span(whole(text, from), whole(text, Math.min(text.length(), from + LONGEST)));
    }

    /** Not within a surrogate pair. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static List<Mark> marks(List<StatementRow> rows, CodePoints points, Span window) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            StatementRow row = rows.get(i);
            add(marks, row.content(), Role.CONTENT, i, points, window);
            add(marks, row.source(), Role.SOURCE, i, points, window);
            add(marks, row.cue(), Role.CUE, i, points, window);
        }
        return marks;
    }

    private static void add(
            List<Mark> marks, @Nullable List<Span> spans, Role role, int statement, CodePoints points, Span window) {
        for (Span span : spans == null ? List.<Span>of() : spans) {
            Span there = points.utf16(span);
            if (window.contains(there)) {
                Span here = new Span(there.begin() - window.begin(), there.end() - window.begin());
                marks.add(new Mark(here, role, statement));
            }
        }
    }

    private static List<String> facts(Article article) {
        return Stream.of(
                        article.byline(),
                        article.outlet(),
                        article.published() == null
                                ? null
                                : article.published().date().toString(),
                        article.origin())
                .filter(fact -> fact != null && !fact.isBlank())
                .map(String::valueOf)
                .toList();
    }

    private ArticleView.Marked marked(StatementRow row, boolean chosen) {
        String text = row.text();
        return new ArticleView.Marked(
                Links.anchor(row.statementId()),
                Quotes.speaker(row),
                quotes.style(row.speakerId()),
                text.length() <= LISTED ? text : text.substring(0, whole(text, LISTED)) + " …",
                quotes.stances(row),
                Links.reasons(row),
                chosen);
    }

    private StatementView statement(Article article, StatementRow row, CodePoints points) {
        return reasons.view(row, span -> points.utf16(span).of(article.text()));
    }
}
