package org.onrecord.app.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.onrecord.correct.Claim;
import org.onrecord.correct.ClaimException;
import org.onrecord.correct.Correction;
import org.onrecord.correct.CorrectionException;
import org.onrecord.correct.CorrectionJson;
import org.onrecord.correct.RosterNames;
import org.onrecord.index.Amendment;
import org.onrecord.index.IndexException;
import org.onrecord.index.LiveIndex;
import org.onrecord.index.Reviewed;
import org.onrecord.index.StatementIndex;

/** Takes corrections of statements, one at a time, and lists them. */
final class Correcting {
    private static final int MOST = 999_999_999;

    private final Services services;
    private final Commits commits;
    private final RosterNames names;
    private final ReentrantLock turn = new ReentrantLock();

    Correcting(Services services, Commits commits) {
        this.services = services;
        this.commits = commits;
        names = new RosterNames(services.roster().speakers(), services.roster().targets());
    }

    /** A page of them, the latest first. */
    Reply page(Call call) throws IOException {
        Params params = call.params().only(Set.of("limit", "after", "statement_id"));
        Layout.requireJson(call);
        int size = Asked.pageSize(params);
        int end = params.number("after", 1, MOST, MOST);
        String typed = params.text("statement_id");
        String statement = typed == null ? "" : Statements.prefix(typed);
        return commits.latest(call, index -> listed(corrections(index), statement, end, size));
    }

    /**
     * They are counted from 1, the earliest, so that a page goes on where the one before ended while more are made.
     *
     * @param statement the beginning of the id of their statement
     * @param end the number that the page ends before
     */
    private static Reply listed(List<Correction> all, String statement, int end, int size) {
        List<String> shown = new ArrayList<>();
        int total = 0;
        int last = 0;
        boolean more = false;
        for (int number = all.size(); number > 0; number--) {
            Correction correction = all.get(number - 1);
            if (correction.anchor().statementId().startsWith(statement)) {
                total++;
                boolean fits = number < end && shown.size() < size;
                more |= number < end && !fits;
                if (fits) {
                    shown.add(CorrectionJson.write(correction));
                    last = number;
                }
            }
        }
        int count = total;
        String next = more ? Integer.toString(last) : null;
        return Reply.json(json -> {
            json.writeStartObject();
            json.writeNumberField("total", count);
            Json.values(json, "corrections", shown);
            Json.text(json, "next", next);
            json.writeEndObject();
        });
    }

    private static List<Correction> corrections(LiveIndex.View index) throws IOException {
        requireReadable(index);
        try {
            return index.statements().corrections();
        } catch (CorrectionException brokenSince) {
            throw unreadable();
        }
    }

    /** Makes one that a program sends. */
    Reply json(Call call) throws IOException {
        call.params().only(Set.of());
        Layout.requireJson(call);
        Amendment made = made(SentCorrection.ofJson(call.body()), null);
        String primary = services.roster().primary().id();
        String statement = Json.statements(List.of(made.after().row()), primary).getFirst();
        return Reply.json(201, json -> {
                    json.writeStartObject();
                    json.writeFieldName("correction");
                    json.writeRawValue(CorrectionJson.write(made.correction()));
                    json.writeFieldName("statement");
                    json.writeRawValue(statement);
                    json.writeEndObject();
                })
                .with("Location", WebServer.API + "/corrections?statement_id=" + id(made))
                .with("Cache-Control", "no-store");
    }

    /** Makes one that the page of an article sends, and goes back there. */
    Reply form(Call call) throws IOException {
        call.params().only(Set.of());
        String article = Statements.prefix(call.variable("id"));
        Amendment made = made(SentCorrection.ofForm(call.body()), article);
        return Reply.seeOther(Links.inArticle(made.before().machine())).with("Cache-Control", "no-store");
    }

    private static String id(Amendment made) {
        return made.before().machine().statementId();
    }

    /**
     * Keeps a correction; whoever asks next sees it.
     *
     * @param article the beginning of the id of the article that the statement has to be of; null for any
     */
    private Amendment made(SentCorrection sent, @Nullable String article) throws IOException {
        turn.lock();
        try {
            Claim claim = sent.wish().claim(names);
            services.index().refresh();
            Amendment made;
            try (LiveIndex.View index = services.index().latest()) {
                requireReadable(index);
                Reviewed statement = statement(index, sent.statement(), article);
                made = Amendment.of(
                        claim,
                        statement,
                        index.statements(),
                        by(sent),
                        services.clock().instant());
                keep(made.correction(), index.statements());
            }
            services.index().refresh();
            return made;
        } catch (ClaimException e) {
            throw new Problem(
                    400,
                    "bad-correction",
                    "The correction cannot be taken",
                    "Nothing was corrected: " + e.getMessage() + ".");
        } finally {
            turn.unlock();
        }
    }

    private static Reviewed statement(LiveIndex.View index, String prefix, @Nullable String article)
            throws IOException {
        Reviewed statement = Statements.reviewed(index, prefix);
        if (article != null && !statement.machine().articleId().startsWith(article)) {
            throw Problem.notFound("The article has no statement whose id begins with " + prefix + ".");
        }
        return statement;
    }

    private static String by(SentCorrection sent) {
        return sent.by() == null ? System.getProperty("user.name", "") : sent.by();
    }

    private static void keep(Correction correction, StatementIndex index) throws IOException {
        try {
            index.keep(List.of(correction));
        } catch (CorrectionException busy) {
            throw unavailable(
                    "Something else has been adding corrections for some seconds: send it again.",
                    Map.of("Retry-After", "5"));
        } catch (IndexException gone) {
            throw unavailable(
                    "The file of the index's corrections is gone: whoever runs the server has to put it back, or an empty"
                            + " one in its place to do without them.",
                    Map.of());
        }
    }

    private static void requireReadable(LiveIndex.View index) {
        if (index.correctionsError() != null) {
            throw unreadable();
        }
    }

    private static Problem unreadable() {
        return unavailable(
                "The file of the index's corrections cannot be read: it has to be mended first, " + WebServer.API
                        + "/status says where.",
                Map.of());
    }

    private static Problem unavailable(String detail, Map<String, String> headers) {
        return new Problem(503, "corrections-unavailable", "Corrections cannot be kept now", detail, headers);
    }
}
