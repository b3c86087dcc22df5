package org.onrecord.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Analyses again what was analysed with other models or another roster. */
@Command(
        name = "refresh",
        description = "Analyses those articles again that were analysed with other models, another roster or other"
                + " settings than the latest run or ingest would use now.",
        footer = {
            "",
            "The texts come from the index: the files that they were read from need not be there any more.",
            "Changed the roster? 'onrecord status' says how many articles are stale, and this command redoes them.",
            "",
            "Examples:",
            "  onrecord refresh --index news-index",
            "  onrecord refresh --index out/index --threads 2"
        })
final class RefreshCommand implements Callable<Integer> {
    private final Analysis analysis;

    @Mixin
    private IndexOption index = new IndexOption();

    @Mixin
    private EffortOptions effort = new EffortOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    RefreshCommand(Analysis analysis) {
        this.analysis = analysis;
    }

    @Override
    public Integer call() throws Exception {
        return analysis.refresh(index.folder(), effort.effort(), report);
    }
}
