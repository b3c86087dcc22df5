package org.onrecord.app.cli;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import org.onrecord.model.Article;
import org.onrecord.model.Embedding;
import org.onrecord.model.Outcome;

/** For commands that analyse nothing. */
final class NoWork implements Work {
    @Override
    public Function<Article, Outcome> analyzer(How how) {
        throw new AssertionError("nothing to do");
    }

    @Override
    public String models() {
        throw new AssertionError("nothing to do");
    }

    @Override
    public Function<String, Optional<Embedding>> meaning() {
        throw new AssertionError("nothing to do");
    }

    @Override
    public InputStream standardInput() {
        return InputStream.nullInputStream();
    }
}
