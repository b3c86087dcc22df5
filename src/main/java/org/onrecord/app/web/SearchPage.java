package org.onrecord.app.web;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.onrecord.app.page.ChipView;
import org.onrecord.app.page.Choice;
import org.onrecord.app.page.FacetView;
import org.onrecord.app.page.Field;
import org.onrecord.app.page.Pages;
import org.onrecord.app.page.SearchView;
import org.onrecord.index.Chip;
import org.onrecord.index.Facet;
import org.onrecord.index.FacetCount;
import org.onrecord.index.Results;
import org.onrecord.index.Search;
import org.onrecord.index.Sorting;
import org.onrecord.model.Speaker;

/** The page that finds statements. All that it shows is in its address. */
final class SearchPage {
    private static final Set<String> NAMES = Asked.names(Asked.QUERIES, "mode", "sort", "limit", "after");
    private static final String HERE = "/";

    /** What a new query leaves as it is, and no field of the form shows. */
    private static final List<String> KEPT = List.of("where", "speaker", "target", "stance", "literal", "limit");

    /** Conditions that come as a parameter of their own. */
    private static final List<String> PLAIN = List.of("speaker", "target", "stance");

    private final Services services;
    private final Commits commits;
    private final Duration limit;
    private final Quotes quotes;
    private final Pages pages;

    SearchPage(Services services, Commits commits, Duration limit, Pages pages) {
        this.services = services;
        this.commits = commits;
        this.limit = limit;
        this.pages = pages;
        quotes = new Quotes(services.roster());
    }

    Reply found(Call call) throws IOException {
        Asked asked = Asked.of(call.params().only(NAMES), services);
        return commits.at(asked.after(), call, index -> {
            Search search = asked.search(List.of(Facet.values()), services).by(sorting(asked));
            Results found = index.search(search, Statements.deadline(limit));
            return Reply.html(pages.render(new Shown(asked, found).view()));
        });
    }

    /** Where nothing is looked for, nothing is more relevant than the news. */
    private static Sorting sorting(Asked asked) {
        Sorting chosen = asked.params().choice("sort", Sorting.class);
        if (chosen != null) {
            return chosen;
        }
        return asked.understood().query().isBlank() ? Sorting.NEWEST : Sorting.RELEVANCE;
    }

    /** One page. */
    private final class Shown {
        private final Asked asked;
        private final Results found;
        private final Params params;
        private final Address first;

        Shown(Asked asked, Results found) {
            this.asked = asked;
            this.found = found;
            params = asked.params();
            first = Address.of(HERE, params).without("after");
        }

        SearchView view() {
            return new SearchView(
                    text("q"),
                    hidden(),
                    choices("sort", Sorting.RELEVANCE, Sorting.values()),
                    choices("mode", Asked.Mode.HYBRID, modes()),
                    text("from"),
                    text("to"),
                    text("speakers").equals("all"),
                    chips(),
                    asked.understood().notes(),
                    found.total(),
                    found.quotations().stream().map(quotes::view).toList(),
                    found.facets().isEmpty() ? List.of() : facets(),
                    asked.after() != null,
                    first.toString(),
                    found.next() == null
                            ? null
                            : first.with("after", found.next().toString()).toString(),
                    csv());
        }

        private String text(String name) {
            String text = params.text(name);
            return text == null ? "" : text;
        }

        private List<Field> hidden() {
            return KEPT.stream()
                    .flatMap(name -> params.all(name).stream()
                            .filter(value -> !value.isEmpty())
                            .map(value -> new Field(name, value)))
                    .toList();
        }

        private String csv() {
            return first.without("sort")
                    .without("mode")
                    .without("limit")
                    .at(WebServer.API + "/export")
                    .with("format", "csv")
                    .toString();
        }

        private Enum<?>[] modes() {
            return Stream.of(Asked.Mode.HYBRID, Asked.Mode.WORDS, Asked.Mode.MEANING)
                    .toArray(Enum<?>[]::new);
        }

        /** @param standard what counts where none is chosen */
        private List<Choice> choices(String name, Enum<?> standard, Enum<?>... values) {
            String chosen = params.text(name) == null ? Params.label(standard) : text(name);
            return Arrays.stream(values)
                    .map(Params::label)
                    .map(value -> new Choice(value, title(value), value.equals(chosen)))
                    .toList();
        }

        private List<ChipView> chips() {
            List<ChipView> chips = new ArrayList<>();
            for (Chip chip : asked.understood().chips()) {
                chips.add(new ChipView(
                        label(Params.label(chip.kind())),
                        chip.label(),
                        first.with("without", Asked.name(chip)).toString()));
            }
            for (String name : PLAIN) {
                String value = params.text(name);
                if (value != null) {
                    chips.add(new ChipView(
                            label(name), named(name, value), first.without(name).toString()));
                }
            }
            for (String condition : params.all("where")) {
                int sign = condition.indexOf('=');
                String facet = condition.substring(0, sign);
                chips.add(new ChipView(
                        label(facet),
                        named(facet, condition.substring(sign + 1)),
                        first.without("where", condition).toString()));
            }
            return chips;
        }

        private List<FacetView> facets() {
            List<FacetView> views = new ArrayList<>();
            for (Facet facet : Facet.values()) {
                List<FacetCount> counts = found.facets().getOrDefault(facet, List.of());
                if (!counts.isEmpty()) {
                    views.add(new FacetView(
                            label(Params.label(facet)),
                            counts.stream().map(count -> value(facet, count)).toList()));
                }
            }
            return views;
        }

        private FacetView.Value value(Facet facet, FacetCount count) {
            String condition = Params.label(facet) + '=' + count.value();
            boolean chosen = params.all("where").contains(condition);
            Address href = chosen ? first.without("where", condition) : first.with("where", condition);
            return new FacetView.Value(
                    named(Params.label(facet), count.value()), count.count(), chosen, href.toString());
        }
    }

    /** What an id or a label of the index stands for. */
    private String named(String kind, String value) {
        return switch (kind) {
            case "target" -> quotes.target(value);
            case "speaker" ->
                services.roster().speaker(value).map(Speaker::name).orElse(value);
            case "stance" -> {
                int dot = value.lastIndexOf('.');
                yield dot < 0 ? value : quotes.target(value.substring(0, dot)) + ": " + value.substring(dot + 1);
            }
            case "act", "type" -> value.replace('_', ' ').toLowerCase(Locale.ROOT);
            default -> value;
        };
    }

    /** Of a value that can be chosen. */
    private static String title(String value) {
        return switch (value) {
            case "relevance" -> "Best first";
            case "hybrid" -> "Words and meaning";
            default -> label(value);
        };
    }

    private static String label(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).replace('_', ' ');
    }
}
