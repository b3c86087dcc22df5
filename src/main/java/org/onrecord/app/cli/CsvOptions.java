package org.onrecord.app.cli;

import org.onrecord.export.CsvDialect;
import picocli.CommandLine.Option;

/** In what way a CSV file differs from RFC 4180. */
final class CsvOptions {
    @Option(
            names = "--excel",
            description = "CSV for Excel: begins with a byte order mark, without which it takes the text for another"
                    + " encoding than UTF-8.")
    private boolean excel;

    @Option(names = "--tsv", description = "CSV with tabs between the cells. Quoted as CSV is.")
    private boolean tabs;

    @Option(
            names = "--raw",
            description = "CSV without the apostrophe before cells that a spreadsheet would run as a formula, for"
                    + " programs. Never open such a file in a spreadsheet.")
    private boolean raw;

    /** Whether any of them is given. */
    boolean given() {
        return excel || tabs || raw;
    }

    CsvDialect dialect() {
        return new CsvDialect(tabs ? '\t' : ',', excel, !raw);
    }
}
