package org.onrecord.app.cli;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.onrecord.index.IndexHealth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what an index is made of. */
@Command(
        name = "stats",
        description = "Says what an index is made of.",
        footer = {"", "Examples:", "  onrecord index stats --index news-index"})
final class IndexStatsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private IndexOption index = new IndexOption();

    IndexStatsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        IndexHealth.Stats stats = IndexHealth.stats(index.folder());
        console.line("version     " + stats.version());
        console.line("statements  " + count(stats.statements()));
        console.line("documents   " + count(stats.documents()) + ", and " + count(stats.deleted()) + " to be removed");
        console.line("segments    " + count(stats.segments()));
        long all = stats.bytes().values().stream().mapToLong(Long::longValue).sum();
        console.line("bytes       " + count(all));
        for (Map.Entry<String, Long> part : stats.bytes().entrySet()) {
            console.line(String.format(Locale.ROOT, "            %,14d  %s", part.getValue(), part.getKey()));
        }
        return ExitCodes.DONE;
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
