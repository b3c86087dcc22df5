package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.model.StatementRow;

final class HandoverTest {
    private static List<StatementRow> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Rows.row("greer", "Jamieson Greer", "a.txt", "Statement " + i))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 5_000})
    void allComeInOrderOnTheThreadThatAsks(int count) throws IOException {
        List<StatementRow> rows = rows(count);
        List<StatementRow> written = new ArrayList<>();
        Thread asking = Thread.currentThread();
        Handover.run(
                out -> {
                    assertThat(Thread.currentThread()).isNotEqualTo(asking);
                    for (StatementRow row : rows) {
                        out.accept(row);
                    }
                },
                row -> {
                    assertThat(Thread.currentThread()).isEqualTo(asking);
                    written.add(row);
                });
        assertThat(written).isEqualTo(rows);
    }

    @Test
    void whatReadingThrowsIsThrown() {
        IOException broken = new IOException("the disk is gone");
        assertThatThrownBy(() -> Handover.run(
                        out -> {
                            throw broken;
                        },
                        row -> {}))
                .isSameAs(broken);
        IllegalStateException wrong = new IllegalStateException("wrong");
        assertThatThrownBy(() -> Handover.run(
                        out -> {
                            throw wrong;
                        },
                        row -> {}))
                .isSameAs(wrong);
    }

    @Test
    void whoeverReadsHasStoppedWhenWritingFails() {
        StatementRow row = rows(1).getFirst();
        CountDownLatch stopped = new CountDownLatch(1);
        assertThatThrownBy(() -> Handover.run(
                        out -> {
                            try {
                                while (true) {
                                    out.accept(row);
                                }
                            } finally {
                                stopped.countDown();
                            }
                        },
                        written -> {
                            throw new IOException("the disk is full");
                        }))
                .hasMessage("the disk is full");
        assertThat(stopped.getCount()).isZero();
    }
}
