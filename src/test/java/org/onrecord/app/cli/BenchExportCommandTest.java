package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BenchExportCommandTest {
    private final Session session = new Session();

    @TempDir
    Path folder;

    @Test
    void aFormatIsMeasuredOnAnIndexThatIsKept() {
        Path index = folder.resolve("index");
        for (String format : new String[] {"csv", "parquet"}) {
            assertThat(session.run(
                            "bench",
                            "export",
                            "--statements",
                            "20",
                            "--index",
                            index.toString(),
                            "--format",
                            format,
                            "--laps",
                            "2"))
                    .as(session.err())
                    .isZero();
            assertThat(session.out()).contains("rows/core-s").containsPattern("(?m)^" + format + " +[0-9,]+ ");
        }
        assertThat(index).isDirectory();
        assertThat(session.out()).as("the second run made none").doesNotContain("indexed");
    }

    @ParameterizedTest
    @CsvSource({
        "--laps, 0, '--laps must be 1 or more, not 0'",
        "--statements, 0, '--statements must be 1 or more, not 0'",
        "--format, brat, '--format brat is not measured: it writes a folder of small files'"
    })
    void whatMakesNoSenseIsRefused(String option, String value, String sentence) {
        assertThat(session.run("bench", "export", option, value)).isEqualTo(ExitCodes.USAGE);
        assertThat(session.err()).isEqualTo("onrecord: " + sentence + "\n");
    }

    @Test
    void aLineHasTheMedianItsExtremesAndTheMemory() {
        ExportPace pace = new ExportPace(
                Layout.CSV,
                1_000,
                2_000_000,
                new Stopwatch.Time(4_000_000_000L, 0),
                List.of(
                        new Stopwatch.Time(1_000_000_000, 500_000_000),
                        new Stopwatch.Time(500_000_000, 0),
                        new Stopwatch.Time(2_000_000_000, 0)),
                20_000_000,
                21_000_000,
                new PeakMemory(512_000_000, true));
        assertThat(ExportPace.HEADER)
                .isEqualTo(
                        "                    first     rows/s                         rows/core-s    MB/s         heap, MB"
                                + "  memory");
        assertThat(pace.line())
                .isEqualTo(
                        "csv                   250      1,000  (500 to 2,000)             unknown       2         20 to 21"
                                + "  0.51 GB resident");
    }
}
