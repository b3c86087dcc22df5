package org.onrecord.app.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found.
 *
 * @param query as typed; may be empty
 * @param hidden what the form sends along
 * @param from the first day asked for, or empty
 * @param to the last day asked for, or empty
 * @param everybody whether speakers off the roster count
 * @param chips the conditions that hold
 * @param notes what was searched otherwise than it was typed
 * @param total statements found, variants counted each
 * @param continued whether pages go before this one
 * @param first the address of the first page
 * @param next the address of the next page; null where there is none
 * @param csv where all that is found is to be had as a table
 */
public record SearchView(
        String query,
        List<Field> hidden,
        List<Choice> sortings,
        List<Choice> modes,
        String from,
        String to,
        boolean everybody,
        List<ChipView> chips,
        List<String> notes,
        long total,
        List<QuoteView> quotes,
        List<FacetView> facets,
        boolean continued,
        String first,
        @Nullable String next,
        String csv)
        implements View {
    public SearchView {
        hidden = List.copyOf(hidden);
        sortings = List.copyOf(sortings);
        modes = List.copyOf(modes);
        chips = List.copyOf(chips);
        notes = List.copyOf(notes);
        quotes = List.copyOf(quotes);
        facets = List.copyOf(facets);
    }

    @Override
    public String title() {
        return query.isBlank() ? "Search" : query;
    }

    @Override
    public Section section() {
        return Section.SEARCH;
    }

    @Override
    public String template() {
        return "search.jte";
    }
}
