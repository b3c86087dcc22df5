package org.onrecord.app.web;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.onrecord.index.Filter;
import org.onrecord.index.Ledger;
import org.onrecord.model.Fate;
import org.onrecord.model.LedgerEntry;

/** Says what became of everything that was read into the index. */
final class Status {
    /** Further ones are only counted. */
    private static final int MOST_REJECTED = 1_000;

    private final Commits commits;

    Status(Commits commits) {
        this.commits = commits;
    }

    Reply now(Call call) throws IOException {
        call.params().only(Set.of());
        Layout.requireJson(call);
        return commits.latest(call, index -> {
            Ledger ledger = index.ledger();
            long statements = index.statements().count(Filter.all());
            return Reply.json(json -> {
                json.writeStartObject();
                inputs(json, ledger);
                fates(json, ledger);
                json.writeNumberField("statements", statements);
                json.writeNumberField("bytes", ledger.bytes());
                settings(json, ledger);
                rejected(json, ledger);
                Json.text(json, "corrections_error", index.correctionsError());
                json.writeEndObject();
            });
        });
    }

    private static void inputs(JsonGenerator json, Ledger ledger) throws IOException {
        long[] counted = new long[2];
        Instant[] latest = {Instant.EPOCH};
        ledger.entries((LedgerEntry entry) -> {
            counted[0]++;
            counted[1] += entry.fingerprint().bytes();
            latest[0] = entry.at().isAfter(latest[0]) ? entry.at() : latest[0];
        });
        json.writeObjectFieldStart("inputs");
        json.writeNumberField("count", counted[0]);
        json.writeNumberField("bytes", counted[1]);
        Json.text(json, "latest", counted[0] == 0 ? null : latest[0].toString());
        json.writeEndObject();
    }

    private static void fates(JsonGenerator json, Ledger ledger) throws IOException {
        json.writeObjectFieldStart("fates");
        for (Map.Entry<Fate, Long> fate : ledger.fates().entrySet()) {
            json.writeObjectFieldStart(fate.getKey().label());
            json.writeNumberField("count", fate.getValue());
            json.writeObjectFieldStart("reasons");
            for (Map.Entry<String, Long> reason : ledger.reasons(fate.getKey()).entrySet()) {
                json.writeNumberField(reason.getKey(), reason.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void settings(JsonGenerator json, Ledger ledger) throws IOException {
        json.writeArrayFieldStart("analysed");
        for (Ledger.Use use : ledger.uses()) {
            json.writeStartObject();
            json.writeNumberField("articles", use.articles());
            values(json, "settings", use.analysis());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void values(JsonGenerator json, String name, SortedMap<String, String> values) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> value : values.entrySet()) {
            json.writeStringField(value.getKey(), value.getValue());
        }
        json.writeEndObject();
    }

    private static void rejected(JsonGenerator json, Ledger ledger) throws IOException {
        List<Ledger.Rejection> shown = new ArrayList<>();
        ledger.rejected(rejection -> {
            if (shown.size() < MOST_REJECTED) {
                shown.add(rejection);
            }
        });
        json.writeArrayFieldStart("rejected");
        for (Ledger.Rejection rejection : shown) {
            json.writeStartObject();
            json.writeStringField("origin", rejection.place().origin());
            json.writeStringField("category", rejection.category());
            json.writeStringField("reason", rejection.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
