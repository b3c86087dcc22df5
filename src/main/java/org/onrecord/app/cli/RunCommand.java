package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.onrecord.export.ArticlesJsonLines;
import org.onrecord.export.Format;
import org.onrecord.export.RowWriter;
import org.onrecord.index.Filter;
import org.onrecord.index.StatementIndex;
import org.onrecord.roster.Roster;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Ingests, exports and summarises in one go. */
@Command(
        name = "run",
        description = "Reads articles, writes their statements to files and prints who said what and where they stand.",
        footer = {
            "",
            "The folder gets index, statements.csv, statements.jsonl and articles.jsonl. What is in the",
            "index as it is now is left as it is; what has changed is read again and replaced. The files",
            "and the summary hold all that the index holds.",
            "",
            "Examples:",
            "  onrecord run corpus",
            "  onrecord run article.html mail.eml --out results --speakers all",
            "  onrecord run archive.zip --roster my-roster.yaml --threads 4 --quiet",
            "  onrecord run news.csv --text-field body --title-field headline --date-field day --id-field id",
            "  onrecord run news.jsonl.gz --text-field content.text --outlet-field source",
            "  curl -s https://example.org/article.html | onrecord run -"
        })
final class RunCommand implements Callable<Integer> {
    private final Console console;
    private final Analysis analysis;

    @Mixin
    private AnalysisOptions options = new AnalysisOptions();

    @Option(names = "--out", paramLabel = "DIR", description = "Where the results go (default: out).")
    private Path out = Path.of("out");

    RunCommand(Console console, Analysis analysis) {
        this.console = console;
        this.analysis = analysis;
    }

    @Override
    public Integer call() throws Exception {
        Work.Job job = options.job();
        requireFolder();
        Path index = out.resolve("index");
        Roster roster = job.how().roster();
        Summary summary = new Summary(roster);
        int code = analysis.ingest(index, job, options.report(), statement -> {});
        try (StatementIndex stored = StatementIndex.open(index)) {
            Filter wanted = Filter.all().withScope(ScopeOption.filter(job.how().scope()));
            writeFiles(stored, wanted, roster);
            stored.rows(wanted, summary::add);
            summary.print(console, out.resolve("statements.csv").toString());
            console.line(Reporter.count(stored.count(wanted), "statement") + " in " + Printable.line(out.toString())
                    + ": statements.csv, statements.jsonl, articles.jsonl and index");
        }
        return code;
    }

    private void requireFolder() throws UsageException {
        try {
            Files.createDirectories(out);
        } catch (IOException impossible) {
            throw new UsageException("--out " + out + " cannot be a folder: " + Failures.reason(impossible));
        }
        if (!Files.isWritable(out)) {
            throw new UsageException("--out " + out + " is a folder that may not be written to");
        }
    }

    private void writeFiles(StatementIndex stored, Filter wanted, Roster roster) throws IOException {
        for (Format format : Format.values()) {
            AtomicFile.write(out.resolve("statements." + format.name().toLowerCase(Locale.ROOT)), file -> {
                try (RowWriter writer = format.open(file, roster.primary().id())) {
                    stored.rows(wanted, writer::write);
                }
            });
        }
        AtomicFile.write(out.resolve("articles.jsonl"), file -> {
            try (ArticlesJsonLines writer = new ArticlesJsonLines(file)) {
                stored.articles(writer::write);
            }
        });
    }
}
