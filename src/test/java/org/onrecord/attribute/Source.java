package org.onrecord.attribute;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Attribution;
import org.onrecord.model.Draft;
import org.onrecord.model.Mention;
import org.onrecord.model.Span;

/** An article of marked words and its statements by their words, for tests of attribution without extraction. */
final class Source {
    private static final Supplier<AttributorParameters> LEARNED =
            AttributorParameters.lazily(Path.of("models/attributor/attributor.properties"));

    private final AnnotatedArticle article;
    private final List<Draft> drafts = new ArrayList<>();

    private Source(AnnotatedArticle article) {
        this.article = article;
    }

    /** @param marked as {@link Tagged} has it */
    static Source in(String marked) {
        return new Source(Tagged.article(marked));
    }

    static Source in(String marked, String byline) {
        return new Source(Tagged.article(marked, byline));
    }

    /** Both by where they first stand. */
    Source says(String source, String content) {
        return add(source, content, drafts.size());
    }

    /** A statement without a source in the turn of the statement before. */
    Source goesOn(String content) {
        return add(null, content, drafts.size() - 1);
    }

    private Source add(@Nullable String source, String content, int turn) {
        Mention mention = source == null ? null : new Mention(Tagged.span(article, source), Mention.Kind.NOMINAL);
        Span span = Tagged.span(article, content);
        drafts.add(new Draft(List.of(span), List.of(), mention, Draft.Type.INDIRECT, turn, 1, false, "made up"));
        return this;
    }

    List<Attribution> attributions() {
        return new Attributor(Rosters.made(), Attributor.MIN_CONFIDENCE, LEARNED).attribute(article, drafts);
    }

    List<String> speakers() {
        return Spoken.speakers(attributions());
    }
}
