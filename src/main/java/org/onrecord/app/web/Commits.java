package org.onrecord.app.web;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.onrecord.index.Cursor;
import org.onrecord.index.LiveIndex;
import org.onrecord.model.Ids;

/** Answers from one commit of the index, and not at all where the client has that answer already. */
final class Commits {
    private final Services services;

    /** Answers of another start of the server may come from other models or another roster. */
    private final String start;

    Commits(Services services) {
        this.services = services;
        start = services.clock().instant().toString();
    }

    /** Answers from a commit. */
    @FunctionalInterface
    interface Answer {
        Reply from(LiveIndex.View index) throws IOException;
    }

    /** From the latest commit. */
    Reply latest(Call call, Answer answer) throws IOException {
        return at(null, call, answer);
    }

    /** @param after where the page before ended, in a commit that is read again; null for the latest */
    Reply at(@Nullable Cursor after, Call call, Answer answer) throws IOException {
        try (LiveIndex.View index =
                after == null ? services.index().latest() : services.index().at(after)) {
            String tag = tag(call, index.version());
            return (call.knows(tag) ? Reply.unchanged() : answer.from(index)).with("ETag", tag);
        }
    }

    /** Weak, since it stands for compressed answers, too. */
    private String tag(Call call, String version) {
        LocalDate today = LocalDate.ofInstant(services.clock().instant(), ZoneOffset.UTC);
        String asked = String.join("\n", start, version, today.toString(), call.address(), call.accept());
        return "W/\"" + Ids.sha256(asked).substring(0, 24) + '"';
    }
}
