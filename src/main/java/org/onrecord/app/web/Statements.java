package org.onrecord.app.web;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.onrecord.index.Chip;
import org.onrecord.index.Facet;
import org.onrecord.index.FacetCount;
import org.onrecord.index.Filter;
import org.onrecord.index.Hit;
import org.onrecord.index.LiveIndex;
import org.onrecord.index.Meaning;
import org.onrecord.index.Quotation;
import org.onrecord.index.Results;
import org.onrecord.index.Reviewed;
import org.onrecord.index.Search;
import org.onrecord.index.Sorting;
import org.onrecord.index.Understood;
import org.onrecord.model.Embedding;
import org.onrecord.model.StatementRow;
import org.onrecord.text.CodePoints;
import org.onrecord.text.WordChanges;

/** Finds statements. */
final class Statements {
    private static final Set<String> PAGED = Asked.names(Asked.QUERIES, "mode", "sort", "limit", "after", "facets");
    private static final Pattern PREFIX = Pattern.compile("[0-9a-f]{6,64}");

    /** Of several that an id may mean, so many are named. */
    private static final int NAMED = 5;

    private final Services services;
    private final Commits commits;
    private final Duration limit;

    Statements(Services services, Commits commits, Duration limit) {
        this.services = services;
        this.commits = commits;
        this.limit = limit;
    }

    /** A page of what a query finds. */
    Reply page(Call call) throws IOException {
        Asked asked = Asked.of(call.params().only(PAGED), services);
        Layout layout = Layout.of(call);
        return commits.at(asked.after(), call, index -> {
            Results found = index.search(asked.search(asked.facets(), services), deadline());
            return reply(found, asked.understood(), call, layout);
        });
    }

    /** Counts of what a query finds. */
    Reply facets(Call call) throws IOException {
        Asked asked = Asked.of(call.params().only(Asked.names(Asked.QUERIES, "mode")), services);
        Layout.requireJson(call);
        return commits.latest(call, index -> {
            Results found = index.search(asked.search(List.of(Facet.values()), services), deadline());
            return Reply.json(json -> {
                json.writeStartObject();
                json.writeNumberField("total", found.total());
                understood(json, asked.understood());
                facets(json, found.facets());
                json.writeEndObject();
            });
        });
    }

    /** One statement. */
    Reply one(Call call) throws IOException {
        call.params().only(Set.of());
        String prefix = prefix(call.variable("id"));
        Layout layout = Layout.of(call);
        return commits.latest(call, index -> {
            List<StatementRow> rows = rows(index, prefix);
            return layout == Layout.JSON
                    ? Reply.json(json ->
                            json.writeRawValue(statements(rows.subList(0, 1)).getFirst()))
                    : layout.rows(rows, primary());
        });
    }

    /** Statements that mean much the same as another. */
    Reply similar(Call call) throws IOException {
        call.params().only(Asked.names(Asked.FILTERS, "limit", "facets"));
        String prefix = prefix(call.variable("id"));
        Filter others = Asked.filter(call.params(), services.roster());
        Layout layout = Layout.of(call);
        Facet[] facets = call.params().flag("facets") ? Facet.values() : new Facet[0];
        return commits.latest(call, index -> {
            String id = rows(index, prefix).getFirst().statementId();
            Results found = like(index, id, others, Asked.pageSize(call.params()), facets);
            Results first = new Results(found.quotations(), found.total(), found.facets(), null);
            return reply(first, new Understood("", List.of(), List.of(), true), call, layout);
        });
    }

    /** The first page of what is like a statement. */
    Results like(LiveIndex.View index, String id, Filter others, int size, Facet... counted) throws IOException {
        Embedding embedding = index.statements()
                .embedding(id)
                .orElseThrow(() -> Problem.notFound(
                        "The index does not know what this statement means: it has no words that the encoder read."));
        Search search =
                new Search(others, Sorting.RELEVANCE, size, null, List.of(counted), Meaning.like(id, embedding));
        return index.search(search, deadline());
    }

    private BooleanSupplier deadline() {
        return deadline(limit);
    }

    /** Whether a search that begins now has taken its time. */
    static BooleanSupplier deadline(Duration limit) {
        long begin = System.nanoTime();
        return () -> System.nanoTime() - begin > limit.toNanos();
    }

    private String primary() {
        return services.roster().primary().id();
    }

    /** An id or its beginning as it stands in the index. */
    static String prefix(String typed) {
        String prefix = typed.toLowerCase(Locale.ROOT);
        if (!PREFIX.matcher(prefix).matches()) {
            throw Problem.badRequest("An id has 6 to 64 hexadecimal digits, unlike " + Params.shown(typed) + ".");
        }
        return prefix;
    }

    /** Where one statement stands, which may be in several places of the index. */
    static List<StatementRow> rows(LiveIndex.View index, String prefix) throws IOException {
        List<StatementRow> rows = index.statements().byId(prefix, NAMED + 1).stream()
                .filter(statement -> !statement.isRejected())
                .map(Reviewed::row)
                .toList();
        List<String> ids =
                rows.stream().map(StatementRow::statementId).distinct().toList();
        requireOne(ids, "statement", prefix);
        return rows;
    }

    /** The one with an id, rejected or not. */
    static Reviewed reviewed(LiveIndex.View index, String prefix) throws IOException {
        List<Reviewed> found = index.statements().byId(prefix, NAMED + 1);
        List<String> ids = found.stream()
                .map(statement -> statement.machine().statementId())
                .distinct()
                .toList();
        requireOne(ids, "statement", prefix);
        return found.getFirst();
    }

    /** @throws Problem if there is none, or more than one */
    static void requireOne(List<String> ids, String what, String prefix) {
        if (ids.isEmpty()) {
            throw Problem.notFound("No " + what + " has an id that begins with " + prefix + ".");
        }
        if (ids.size() > 1) {
            throw new Problem(
                    409,
                    "ambiguous-id",
                    "The id is not whole",
                    "More than one " + what + " has an id that begins with " + prefix + ": "
                            + ids.stream().limit(NAMED).collect(Collectors.joining(", ")) + ".");
        }
    }

    private Reply reply(Results found, Understood understood, Call call, Layout layout) throws IOException {
        List<StatementRow> rows = new ArrayList<>();
        for (Quotation quotation : found.quotations()) {
            rows.add(quotation.hit().row());
            quotation.variants().forEach(variant -> rows.add(variant.row()));
        }
        Reply reply = layout == Layout.JSON ? json(found, understood, rows) : layout.rows(rows, primary());
        return found.next() == null ? reply : reply.with("Link", "<" + next(call, found) + ">; rel=\"next\"");
    }

    /** The address of the next page. */
    private static String next(Call call, Results found) {
        String rest = call.address().replaceAll("([?&])after=[^&]*&?", "$1").replaceAll("[?&]$", "");
        return rest + (rest.indexOf('?') < 0 ? '?' : '&') + "after="
                + URLEncoder.encode(String.valueOf(found.next()), StandardCharsets.UTF_8);
    }

    private Reply json(Results found, Understood understood, List<StatementRow> rows) throws IOException {
        Iterator<String> statements = statements(rows).iterator();
        return Reply.json(json -> {
            json.writeStartObject();
            json.writeNumberField("total", found.total());
            understood(json, understood);
            json.writeArrayFieldStart("quotations");
            for (Quotation quotation : found.quotations()) {
                quotation(json, quotation, statements);
            }
            json.writeEndArray();
            if (!found.facets().isEmpty()) {
                facets(json, found.facets());
            }
            Json.text(json, "next", found.next() == null ? null : found.next().toString());
            json.writeEndObject();
        });
    }

    private List<String> statements(List<StatementRow> rows) throws IOException {
        return Json.statements(rows, primary());
    }

    private static void quotation(JsonGenerator json, Quotation quotation, Iterator<String> statements)
            throws IOException {
        json.writeStartObject();
        hit(json, quotation.hit(), statements);
        json.writeStringField("first", quotation.first().statementId());
        json.writeArrayFieldStart("variants");
        for (Hit variant : quotation.variants()) {
            json.writeStartObject();
            hit(json, variant, statements);
            json.writeArrayFieldStart("changes");
            for (WordChanges.Run run : WordChanges.between(
                    quotation.hit().row().text(), variant.row().text())) {
                json.writeStartObject();
                json.writeStringField("change", Params.label(run.change()));
                json.writeStringField("words", run.words());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Positions leave the program as code points. */
    private static void hit(JsonGenerator json, Hit hit, Iterator<String> statements) throws IOException {
        json.writeFieldName("statement");
        json.writeRawValue(statements.next());
        json.writeNumberField("score", hit.score());
        Json.spans(json, "matches", CodePoints.of(hit.row().text()).of(hit.matches()));
        Json.spans(json, "context_matches", CodePoints.of(hit.row().context()).of(hit.contextMatches()));
    }

    private static void understood(JsonGenerator json, Understood understood) throws IOException {
        json.writeArrayFieldStart("understood");
        for (Chip chip : understood.chips()) {
            json.writeStartObject();
            json.writeStringField("kind", Params.label(chip.kind()));
            json.writeStringField("value", chip.value());
            json.writeStringField("label", chip.label());
            json.writeStringField("words", chip.words());
            json.writeStringField("without", Asked.name(chip));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("notes");
        for (String note : understood.notes()) {
            json.writeString(note);
        }
        json.writeEndArray();
    }

    private static void facets(JsonGenerator json, Map<Facet, List<FacetCount>> facets) throws IOException {
        json.writeObjectFieldStart("facets");
        for (Facet facet : Facet.values()) {
            json.writeArrayFieldStart(Params.label(facet));
            for (FacetCount count : facets.getOrDefault(facet, List.of())) {
                json.writeStartObject();
                json.writeStringField("value", count.value());
                json.writeNumberField("count", count.count());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }
}
