package org.onrecord.attribute;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.Annotated;
import org.onrecord.Models;
import org.onrecord.extract.StatementExtractor;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Article;
import org.onrecord.model.Attribution;
import org.onrecord.model.Draft;
import org.onrecord.model.Ids;
import org.onrecord.model.Published;
import org.onrecord.roster.Roster;
import org.onrecord.roster.RosterException;
import org.onrecord.roster.RosterFile;

/** Reads small articles with all the models, for tests tagged {@code model}. */
final class Spoken {
    private static final Roster TRADE = roster();

    private Spoken() {}

    private static Roster roster() {
        try {
            return RosterFile.read(Path.of("models/rosters/us-china-trade.yaml"));
        } catch (RosterException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    static List<Attribution> in(String text) {
        return in(text, null, null);
    }

    static List<Attribution> in(String text, @Nullable LocalDate day, @Nullable String byline) {
        Article article = new Article(
                Ids.sha256(text),
                "test.txt",
                "text/plain",
                null,
                byline,
                null,
                null,
                day == null ? null : Published.on(day),
                null,
                null,
                text);
        AnnotatedArticle annotated = Annotated.article(article);
        List<Draft> drafts =
                new StatementExtractor(Models.extractor()).extract(annotated).drafts();
        return new Attributor(TRADE, Attributor.MIN_CONFIDENCE, Models.attributor()).attribute(annotated, drafts);
    }

    /** Roster ids, or the name with a dash before it for somebody else, or "?" for an abstention. */
    static List<String> speakers(List<Attribution> attributions) {
        return attributions.stream()
                .map(attribution -> switch (attribution) {
                    case Attribution.Rostered rostered -> rostered.speaker().id();
                    case Attribution.OffRoster other -> "-" + other.name();
                    case Attribution.Unknown unknown -> "?";
                })
                .toList();
    }

    static List<String> speakers(String text) {
        return speakers(in(text));
    }
}
