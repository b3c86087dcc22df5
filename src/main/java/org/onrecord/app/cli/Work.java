package org.onrecord.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.ingest.Input;
import org.onrecord.ingest.TableFields;
import org.onrecord.model.Article;
import org.onrecord.model.Embedding;
import org.onrecord.model.Outcome;
import org.onrecord.pipeline.SpeakerScope;
import org.onrecord.pipeline.Thresholds;
import org.onrecord.roster.Roster;

/** What analysing needs of the program and the process, which tests of its commands do without. */
interface Work {
    /** From an article to its fate. Models load at the first article that needs them. */
    Function<Article, Outcome> analyzer(How how) throws UsageException;

    /** The same for the same models. */
    String models() throws IOException, UsageException;

    /** What a text means, to look for statements that mean it. The models load at the first text. */
    Function<String, Optional<Embedding>> meaning() throws UsageException;

    InputStream standardInput();

    /**
     * How articles are analysed.
     *
     * @param rosterFile where the roster was read from; null for the one that comes with the program
     * @param skipNearDuplicates whether articles are left out that have most of their wording from an earlier one
     */
    record How(
            Roster roster,
            @Nullable Path rosterFile,
            SpeakerScope scope,
            Thresholds thresholds,
            boolean skipNearDuplicates) {}

    /**
     * How much of the machine the work may take.
     *
     * @param threads articles to analyse at a time
     * @param limit how long the analysis of one article may take
     */
    record Effort(int threads, Duration limit) {}

    /**
     * What to do, checked.
     *
     * @param fields where tables among the inputs hold their articles; null where tables are not read
     * @param prune the origins of files below these folders begin so, each with its last slash: what was read from there and is there no
     *     more is removed; null to leave everything
     */
    record Job(
            How how,
            Effort effort,
            List<Input> inputs,
            @Nullable TableFields fields,
            @Nullable List<String> prune) {
        public Job {
            inputs = List.copyOf(inputs);
        }
    }
}
