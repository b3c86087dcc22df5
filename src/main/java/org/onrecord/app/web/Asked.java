package org.onrecord.app.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.index.Chip;
import org.onrecord.index.Cursor;
import org.onrecord.index.Facet;
import org.onrecord.index.Filter;
import org.onrecord.index.Meaning;
import org.onrecord.index.Question;
import org.onrecord.index.Search;
import org.onrecord.index.Sorting;
import org.onrecord.index.Understood;
import org.onrecord.model.Speaker;
import org.onrecord.model.Stance;
import org.onrecord.model.Target;
import org.onrecord.roster.Roster;

/**
 * What the parameters of a request ask for.
 *
 * @param understood what the query was taken for
 * @param mode null where none is asked for
 */
record Asked(Understood understood, Filter filter, @Nullable Mode mode, Params params) {
    static final Set<String> FILTERS = Set.of("speaker", "target", "stance", "from", "to", "where", "speakers");

    /** With those of {@link #FILTERS}. */
    static final Set<String> QUERIES = names(FILTERS, "q", "literal", "without");

    private static final int STANDARD_PAGE = 20;

    /** What makes a statement an answer. */
    enum Mode {
        WORDS,
        MEANING,
        HYBRID
    }

    /** Whose statements. */
    private enum Whose {
        ROSTER,
        ALL
    }

    static Set<String> names(Set<String> some, String... more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(Arrays.asList(more));
        return Set.copyOf(all);
    }

    /** Reads the parameters of {@link #QUERIES}, and {@code mode}. */
    static Asked of(Params params, Services services) {
        LocalDate today = LocalDate.ofInstant(services.clock().instant(), ZoneOffset.UTC);
        Question question = services.question().on(today);
        String query = params.text("q") == null ? "" : String.valueOf(params.text("q"));
        Understood understood = params.flag("literal") ? question.literally(query) : question.read(query);
        for (String chip : params.all("without")) {
            understood = without(understood, chip);
        }
        Filter filter = filter(params, services.roster()).withQuery(understood.query());
        return new Asked(understood, filter, params.choice("mode", Mode.class), params);
    }

    private static Understood without(Understood understood, String name) {
        for (Chip chip : understood.chips()) {
            if (name(chip).equals(name)) {
                return understood.without(chip);
            }
        }
        return understood;
    }

    /** What {@code without} takes, to leave a chip out. */
    static String name(Chip chip) {
        return Params.label(chip.kind()) + ":" + chip.value();
    }

    /** Reads the parameters of {@link #FILTERS}. */
    static Filter filter(Params params, Roster roster) {
        String speaker = known(params, "speaker", roster.speakers().stream().map(Speaker::id));
        String target = known(params, "target", roster.targets().stream().map(Target::id));
        LocalDate from = params.day("from");
        LocalDate to = params.day("to");
        if (from != null && to != null && to.isBefore(from)) {
            throw Problem.badRequest("The last day " + to + " is before the first day " + from + ".");
        }
        Filter filter = (params.choice("speakers", Whose.class) == Whose.ALL ? Filter.all() : Filter.roster())
                .withSpeaker(speaker)
                .withTarget(target)
                .withStance(params.choice("stance", Stance.Label.class))
                .withDates(from, to);
        for (String condition : params.all("where")) {
            filter = narrowed(filter, condition);
        }
        return filter;
    }

    private static Filter narrowed(Filter filter, String condition) {
        int sign = condition.indexOf('=');
        String name = sign < 0 ? condition : condition.substring(0, sign);
        for (Facet facet : Facet.values()) {
            if (sign >= 0 && Params.label(facet).equals(name)) {
                return filter.withValue(facet, condition.substring(sign + 1));
            }
        }
        throw Problem.badRequest("where is FACET=VALUE, of which the facet is one of "
                + Arrays.stream(Facet.values()).map(Params::label).collect(Collectors.joining(", ")) + ", not "
                + Params.shown(condition) + ".");
    }

    static @Nullable String known(Params params, String name, Stream<String> ids) {
        String id = params.text(name);
        if (id == null) {
            return null;
        }
        List<String> known = ids.toList();
        if (!known.contains(id.toLowerCase(Locale.ROOT))) {
            throw Problem.badRequest(
                    "The roster has no " + name + " " + Params.shown(id) + ", only " + String.join(", ", known) + ".");
        }
        return id;
    }

    int pageSize() {
        return pageSize(params);
    }

    static int pageSize(Params params) {
        return params.number("limit", 1, Search.LARGEST_PAGE, STANDARD_PAGE);
    }

    @Nullable
    Cursor after() {
        return after(params);
    }

    static @Nullable Cursor after(Params params) {
        String text = params.text("after");
        return text == null
                ? null
                : Cursor.parse(text)
                        .orElseThrow(() -> Problem.badRequest(
                                "after is what next of the page before says, not " + Params.shown(text) + "."));
    }

    /** The search for a page. */
    Search search(List<Facet> facets, Services services) {
        Sorting chosen = params.choice("sort", Sorting.class);
        Sorting sorting = chosen == null ? Sorting.RELEVANCE : chosen;
        if (mode == Mode.MEANING && (sorting != Sorting.RELEVANCE || !understood.plain())) {
            throw Problem.badRequest("mode=meaning takes plain words and no other order.");
        }
        Meaning meaning = sorting == Sorting.RELEVANCE ? meaning(services) : null;
        return new Search(filter, sorting, pageSize(), after(), facets, meaning);
    }

    private @Nullable Meaning meaning(Services services) {
        if (mode == Mode.WORDS || !understood.plain() || understood.words().isBlank()) {
            return null;
        }
        return services.meaning()
                .apply(understood.words())
                .map(embedding -> new Meaning(embedding, understood.conditions(), mode != Mode.MEANING))
                .orElse(null);
    }

    /** All facets where they are asked for. */
    List<Facet> facets() {
        return params.flag("facets") ? List.of(Facet.values()) : List.of();
    }
}
