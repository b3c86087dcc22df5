package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.onrecord.index.IndexSink;
import org.onrecord.model.Fate;
import org.onrecord.model.StatementRow;
import org.onrecord.pipeline.Tally;

/** Analyses articles into an index, and says how it goes: what {@code run} and {@code ingest} share. */
final class Analysis {
    private final Console console;
    private final Work work;
    private final LongSupplier nanoClock;

    Analysis(Console console, Work work, LongSupplier nanoClock) {
        this.console = console;
        this.work = work;
        this.nanoClock = nanoClock;
    }

    /**
     * Does the job.
     *
     * @param statements takes each statement as it is kept
     * @return the exit code
     */
    int into(Path index, Work.Job job, boolean quiet, Consumer<StatementRow> statements)
            throws IOException, UsageException {
        Tally tally;
        Reporter reporter;
        try (IndexSink sink = IndexSink.open(index)) {
            reporter = new Reporter(console, quiet, nanoClock, statements);
            tally = work.run(job, new CommittingSink(sink, nanoClock), reporter);
        }
        reporter.done(tally);
        return tally.count(Fate.REJECTED) > 0 ? ExitCodes.FAILED : ExitCodes.DONE;
    }
}
