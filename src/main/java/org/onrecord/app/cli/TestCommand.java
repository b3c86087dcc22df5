package org.onrecord.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Stands in the help for what only the launcher can do: build with all tests. */
@Command(
        name = "test",
        customSynopsis = "onrecord test [ARGUMENT...]",
        description = "Builds OnRecord from its sources with all tests and checks, and passes Maven further arguments.",
        footer = {"", "Examples:", "  onrecord test", "  onrecord test -Dtest=LauncherTest"})
final class TestCommand implements Callable<Integer> {
    @Override
    public Integer call() throws UsageException {
        throw new UsageException("the launcher runs the tests: ./onrecord test, in a source checkout");
    }
}
