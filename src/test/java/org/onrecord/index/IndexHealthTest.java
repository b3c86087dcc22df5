package org.onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onrecord.index.Builder.said;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.model.Embedding;
import org.onrecord.model.Outcome;
import org.onrecord.model.StatementRow;

final class IndexHealthTest {
    @TempDir
    Path folder;

    @Test
    void compactingLeavesOneSegmentWithoutWhatWasReplaced() throws IOException {
        for (String text : List.of("one", "two", "three")) {
            store("a.txt", said(text).row());
        }
        assertThat(IndexHealth.stats(folder).segments()).isGreaterThan(1);
        IndexHealth.compact(folder);
        IndexHealth.Stats stats = IndexHealth.stats(folder);
        assertThat(stats.segments()).isEqualTo(1);
        assertThat(stats.deleted()).isZero();
        assertThat(stats.statements()).isEqualTo(1);
        assertThat(stats.bytes().values()).allSatisfy(bytes -> assertThat(bytes).isPositive());
        try (StatementIndex index = StatementIndex.open(folder)) {
            index.rows(Filter.all(), row -> assertThat(row.text()).isEqualTo("three"));
        }
    }

    @Test
    void aWholeIndexHasNoProblems() throws IOException {
        store("a.txt", said("one").row());
        assertThat(IndexHealth.check(folder, what -> {})).isEmpty();
    }

    @Test
    void aDamagedFileIsFound() throws IOException {
        store("a.txt", said("one").row());
        IndexHealth.compact(folder);
        Path data;
        try (var files = Files.list(folder)) {
            data = files.filter(file ->
                            file.toString().endsWith(".cfs") || file.toString().endsWith(".fdt"))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(data);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(data, bytes, StandardOpenOption.TRUNCATE_EXISTING);
        assertThat(IndexHealth.check(folder, what -> {})).isNotEmpty();
    }

    @Test
    void anIndexThatIsBeingWrittenToIsLeftAlone() throws IOException {
        IndexSink sink = IndexSink.open(folder, Settings.NONE);
        try (sink) {
            assertThatThrownBy(() -> IndexHealth.check(folder, what -> {}))
                    .isInstanceOf(IndexException.class)
                    .hasMessageContaining("wait until it has finished");
            assertThatThrownBy(() -> IndexHealth.compact(folder)).isInstanceOf(IndexException.class);
        }
    }

    @Test
    void whatAStatementMeansComesBack() throws IOException {
        StatementRow with = said("one").from("b").row();
        StatementRow without = said("two").from("b").at(9).row();
        Embedding embedding = new Embedding(new byte[] {1, -2, 127});
        Outcome.Kept kept = (Outcome.Kept) Builder.kept("b", with, without);
        try (IndexSink sink = IndexSink.open(folder, Settings.NONE)) {
            sink.accept(
                    "input",
                    new Outcome.Kept(kept.article(), kept.statements(), Map.of(with.statementId(), embedding)),
                    Duration.ZERO);
        }
        try (StatementIndex index = StatementIndex.open(folder)) {
            assertThat(index.embedding(with.statementId())).contains(embedding);
            assertThat(index.embedding(without.statementId())).isEmpty();
            assertThat(index.embedding("f".repeat(64))).isEmpty();
        }
    }

    private void store(String origin, StatementRow... rows) throws IOException {
        try (IndexSink sink = IndexSink.open(folder, Settings.NONE)) {
            sink.accept("input", Builder.kept(origin, rows), Duration.ZERO);
        }
    }
}
