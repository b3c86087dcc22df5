package org.onrecord.app.page;

import java.util.List;

/** Statements that mean much the same as another. */
public record SimilarView(QuoteView statement, List<QuoteView> quotes) implements View {
    public SimilarView {
        quotes = List.copyOf(quotes);
    }

    @Override
    public String title() {
        return "Statements like one by " + statement.speaker();
    }

    @Override
    public Section section() {
        return Section.SEARCH;
    }

    @Override
    public String template() {
        return "similar.jte";
    }
}
