package org.onrecord.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onrecord.eval.LabelledPair;
import org.onrecord.eval.StancePairs;

final class StrangerPairsTest {
    @Test
    void aStatementIsPairedWithATargetOfAnotherDisputeThatItIsNotAbout() throws Exception {
        List<LabelledPair> pairs = StancePairs.corpus(Path.of("corpus", "stance"), "dev");
        Map<String, Set<String>> targets = new HashMap<>();
        pairs.forEach(pair ->
                targets.computeIfAbsent(pair.group(), group -> new HashSet<>()).add(pair.target()));

        List<LabelledPair> strangers = StrangerPairs.of(pairs, 1);

        assertThat(strangers).hasSizeGreaterThan(400).allSatisfy(pair -> {
            assertThat(pair.about()).contains(false);
            assertThat(pair.stance()).isEmpty();
            assertThat(pair.act()).isEmpty();
            assertThat(pair.primary()).isTrue();
            assertThat(targets.get(pair.group())).doesNotContain(pair.target());
        });
        assertThat(strangers).extracting(LabelledPair::target).hasSizeGreaterThan(400);
        assertThat(strangers.stream().map(LabelledPair::target).distinct()).hasSizeGreaterThan(30);
        assertThat(StrangerPairs.of(pairs, 1)).isEqualTo(strangers);
    }

    @Test
    void whatOneGroupHoldsHasNoStrangers() {
        assertThat(StrangerPairs.of(List.of(), 1)).isEmpty();
    }
}
