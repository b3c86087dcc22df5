package org.onrecord.ingest;

import org.onrecord.model.Outcome;
import org.onrecord.model.Outcome.Rejected.Category;

/** A document that gives no article; the message is its reason, one sentence. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_DETAIL = 120;

    private final Category category;

    Refusal(Category category, String reason) {
        super(reason);
        this.category = category;
    }

    private Refusal(Category category, String reason, Throwable cause) {
        super(reason, cause);
        this.category = category;
    }

    /** A file that breaks its own format. */
    static Refusal corrupt(String what, Throwable cause) {
        return new Refusal(Category.CORRUPT, what + detail(cause), cause);
    }

    static Refusal tooLarge(String reason) {
        return new Refusal(Category.TOO_LARGE, reason);
    }

    static Refusal encrypted() {
        return new Refusal(Category.ENCRYPTED, "the document is encrypted");
    }

    static Refusal noText() {
        return new Refusal(Category.UNREADABLE, "no text in the document");
    }

    Category category() {
        return category;
    }

    Outcome.Rejected outcome(String origin) {
        return new Outcome.Rejected(origin, category, String.valueOf(getMessage()));
    }

    /** The innermost message of a failure, on one line; empty where there is none. */
    private static String detail(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage();
        if (message == null || message.isBlank()) {
            return "";
        }
        return ": " + Whitespace.line(message, LONGEST_DETAIL);
    }
}
