package org.onrecord.app.web;

import java.io.IOException;
import java.util.Set;
import org.onrecord.app.page.Pages;
import org.onrecord.app.page.SimilarView;
import org.onrecord.index.Filter;
import org.onrecord.index.Results;
import org.onrecord.model.StatementRow;

/** Pages of one statement. */
final class StatementPages {
    private static final int SHOWN = 20;

    private final Statements statements;
    private final Commits commits;
    private final Quotes quotes;
    private final Pages pages;

    StatementPages(Services services, Statements statements, Commits commits, Pages pages) {
        this.statements = statements;
        this.commits = commits;
        this.pages = pages;
        quotes = new Quotes(services.roster());
    }

    /** Leads an address that was cited to where the statement stands now. */
    Reply cited(Call call) throws IOException {
        call.params().only(Set.of());
        String prefix = Statements.prefix(call.variable("id"));
        return commits.latest(
                call,
                index -> Reply.seeOther(
                        Links.inArticle(Statements.rows(index, prefix).getFirst())));
    }

    /** Others that mean much the same. */
    Reply similar(Call call) throws IOException {
        call.params().only(Set.of());
        String prefix = Statements.prefix(call.variable("id"));
        return commits.latest(call, index -> {
            StatementRow row = Statements.rows(index, prefix).getFirst();
            Results found = statements.like(index, row.statementId(), Filter.all(), SHOWN);
            return Reply.html(pages.render(new SimilarView(
                    quotes.view(row),
                    found.quotations().stream().map(quotes::view).toList())));
        });
    }
}
