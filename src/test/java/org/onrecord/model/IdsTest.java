package org.onrecord.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IdsTest {
    @Test
    void hashesAsTheStandardSays() {
        assertThat(Ids.sha256("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Ids.sha256("")).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void hashesUtf8() {
        assertThat(Ids.sha256("李成钢")).isEqualTo("3090afb374c56fa0f33f7736e21217bd917ac48dc73ed156dea8cb22c96a07b9");
    }

    @Test
    void hashesTheBytesOfAFile(@TempDir Path folder) throws Exception {
        assertThat(Ids.sha256(Files.writeString(folder.resolve("a"), "abc"))).isEqualTo(Ids.sha256("abc"));
        String large = "x".repeat(1_000_000);
        assertThat(Ids.sha256(Files.writeString(folder.resolve("b"), large))).isEqualTo(Ids.sha256(large));
    }

    @Test
    void knowsAHashByItsForm() {
        String hash = Ids.sha256("abc");
        assertThat(Ids.isSha256(hash)).isTrue();
        assertThat(Ids.isSha256(hash.substring(1))).isFalse();
        assertThat(Ids.isSha256(hash.replace('b', 'B'))).isFalse();
        assertThat(Ids.isSha256(hash + "\n")).isFalse();
    }
}
