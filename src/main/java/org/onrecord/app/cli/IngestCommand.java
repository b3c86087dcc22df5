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
            "An article that was read before is replaced. Interrupted, the index keeps what was stored so far.",
            "",
            "Examples:",
            "  onrecord ingest news/ --index news-index",
            "  onrecord ingest feed.xml pages.warc.gz --index news-index --threads 8",
            "  onrecord ingest news.jsonl.gz --index news-index --text-field body --id-field id"
        })
final class IngestCommand implements Callable<Integer> {
    private final Analysis analysis;

    @Mixin
    private AnalysisOptions options = new AnalysisOptions();

    @Mixin
    private IndexOption index = new IndexOption();

    IngestCommand(Analysis analysis) {
        this.analysis = analysis;
    }

    @Override
    public Integer call() throws Exception {
        return analysis.into(index.folder(), options.job(), options.quiet(), statement -> {});
    }
}
