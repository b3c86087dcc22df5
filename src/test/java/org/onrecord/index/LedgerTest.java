package org.onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.model.Fate;
import org.onrecord.model.Fingerprint;
import org.onrecord.model.LedgerEntry;
import org.onrecord.model.Outcome;

/** What became of what was read, without the articles themselves. */
final class LedgerTest {
    private static final LocalDate MONDAY = LocalDate.of(2025, 10, 27);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @TempDir
    private Path folder;

    @Test
    void anInputsArticlesCountOnTheDayOnWhichItWasRead() throws IOException {
        try (IndexSink sink = IndexSink.open(folder, Settings.NONE)) {
            unsupported(sink, "zip", "zip!/a");
            rejected(sink, "zip", "zip!/b");
            finish(sink, "zip", MONDAY);
            unsupported(sink, "one", "one");
            finish(sink, "one", TUESDAY);
            unsupported(sink, "broken off", "broken off");
        }
        try (Ledger ledger = Ledger.open(folder)) {
            assertThat(ledger.days().keySet()).containsExactly(MONDAY, TUESDAY);
            assertThat(ledger.days().get(MONDAY))
                    .containsEntry(Fate.UNSUPPORTED, 1L)
                    .containsEntry(Fate.REJECTED, 1L)
                    .containsEntry(Fate.KEPT, 0L);
            assertThat(ledger.days().get(TUESDAY)).containsEntry(Fate.UNSUPPORTED, 1L);
        }
    }

    @Test
    void anInputThatWasReadAgainCountsOnTheLaterDayAlone() throws IOException {
        for (LocalDate day : List.of(MONDAY, TUESDAY)) {
            try (IndexSink sink = IndexSink.open(folder, Settings.NONE)) {
                unsupported(sink, "one", "one");
                finish(sink, "one", day);
            }
        }
        try (Ledger ledger = Ledger.open(folder)) {
            assertThat(ledger.days())
                    .containsOnlyKeys(TUESDAY)
                    .allSatisfy((day, fates) -> assertThat(total(fates)).isEqualTo(1));
        }
    }

    @Test
    void anEmptyLedgerHasNoDays() throws IOException {
        IndexSink.open(folder, Settings.NONE).close();
        try (Ledger ledger = Ledger.open(folder)) {
            assertThat(ledger.days()).isEmpty();
            assertThat(ledger.rejected(1)).isEmpty();
        }
    }

    @Test
    void theFirstOfWhatWasRejectedComeByOrigin() throws IOException {
        try (IndexSink sink = IndexSink.open(folder, Settings.NONE)) {
            for (String origin : new String[] {"c", "a", "b"}) {
                rejected(sink, origin, origin);
            }
        }
        try (Ledger ledger = Ledger.open(folder)) {
            assertThat(ledger.rejected(2))
                    .extracting(rejection -> rejection.place().origin())
                    .containsExactly("a", "b");
            assertThat(ledger.rejected(9))
                    .hasSize(3)
                    .allSatisfy(rejection -> assertThat(rejection.category()).isEqualTo("corrupt"));
        }
    }

    private static void unsupported(IndexSink sink, String input, String origin) throws IOException {
        sink.accept(input, new Outcome.Unsupported(origin, "image/png"), Duration.ZERO);
    }

    private static void rejected(IndexSink sink, String input, String origin) throws IOException {
        sink.accept(
                input,
                new Outcome.Rejected(origin, Outcome.Rejected.Category.CORRUPT, "It ends too early."),
                Duration.ZERO);
    }

    private static void finish(IndexSink sink, String input, LocalDate day) throws IOException {
        Instant at = Instant.parse(day + "T12:00:00Z");
        sink.finish(new LedgerEntry(input, null, Fingerprint.UNKNOWN, at, Duration.ZERO));
    }

    private static long total(Map<Fate, Long> fates) {
        return fates.values().stream().mapToLong(Long::longValue).sum();
    }
}
