package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.onrecord.correct.CorrectionFile;
import org.onrecord.index.IndexSink;
import org.onrecord.index.Ledger;
import org.onrecord.model.Outcome;
import org.onrecord.model.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Removes an article for good. */
@Command(
        name = "forget",
        description =
                "Removes an article's text and statements from an index for good, wherever the index has it from.",
        footer = {
            "",
            "Nothing of it stays in the files of the index but its id, so that the same text is not taken in again.",
            "Files that were exported before still hold it: write them anew with export or run. So does the file of",
            "corrections, where somebody has corrected one of its statements: the command says so.",
            "",
            "Examples:",
            "  onrecord forget 0f3a9c21 --index news-index"
        })
final class ForgetCommand implements Callable<Integer> {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8,64}");
    private static final int PLACES = 100_000;

    private final Console console;

    @Parameters(
            paramLabel = "ARTICLE_ID",
            description = "The article's id, or the first 8 or more of its digits: the column article_id of an export.")
    private String id = "";

    @Mixin
    private IndexOption index = new IndexOption();

    ForgetCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (!ID.matcher(id).matches()) {
            throw new UsageException("an article's id is 8 to 64 of the characters 0 to 9 and a to f, not " + id);
        }
        Path folder = index.folder();
        SortedMap<String, List<Place>> found;
        try (Ledger ledger = Ledger.open(folder)) {
            found = ledger.byArticleId(id, PLACES);
        }
        if (found.size() != 1) {
            throw new UsageException(
                    found.isEmpty()
                            ? "no article in " + folder + " has an id that begins with " + id
                            : "several articles have ids that begin with " + id + ": give more of it");
        }
        forget(folder, found.firstKey(), found.firstEntry().getValue());
        return ExitCodes.DONE;
    }

    private void forget(Path folder, String articleId, List<Place> places) throws IOException {
        try (IndexSink sink = IndexSink.open(folder)) {
            for (Place place : places) {
                sink.accept(place.input(), new Outcome.Forgotten(place.origin(), articleId), Duration.ZERO);
            }
            sink.expunge();
        }
        for (Place place : places) {
            console.line("forgotten: " + Printable.line(place.origin()));
        }
        CorrectionFile corrections = CorrectionFile.beside(folder);
        long held = corrections.read().corrections().inOrder().stream()
                .filter(correction -> correction.anchor().articleId().equals(articleId))
                .count();
        if (held > 0) {
            console.line(corrections.path() + " still holds words of it, in " + Reporter.count(held, "correction")
                    + ": remove the lines with this article_id");
        }
    }
}
