package org.onrecord.ingest;

import java.util.function.Consumer;
import org.onrecord.model.Outcome;
import org.onrecord.model.Outcome.Rejected.Category;

/** What a parser's process has given of one input: checked and counted on its way to the receiver. */
final class Received {
    private final String origin;
    private final Limits limits;
    private final Consumer<Intake> out;
    private long documents;
    private long text;
    private boolean hasOwnFate;
    private boolean parserFailed;

    /**
     * @param origin the input's
     */
    Received(String origin, Limits limits, Consumer<Intake> out) {
        this.origin = origin;
        this.limits = limits;
        this.out = out;
    }

    /**
     * Passes an intake on.
     *
     * @throws Refusal if it is none of this input, or if the input holds too much; it is not passed on then
     */
    void accept(Intake intake) throws Refusal {
        String its = origin(intake);
        if (!its.equals(origin) && !its.startsWith(origin + "!/")) {
            throw new Refusal(Category.CRASH, "the parser spoke of another document");
        }
        // Each member has a fate, and each container among them may have one more.
        if (documents > 2L * limits.members()) {
            throw Refusal.tooLarge("holds more than " + limits.members() + " documents");
        }
        if (text + length(intake) > limits.unpackedBytes()) {
            throw Refusal.tooLarge("holds more text than " + limits.unpackedBytes() + " UTF-16 code units");
        }
        documents++;
        text += length(intake);
        hasOwnFate |= its.equals(origin);
        parserFailed |= isCrash(intake);
        out.accept(intake);
    }

    boolean isEmpty() {
        return documents == 0;
    }

    /** Whether a document among them brought its parser down, though not the process. */
    boolean parserFailed() {
        return parserFailed;
    }

    /** Gives the input its fate, or, where it has one already, what follows of it. */
    void refuse(Refusal refusal) {
        String its = hasOwnFate ? origin + "!/rest" : origin;
        String reason = String.valueOf(refusal.getMessage()) + (isEmpty() ? "" : rest());
        out.accept(new Intake.Refused(new Outcome.Rejected(its, refusal.category(), reason)));
    }

    private String rest() {
        return " behind " + documents + (documents == 1 ? " document" : " documents") + ": the rest was not read";
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
}
