package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Embedding;

final class RecentMeaningsTest {
    private final List<String> computed = new ArrayList<>();
    private final RecentMeanings meanings = new RecentMeanings(text -> {
        computed.add(text);
        return text.isEmpty() ? Optional.empty() : Optional.of(new Embedding(new byte[] {(byte) text.length()}));
    });

    @Test
    void whatWasAskedLatelyIsNotComputedAgain() {
        assertThat(meanings.apply("rare earths")).isEqualTo(meanings.apply("rare earths"));
        assertThat(meanings.apply("")).isEqualTo(meanings.apply("")).isEmpty();
        assertThat(computed).containsExactly("rare earths", "");
    }

    @Test
    void whatIsAskedMostRarelyIsForgotten() {
        meanings.apply("first");
        meanings.apply("second");
        for (int i = 0; i < RecentMeanings.MOST - 1; i++) {
            meanings.apply("text " + i);
            meanings.apply("first");
        }
        computed.clear();
        meanings.apply("first");
        meanings.apply("second");
        assertThat(computed).containsExactly("second");
    }
}
