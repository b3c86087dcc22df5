package org.onrecord.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What became of an input: exactly one of these for each. */
public sealed interface Outcome {
    /** The input's path or URI as given; inside an archive or feed {@code outer!/inner}. */
    String origin();

    /**
     * Statements were found.
     *
     * @param embeddings of the statements by their ids; those without one are not found by what they mean
     */
    record Kept(Article article, List<StatementRow> statements, Map<String, Embedding> embeddings) implements Outcome {
        public Kept {
            statements = List.copyOf(statements);
            embeddings = Map.copyOf(embeddings);
            if (statements.isEmpty()) {
                throw new IllegalArgumentException("kept without statements: " + article.origin());
            }
        }

        /** Without embeddings. */
        public Kept(Article article, List<StatementRow> statements) {
            this(article, statements, Map.of());
        }

        @Override
        public String origin() {
            return article.origin();
        }
    }

    /** A readable article without a statement to keep. */
    record Empty(Article article, Reason reason) implements Outcome {
        public Empty {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public String origin() {
            return article.origin();
        }

        /** Why nothing was kept. */
        public enum Reason {
            NO_TEXT,
            NO_ROSTER,
            NO_STATEMENT,
            /** It is a near-duplicate of another article, and those are left out. */
            NEAR_DUPLICATE
        }
    }

    /** The text is that of another input, character for character. */
    record Duplicate(String origin, String articleId, String originalOrigin) implements Outcome {}

    /** The article is in a language that the models do not read. */
    record NotLanguage(Article article, String language) implements Outcome {
        @Override
        public String origin() {
            return article.origin();
        }
    }

    /** The text was removed on request, for good, and is not taken in again. */
    record Forgotten(String origin, String articleId) implements Outcome {}

    /** A format that is not read. */
    record Unsupported(String origin, String contentType) implements Outcome {}

    /** Reading or processing failed. */
    record Rejected(String origin, Category category, String reason) implements Outcome {
        public Rejected {
            Objects.requireNonNull(category, "category");
            Checks.notBlank(reason, "reason");
        }

        /** What kind of failure it was. */
        public enum Category {
            UNREADABLE,
            CORRUPT,
            ENCRYPTED,
            TOO_LARGE,
            TIMEOUT,
            CRASH,
            INTERNAL
        }
    }
}
