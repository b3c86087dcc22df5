package org.onrecord.app.cli;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.onrecord.export.Event;
import org.onrecord.ingest.TableFields;
import org.onrecord.model.Fate;
import org.onrecord.model.Outcome;
import org.onrecord.model.StatementRow;
import org.onrecord.pipeline.Progress;
import org.onrecord.pipeline.Tally;

/**
 * Tells on standard error how the work goes: a line that is redrawn where somebody watches, a sentence for each input
 * that was not read, and a summary at the end.
 */
final class Reporter implements Progress {
    /** Of inputs left aside on purpose this many are named; more would bury the failures. */
    private static final int ASIDE_NAMED = 10;

    /** How often programs are told. */
    private static final long TELL_NANOS = Duration.ofSeconds(10).toNanos();

    private final Log log;
    private final LongSupplier nanoClock;
    private final Consumer<StatementRow> statements;
    private final StatusLine status;
    private final Slowest slowest = new Slowest();
    private final long begun;

    private long told;
    private int inputs;
    private int inputsDone;
    private int inputsUnchanged;
    private long articles;
    private long kept;
    private long rejected;
    private long aside;

    /**
     * A reporter of one piece of work.
     *
     * @param nanoClock nanoseconds, from any moment on
     * @param statements takes each statement as it is kept
     */
    Reporter(Log log, LongSupplier nanoClock, Consumer<StatementRow> statements) {
        this.log = log;
        this.nanoClock = nanoClock;
        this.statements = statements;
        status = log.status(nanoClock);
        begun = nanoClock.getAsLong();
        told = begun;
    }

    @Override
    public void started(int total) {
        inputs += total;
        draw();
    }

    @Override
    public void finished(Outcome outcome, Duration took) {
        articles++;
        slowest.add(outcome.origin(), took);
        switch (outcome) {
            case Outcome.Kept found -> {
                kept++;
                found.statements().forEach(statements);
            }
            case Outcome.Rejected failed -> {
                rejected++;
                status.erase();
                log.failure(
                        event(failed)
                                .with("category", Fate.label(failed.category()))
                                .with("reason", failed.reason()),
                        "rejected: " + failed.origin() + ": " + failed.reason());
            }
            case Outcome.Unsupported other ->
                aside(
                        event(other).with("content_type", other.contentType()),
                        "unsupported: " + other.origin() + ": " + reason(other));
            case Outcome.NotLanguage other ->
                aside(
                        event(other).with("language", other.language()),
                        "not in English: " + other.origin() + ": " + other.language());
            case Outcome.Empty empty -> {}
            case Outcome.Duplicate duplicate -> {}
            case Outcome.Forgotten forgotten -> {}
        }
        draw();
    }

    private static Event event(Outcome outcome) {
        return Event.named(Fate.of(outcome).label()).with("article_source", outcome.origin());
    }

    @Override
    public void unchanged() {
        articles++;
        draw();
    }

    @Override
    public void inputDone(boolean unchanged) {
        inputsDone++;
        inputsUnchanged += unchanged ? 1 : 0;
        draw();
    }

    /** Says what became of everything. */
    void done(Tally tally) {
        status.erase();
        log.note(summary(tally), sentence(tally));
        String late = slowest.text();
        if (!late.isEmpty()) {
            log.note(Event.named("slowest").with("articles", late), "slowest: " + late);
        }
    }

    private Event summary(Tally tally) {
        Event event = Event.named("done")
                .with("inputs", inputs)
                .with("inputs_unchanged", tally.unchangedInputs())
                .with("articles", tally.total())
                .with("articles_unchanged", tally.unchanged())
                .with("milliseconds", elapsed().toMillis());
        for (Fate fate : Fate.values()) {
            event = event.with(fate.label(), tally.count(fate));
        }
        return event.with("statements", tally.statements());
    }

    private String sentence(Tally tally) {
        String same = tally.unchangedInputs() + tally.unchanged() == 0
                ? ""
                : "; unchanged and left as they were: " + count(tally.unchangedInputs(), "input")
                        + (tally.unchanged() == 0 ? "" : " and " + count(tally.unchanged(), "article"));
        return count(tally.total(), "article") + " from " + count(inputs, "input") + " in "
                + Durations.text(elapsed()) + ": " + Fates.text(tally) + "; "
                + count(tally.statements(), "statement") + same;
    }

    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String reason(Outcome.Unsupported unsupported) {
        String type = unsupported.contentType();
        return TableFields.neededFor(type) ? type + "; --text-field NAME reads it, a row an article" : type;
    }

    private void aside(Event event, String sentence) {
        aside++;
        if (aside <= ASIDE_NAMED) {
            status.erase();
            log.note(event, sentence);
        }
    }

    private void draw() {
        status.draw(this::state);
        long now = nanoClock.getAsLong();
        if (now - told >= TELL_NANOS) {
            told = now;
            log.progress(Event.named("progress")
                    .with("inputs", inputs)
                    .with("inputs_done", inputsDone)
                    .with("articles", articles)
                    .with("kept", kept)
                    .with("rejected", rejected)
                    .with("milliseconds", elapsed().toMillis()));
        }
    }

    private String state() {
        double seconds = elapsed().toMillis() / 1000.0;
        StringBuilder state = new StringBuilder(inputsDone + " of " + count(inputs, "input"));
        if (articles > 0 && seconds > 0) {
            state.append(" · ").append(oneDecimal(articles / seconds)).append(" articles a second");
        }
        state.append(" · ").append(kept).append(" kept · ").append(rejected).append(" rejected");
        int read = inputsDone - inputsUnchanged;
        if (read > 0) {
            state.append(" · ").append(Durations.left(elapsed(), read, inputs - inputsUnchanged));
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
