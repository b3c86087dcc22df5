package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.onrecord.app.cli.ArchiveMemory.Held;

final class ArchiveMemoryTest {
    private static final Held FIRST = new Held(1_000, OptionalLong.of(500_000_000), 80_000_000);

    @Test
    void aLineSaysWhatIsHeld() {
        assertThat(FIRST.line()).isEqualTo("    1,000 articles  500 MB of its own, 80 MB of Java heap in use");
        assertThat(new Held(1_000, OptionalLong.empty(), 80_000_000).line())
                .isEqualTo("    1,000 articles  80 MB of Java heap in use");
    }

    @Test
    void theLastIsComparedWithTheFirst() {
        assertThat(ArchiveMemory.ratio(FIRST, new Held(9_000, OptionalLong.of(550_000_000), 82_000_000)))
                .isEqualTo("last over that after 1,000 articles: 1.10 of its own, 1.03 of Java heap in use");
        assertThat(ArchiveMemory.ratio(FIRST, new Held(9_000, OptionalLong.empty(), 88_000_000)))
                .isEqualTo("last over that after 1,000 articles: 1.10 of Java heap in use");
    }
}
