package org.onrecord.app.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.onrecord.index.IndexHealth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Compacts an index. */
@Command(
        name = "compact",
        description = "Makes one segment of an index, which is searched fastest, and frees what was replaced.",
        footer = {
            "",
            "It needs as much free space as the index takes, for a while. Worth it once an archive has been read.",
            "",
            "Examples:",
            "  onrecord index compact --index news-index"
        })
final class IndexCompactCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private IndexOption index = new IndexOption();

    IndexCompactCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        long before = bytes();
        IndexHealth.compact(index.folder());
        console.say(String.format(
                Locale.ROOT,
                "the index in %s has one segment, %,d bytes instead of %,d",
                index.folder(),
                bytes(),
                before));
        return ExitCodes.DONE;
    }

    private long bytes() throws IOException {
        return IndexHealth.stats(index.folder()).bytes().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
