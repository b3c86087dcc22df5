package org.onrecord.ingest;

import java.time.Duration;
import org.onrecord.model.Outcome.Rejected.Category;

/** A parser's process is of no use any more; what follows the document that it was reading is for another one. */
final class Lost extends Exception {
    private static final long serialVersionUID = 1L;

    /** Kinds of loss, by whether another process may have more luck with the same document. */
    enum Blame {
        /** The document held it up. */
        DOCUMENT,
        /** The document, or what an earlier one left behind. */
        DOCUMENT_OR_EARLIER,
        /** Somebody ended it, such as whoever pressed Ctrl-C. */
        NOBODY
    }

    private final Blame blame;
    private final Refusal refusal;

    private Lost(Blame blame, Refusal refusal) {
        super(refusal);
        this.blame = blame;
        this.refusal = refusal;
    }

    static Lost crash(String reason) {
        return new Lost(Blame.DOCUMENT_OR_EARLIER, new Refusal(Category.CRASH, reason));
    }

    static Lost ended() {
        return new Lost(Blame.NOBODY, new Refusal(Category.CRASH, "the parser was ended from outside"));
    }

    static Lost silent(Duration time) {
        return new Lost(Blame.DOCUMENT, timeout("the parser gave nothing for ", time));
    }

    static Refusal timeout(String what, Duration time) {
        long seconds = time.toSeconds();
        return new Refusal(Category.TIMEOUT, what + seconds + (seconds == 1 ? " second" : " seconds"));
    }

    Blame blame() {
        return blame;
    }

    /** The fate of the document. */
    Refusal refusal() {
        return refusal;
    }
}
