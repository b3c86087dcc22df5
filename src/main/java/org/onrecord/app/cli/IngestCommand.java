package org.onrecord.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads articles into an index. */
@Command(
        name = "ingest",
        description = "Reads articles and stores their statements in an index.",
        footer = {
            "",
            "What is in the index as it is now is left as it is; what has changed is read again and replaced.",
            "Interrupted, the index keeps what was stored so far, and the same command goes on from there.",
            "Printed is who of the roster said how much in what was new.",
            "",
            "Examples:",
            "  onrecord ingest news/ --index news-index",
            "  onrecord ingest feed.xml pages.warc.gz --index news-index --threads 8",
            "  onrecord ingest news.jsonl.gz --index news-index --text-field body --id-field id"
        })
final class IngestCommand implements Callable<Integer> {
    private final Console console;
    private final Analysis analysis;

    @Mixin
    private AnalysisOptions options = new AnalysisOptions();

    @Mixin
    private IndexOption index = new IndexOption();

    IngestCommand(Console console, Analysis analysis) {
        this.console = console;
        this.analysis = analysis;
    }

    @Override
    public Integer call() throws Exception {
        Work.Job job = options.job();
        Summary summary = new Summary(job.how().roster());
        int code = analysis.ingest(index.folder(), job, options.report(), summary::add);
        if (!options.report().quiet()) {
            summary.printCounts(console);
        }
        return code;
    }
}
