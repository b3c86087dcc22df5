package org.onrecord.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads again what was rejected. */
@Command(
        name = "retry",
        description = "Reads the inputs again of which something was rejected, with the roster and the settings of the"
                + " latest run or ingest.",
        footer = {
            "",
            "What is stored as it would be now is left as it is. An article that took too long gets more time with",
            "--timeout; what was rejected in a table needs the options that name the table's fields again.",
            "",
            "Examples:",
            "  onrecord status --rejected --index news-index",
            "  onrecord retry --index news-index --timeout 600"
        })
final class RetryCommand implements Callable<Integer> {
    private final Analysis analysis;

    @Mixin
    private IndexOption index = new IndexOption();

    @Mixin
    private TableOptions tables = new TableOptions();

    @Mixin
    private EffortOptions effort = new EffortOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    RetryCommand(Analysis analysis) {
        this.analysis = analysis;
    }

    @Override
    public Integer call() throws Exception {
        return analysis.retry(index.folder(), tables.fields(), effort.effort(), report);
    }
}
