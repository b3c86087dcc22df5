package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.export.Brat;
import org.onrecord.index.Filter;
import org.onrecord.index.StatementIndex;
import org.onrecord.index.Understood;
import org.onrecord.roster.Roster;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes statements to a file or to standard output. */
@Command(
        name = "export",
        description = "Writes the statements of an index, ordered by day and article.",
        footer = {
            "",
            "Without --output it writes to standard output. docs/data-format.md describes the formats:",
            "  csv            a table, also for spreadsheets",
            "  jsonl          every field, a statement a line",
            "  brat           a folder for the annotation tool brat; needs --output DIR, new or empty",
            "  parquet        typed columns, for DuckDB, pandas and Spark; needs --output",
            "  webannotation  W3C Web Annotations (JSON-LD), a statement a line, anchored in its article",
            "",
            "Examples:",
            "  onrecord export --format csv --output statements.csv",
            "  onrecord export --format csv --excel --output for-excel.csv",
            "  onrecord export --format csv --tsv --raw --output for-pandas.tsv",
            "  onrecord export --index news-index --format jsonl 'rare earths' --speaker li",
            "  onrecord export --format csv --columns article_published,speaker_name,text,stances",
            "  onrecord export --format brat --stance against --output to-correct",
            "  onrecord export --format parquet --output statements.parquet",
            "  onrecord export --format webannotation --speaker li | jq -s . > annotations.json",
            "  onrecord export --format jsonl --stance against --target deal | head"
        })
final class ExportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "QUERY",
            arity = "0..1",
            description = "Only the statements that answer it (default: all), in the syntax of search.")
    private @Nullable String query;

    @Mixin
    private IndexOption index = new IndexOption();

    @Option(
            names = "--format",
            paramLabel = "brat|csv|jsonl|parquet|webannotation",
            required = true,
            description = "The format.")
    private Layout format = Layout.CSV;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "The file to write, replaced when it is complete; for brat a folder.")
    private @Nullable Path output;

    @Option(
            names = "--uncorrected",
            description = "What the machine made of each statement, without anybody's corrections; rejected ones, too."
                    + " Conditions are about statements as they are corrected.")
    private boolean uncorrected;

    @Mixin
    private CsvOptions csv = new CsvOptions();

    @Mixin
    private ColumnsOption columns = new ColumnsOption();

    @Mixin
    private QuestionOptions questions = new QuestionOptions();

    @Mixin
    private FilterOptions filters = new FilterOptions();

    @Mixin
    private RosterOption roster = new RosterOption();

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        requireFitting();
        Roster known = roster.read();
        Understood understood = questions.read(query == null ? "" : query, known);
        Filter wanted = filters.filter(understood.query(), known);
        String primary = known.primary().id();
        List<String> chosen = columns.of(format.columns(primary));
        requirePlace();
        try (StatementIndex stored = StatementIndex.open(index.folder())) {
            QuestionOptions.tell(understood, console);
            AtomicFile.Content content = target -> Layout.write(
                    stored, wanted, uncorrected, format.writer(target, stored, primary, csv.dialect(), chosen));
            if (output == null) {
                content.writeTo(console.out());
            } else if (format == Layout.BRAT) {
                AtomicFolder.write(
                        output, folder -> Layout.write(stored, wanted, uncorrected, new Brat(folder, stored::article)));
            } else {
                AtomicFile.write(output, content);
            }
        }
        return ExitCodes.DONE;
    }

    private void requirePlace() throws UsageException, IOException {
        if (output != null && format == Layout.BRAT) {
            AtomicFolder.requirePlace("--output", output);
        } else if (output != null) {
            AtomicFile.requirePlace("--output", output);
        }
    }

    private void requireFitting() throws UsageException {
        if (csv.given() && format != Layout.CSV) {
            throw new UsageException("--excel, --tsv and --raw go with --format csv only");
        }
        if (columns.given() && format != Layout.CSV && format != Layout.JSONL) {
            throw new UsageException("--columns goes with --format csv and jsonl only");
        }
        if (output == null && (format == Layout.PARQUET || format == Layout.BRAT)) {
            throw new UsageException("--format parquet and brat need --output: they are of no use until complete");
        }
    }
}
