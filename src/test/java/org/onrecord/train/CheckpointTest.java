package org.onrecord.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckpointTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Path file = folder.resolve("checkpoint");
        Tensor tensor = new Tensor(new long[] {2, 2}, new float[] {1, -2.5f, Float.MIN_VALUE, 0});

        new Checkpoint(7, Map.of("a", tensor)).write(file);
        Checkpoint read = Checkpoint.read(file);

        assertThat(read.step()).isEqualTo(7);
        Tensor again = Objects.requireNonNull(read.tensors().get("a"));
        assertThat(again.shape()).containsExactly(2, 2);
        assertThat(again.values()).containsExactly(1, -2.5f, Float.MIN_VALUE, 0);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void anotherFileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "not a checkpoint");

        assertThatThrownBy(() -> Checkpoint.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is not a checkpoint");
    }
}
