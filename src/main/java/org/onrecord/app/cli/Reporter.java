package org.onrecord.app.cli;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.onrecord.ingest.TableFields;
import org.onrecord.model.Outcome;
import org.onrecord.model.StatementRow;
import org.onrecord.pipeline.Progress;
import org.onrecord.pipeline.Tally;

/**
 * Tells on standard error how the work goes: a line that is redrawn where somebody watches, a sentence for each input
 * that was not read, and one for all at the end.
 */
final class Reporter implements Progress {
    /** Of inputs left aside on purpose this many are named; more would bury the failures. */
    private static final int ASIDE_NAMED = 10;

    private final Console console;
    private final boolean quiet;
    private final LongSupplier nanoClock;
    private final Consumer<StatementRow> statements;
    private final StatusLine status;
    private final long begun;

    private int inputs;
    private int inputsDone;
    private long kept;
    private long rejected;
    private long aside;

    /**
     * A reporter of one piece of work.
     *
     * @param quiet say only what went wrong
     * @param nanoClock nanoseconds, from any moment on
     * @param statements takes each statement as it is kept
     */
    Reporter(Console console, boolean quiet, LongSupplier nanoClock, Consumer<StatementRow> statements) {
        this.console = console;
        this.quiet = quiet;
        this.nanoClock = nanoClock;
        this.statements = statements;
        status = new StatusLine(console, quiet, nanoClock);
        begun = nanoClock.getAsLong();
    }

    @Override
    public void started(int total) {
        inputs = total;
        draw();
    }

    @Override
    public void finished(Outcome outcome) {
        switch (outcome) {
            case Outcome.Kept found -> {
                kept++;
                found.statements().forEach(statements);
            }
            case Outcome.Rejected failed -> {
                rejected++;
                print("rejected: " + failed.origin() + ": " + failed.reason());
            }
            case Outcome.Unsupported other -> aside("unsupported: " + other.origin() + ": " + reason(other));
            case Outcome.NotLanguage other -> aside("not in English: " + other.origin() + ": " + other.language());
            case Outcome.Empty empty -> {}
            case Outcome.Duplicate duplicate -> {}
        }
        draw();
    }

    @Override
    public void inputDone() {
        inputsDone++;
        draw();
    }

    /** Says what became of everything. */
    void done(Tally tally) {
        status.erase();
        if (!quiet) {
            console.say(count(tally.total(), "article") + " from " + count(inputs, "input") + " in "
                    + Durations.text(elapsed()) + ": " + Fates.text(tally) + "; "
                    + count(tally.statements(), "statement"));
        }
    }

    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String reason(Outcome.Unsupported unsupported) {
        String type = unsupported.contentType();
        return TableFields.neededFor(type) ? type + "; --text-field NAME reads it, a row an article" : type;
    }

    private void aside(String sentence) {
        aside++;
        if (!quiet && aside <= ASIDE_NAMED) {
            print(sentence);
        }
    }

    private void print(String sentence) {
        status.erase();
        console.say(sentence);
    }

    private void draw() {
        status.draw(this::state);
    }

    private String state() {
        double seconds = elapsed().toMillis() / 1000.0;
        StringBuilder state = new StringBuilder(inputsDone + " of " + count(inputs, "input"));
        if (inputsDone > 0 && seconds > 0) {
            state.append(" · ").append(oneDecimal(inputsDone / seconds)).append(" a second");
        }
        state.append(" · ").append(kept).append(" kept · ").append(rejected).append(" rejected");
        if (inputsDone > 0) {
            state.append(" · ").append(Durations.left(elapsed(), inputsDone, inputs));
        }
        return state.toString();
    }

    private Duration elapsed() {
        return Duration.ofNanos(nanoClock.getAsLong() - begun);
    }

    private static String oneDecimal(double value) {
        long tenths = Math.round(value * 10);
        return tenths / 10 + "." + tenths % 10;
    }
}
