package org.onrecord.app.cli;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.ingest.Input;
import org.onrecord.ingest.TableFields;
import org.onrecord.model.Sink;
import org.onrecord.pipeline.Progress;
import org.onrecord.pipeline.SpeakerScope;
import org.onrecord.pipeline.Tally;
import org.onrecord.pipeline.Thresholds;
import org.onrecord.roster.Roster;

/** Turns inputs into outcomes: the part of a command that loads models, which its tests do without. */
@FunctionalInterface
interface Work {
    Tally run(Job job, Sink sink, Progress progress) throws IOException, UsageException;

    /**
     * What to do, checked.
     *
     * @param fields where tables among the inputs hold their articles; null where tables are not read
     */
    record Job(
            Roster roster,
            SpeakerScope scope,
            Thresholds thresholds,
            int threads,
            List<Input> inputs,
            @Nullable TableFields fields) {
        public Job {
            inputs = List.copyOf(inputs);
        }
    }
}
