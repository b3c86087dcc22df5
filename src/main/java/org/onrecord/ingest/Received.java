package org.onrecord.ingest;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.ingest.Task.Place;
import org.onrecord.model.Outcome;
import org.onrecord.model.Outcome.Rejected.Category;

/**
 * What parsers' processes have given of one input: checked and counted on its way to the receiver, with the documents that
 * are open at the moment, the innermost of which is to blame for what happens to a process.
 */
final class Received {
    private final Limits limits;
    private final Patience patience;
    private final Consumer<Intake> out;
    private final Open input;
    private final Deque<Open> open = new ArrayDeque<>();
    private final HashedSet fates = new HashedSet();
    private final Duration most;
    private final long size;
    private long nanosecondsLeft;
    private long text;
    private boolean parserFailed;

    /**
     * @param origin the input's
     * @param bytes the input's
     */
    Received(String origin, long bytes, Limits limits, Patience patience, Consumer<Intake> out) {
        this.limits = limits;
        this.patience = patience;
        this.out = out;
        this.input = new Open(origin);
        this.size = bytes;
        this.most = patience.input(bytes);
        this.nanosecondsLeft = most.toNanos();
        restart();
    }

    /** How long the next message may take. */
    Duration pause() {
        return patience.answer(innermost().bytes);
    }

    /** How long all of the input may still take: nanoseconds. */
    long nanosecondsLeft() {
        return nanosecondsLeft;
    }

    /**
     * Counts the time that a message took.
     *
     * @throws Refusal if there is none left
     */
    void waited(long nanoseconds) throws Refusal {
        nanosecondsLeft -= nanoseconds;
        if (nanosecondsLeft <= 0) {
            throw Lost.timeout("the parser took more than ", most);
        }
    }

    /** A document is opened inside the innermost. */
    void begin(String origin) throws Lost {
        checkInside(origin);
        // Each container takes a level, and its content one more where it is compressed by itself.
        if (open.size() > 2 * limits.depth() + 2) {
            throw Lost.crash("the parser went too deep");
        }
        open.push(new Open(origin));
    }

    /** The innermost document's size: bytes, of which no more is believed than it may have. */
    void size(long bytes) {
        innermost().bytes = Math.clamp(bytes, 0, limits.fileBytes());
    }

    /** The innermost document is closed. */
    void end() throws Lost {
        if (isAtInput()) {
            throw Lost.crash("the parser closed what it had not opened");
        }
        Open closed = open.pop();
        innermost().last = closed.origin;
    }

    /**
     * Passes an intake on.
     *
     * @throws Refusal if the input holds too much; the intake is not passed on then
     */
    void accept(Intake intake) throws Refusal, Lost {
        String its = origin(intake);
        checkInside(its);
        // Each member has a fate, and each container among them may have one more.
        if (input.documents > 2L * limits.members()) {
            throw Refusal.tooLarge("holds more than " + limits.members() + " documents");
        }
        if (text + length(intake) > limits.unpackedBytes()) {
            throw Refusal.tooLarge("holds more text than " + limits.unpackedBytes() + " UTF-16 code units");
        }
        text += length(intake);
        parserFailed |= isCrash(intake);
        pass(its, intake);
    }

    /** Whether a document brought its parser down, though not the process. */
    boolean parserFailed() {
        return parserFailed;
    }

    /** Whether no document inside the input is open. */
    boolean isAtInput() {
        return open.size() == 1;
    }

    /** The innermost document that is open. */
    String innermostOrigin() {
        return innermost().origin;
    }

    /**
     * From where the innermost document can be tried once more without giving anything twice.
     *
     * @param begun where this attempt began
     * @return null where that cannot be
     */
    @Nullable
    Place retry(@Nullable Place begun) {
        Open innermost = innermost();
        if (innermost.last != null) {
            return new Place(innermost.last, false);
        }
        if (innermost.given > 0) {
            return null;
        }
        return begun != null && begun.isInside(innermost.origin) ? begun : new Place(innermost.origin, true);
    }

    /** Gives the innermost document its fate, or, where it has one already, what follows of it. */
    void refuseInnermost(Refusal refusal) {
        refuse(innermost(), refusal);
    }

    /** Gives the input a fate, or, where it has one already, what follows of it. */
    void refuseInput(Refusal refusal) {
        refuse(input, refusal);
    }

    /** A process begins: nothing inside the input is open. */
    void restart() {
        open.clear();
        open.push(input);
        size(size);
        input.last = null;
        input.given = 0;
        parserFailed = false;
    }

    private Open innermost() {
        return open.getFirst();
    }

    private void checkInside(String origin) throws Lost {
        String container = innermost().origin;
        if (!origin.equals(container) && !origin.startsWith(container + "!/")) {
            throw Lost.crash("the parser spoke of another document");
        }
    }

    private void refuse(Open document, Refusal refusal) {
        String its = document.origin;
        while (!fates.add(its)) {
            its = its + "!/rest";
        }
        String reason = String.valueOf(refusal.getMessage()) + (document.documents == 0 ? "" : rest(document));
        pass(its, new Intake.Refused(new Outcome.Rejected(its, refusal.category(), reason)));
    }

    private static String rest(Open document) {
        return " behind " + document.documents + (document.documents == 1 ? " document" : " documents")
                + ": the rest was not read";
    }

    private void pass(String origin, Intake intake) {
        fates.add(origin);
        open.forEach(Open::count);
        out.accept(intake);
    }

    private static String origin(Intake intake) {
        return switch (intake) {
            case Intake.Read read -> read.article().origin();
            case Intake.Refused refused -> refused.outcome().origin();
        };
    }

    private static int length(Intake intake) {
        return intake instanceof Intake.Read read ? read.article().text().length() : 0;
    }

    private static boolean isCrash(Intake intake) {
        return intake instanceof Intake.Refused(Outcome.Rejected fate) && fate.category() == Category.CRASH;
    }

    /** A document that is being read. */
    private static final class Open {
        private final String origin;
        private long bytes;
        /** Of all attempts. */
        private long documents;

        /** Of this attempt. */
        private long given;

        /** The one inside it that was closed last. */
        private @Nullable String last;

        Open(String origin) {
            this.origin = origin;
        }

        void count() {
            documents++;
            given++;
        }
    }
}
