package org.onrecord.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.onrecord.index.IndexHealth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks an index. */
@Command(
        name = "check",
        description = "Checks that every file of an index is whole and every statement can be read.",
        footer = {
            "",
            "Nothing may write to the index meanwhile. Exit code 1 says that something is damaged.",
            "",
            "Examples:",
            "  onrecord index check --index news-index"
        })
final class IndexCheckCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private IndexOption index = new IndexOption();

    IndexCheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        StatusLine status = new StatusLine(console, false, System::nanoTime);
        List<String> problems = IndexHealth.check(index.folder(), what -> status.draw(() -> "checking " + what));
        status.erase();
        if (problems.isEmpty()) {
            console.say("the index in " + index.folder() + " is whole");
            return ExitCodes.DONE;
        }
        for (String problem : problems) {
            console.line(Printable.line(problem));
        }
        console.say("process the articles again into an empty folder");
        return ExitCodes.FAILED;
    }
}
