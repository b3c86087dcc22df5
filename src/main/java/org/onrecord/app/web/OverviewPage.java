package org.onrecord.app.web;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.page.FatesView;
import org.onrecord.app.page.OverviewView;
import org.onrecord.app.page.Pages;
import org.onrecord.app.page.TallyView;
import org.onrecord.index.Facet;
import org.onrecord.index.FacetCount;
import org.onrecord.index.Filter;
import org.onrecord.index.Ledger;
import org.onrecord.index.LiveIndex;
import org.onrecord.index.Results;
import org.onrecord.index.Search;
import org.onrecord.index.Sorting;
import org.onrecord.model.Fate;
import org.onrecord.model.Stance;

/** The page that shows what an index holds. */
final class OverviewPage {
    private static final int NEWEST = 10;
    private static final int MOST_VALUES = 12;
    private static final int MOST_REJECTED = 200;
    private static final List<Facet> COUNTED = List.of(Facet.SPEAKER, Facet.OUTLET, Facet.TYPE, Facet.STANCE);

    private final Commits commits;
    private final Duration limit;
    private final Quotes quotes;
    private final Pages pages;

    /** Of the latest commit that somebody looked at. */
    private volatile @Nullable Books books;

    OverviewPage(Services services, Commits commits, Duration limit, Pages pages) {
        this.commits = commits;
        this.limit = limit;
        this.pages = pages;
        quotes = new Quotes(services.roster());
    }

    /** What the ledger of one commit says. */
    private record Books(
            String version,
            FatesView fates,
            List<OverviewView.Category> categories,
            List<OverviewView.Rejected> rejected,
            long allRejected) {}

    Reply shown(Call call) throws IOException {
        call.params().only(Set.of());
        return commits.latest(call, index -> {
            Search search = Search.of(Filter.all(), NEWEST).by(Sorting.NEWEST).counting(COUNTED);
            Results found = index.statements().search(search, Statements.deadline(limit));
            return Reply.html(pages.render(view(books(index), found)));
        });
    }

    private OverviewView view(Books known, Results found) {
        return new OverviewView(
                known.fates(),
                found.total(),
                List.of(
                        tally("speaker", found.facets().getOrDefault(Facet.SPEAKER, List.of())),
                        tally("outlet", found.facets().getOrDefault(Facet.OUTLET, List.of())),
                        tally("type", found.facets().getOrDefault(Facet.TYPE, List.of()))),
                stances(found.facets().getOrDefault(Facet.STANCE, List.of())),
                found.quotations().stream().map(quotes::view).toList(),
                known.categories(),
                known.rejected(),
                known.allRejected() - known.rejected().size());
    }

    private Books books(LiveIndex.View index) throws IOException {
        Books known = books;
        if (known == null || !known.version().equals(index.version())) {
            known = read(index.ledger(), index.version());
            books = known;
        }
        return known;
    }

    private static Books read(Ledger ledger, String version) throws IOException {
        Map<Fate, Long> fates = ledger.fates();
        List<OverviewView.Category> categories = new ArrayList<>();
        ledger.reasons(Fate.REJECTED)
                .forEach((category, count) -> categories.add(new OverviewView.Category(category, count)));
        List<OverviewView.Rejected> rejected = ledger.rejected(MOST_REJECTED).stream()
                .map(one -> new OverviewView.Rejected(one.place().origin(), one.category(), one.reason()))
                .toList();
        return new Books(
                version,
                FatesByDay.view(ledger.days(), fates),
                categories,
                rejected,
                fates.getOrDefault(Fate.REJECTED, 0L));
    }

    private static TallyView tally(String name, List<FacetCount> counts) {
        return new TallyView(
                name,
                counts.stream()
                        .limit(MOST_VALUES)
                        .map(count ->
                                new TallyView.Value(count.value(), count.count(), statements(name, count.value())))
                        .toList());
    }

    /** Where the statements with a value are, the newest first. */
    private static String statements(String facet, String value) {
        return Address.of("/")
                .with("where", facet + "=" + value)
                .with("sort", "newest")
                .with("speakers", "all")
                .toString();
    }

    private List<OverviewView.StancesView> stances(List<FacetCount> counts) {
        Map<String, Long> sides = new HashMap<>();
        counts.forEach(side -> sides.put(side.value(), side.count()));
        Stream<String> targets = counts.stream()
                .map(side -> side.value().substring(0, side.value().lastIndexOf('.')));
        return quotes.inOrder(targets).stream()
                .map(target -> new OverviewView.StancesView(
                        quotes.target(target),
                        part(target, Stance.Label.FAVOR, sides),
                        part(target, Stance.Label.NEUTRAL, sides),
                        part(target, Stance.Label.AGAINST, sides)))
                .toList();
    }

    private static OverviewView.Part part(String target, Stance.Label label, Map<String, Long> sides) {
        String side = target + '.' + Params.label(label);
        return new OverviewView.Part(sides.getOrDefault(side, 0L), statements("stance", side));
    }
}
