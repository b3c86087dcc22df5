package org.onrecord.app.cli;

import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.onrecord.export.Event;

/** Tells on standard error what happens: to people in sentences, to programs as JSON Lines. */
final class Log {
    private final Console console;
    private final boolean quiet;
    private final boolean json;
    private final InstantSource clock;

    private Log(Console console, boolean quiet, boolean json, InstantSource clock) {
        this.console = console;
        this.quiet = quiet;
        this.json = json;
        this.clock = clock;
    }

    static Log text(Console console, boolean quiet) {
        return new Log(console, quiet, false, InstantSource.system());
    }

    static Log json(Console console, boolean quiet) {
        return new Log(console, quiet, true, InstantSource.system());
    }

    /** What people may watch; shows nothing to programs. */
    StatusLine status(LongSupplier nanoClock) {
        return new StatusLine(console, quiet || json, nanoClock);
    }

    /** What has to be told. */
    void failure(Event event, String sentence) {
        if (json) {
            console.err().println(event.json(clock.instant()));
        } else {
            console.say(sentence);
        }
    }

    /** What may be left out if few words are wanted. */
    void note(Event event, String sentence) {
        if (!quiet) {
            failure(event, sentence);
        }
    }

    /** What people see in the status line. */
    void progress(Event event) {
        if (json) {
            note(event, "");
        }
    }
}
