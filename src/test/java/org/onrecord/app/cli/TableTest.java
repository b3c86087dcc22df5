package org.onrecord.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TableTest {
    @Test
    void columnsFitTheirCellsAndTheLastTakesTheRest() throws IOException {
        Table table = new Table(List.of("A", "BB", "C"), 6);
        table.add(List.of("x", "much too long", "the last column goes on to the end of the terminal"));
        table.add(List.of("", "😀", "short"));
        assertThat(print(table, 40)).isEqualTo("""
                        A  BB     C
                        x  much…  the last column goes on to th…
                           😀      short
                        """);
    }

    private static String print(Table table, int columns) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        table.print(new Console(out, new PrintStream(out, true, UTF_8), columns, false));
        return out.toString(UTF_8);
    }
}
