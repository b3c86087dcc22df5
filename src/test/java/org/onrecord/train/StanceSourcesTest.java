package org.onrecord.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.eval.EvaluationException;
import org.onrecord.eval.LabelledPair;
import org.onrecord.eval.StancePairs;
import org.onrecord.model.Stance;
import org.onrecord.roster.RosterException;
import org.onrecord.roster.RosterFile;
import org.onrecord.train.StanceSources.Source;

final class StanceSourcesTest {
    private static final Path CORPUS = Path.of("corpus", "stance");
    private static final String ACTS = "\tsentence\tmarked_sentence\ttarget\tgold_penta\n"
            + IntStream.range(0, 40)
                    .mapToObj(
                            i -> "7\tA.\tNumber " + i + " is out.\tTrump\t1\n7\tA.\tNumber " + i + " is in.\tKesh\t3\n")
                    .collect(Collectors.joining());

    private static final Path LABELS = Path.of("src", "train", "labels");

    @TempDir
    private Path data;

    @Test
    void sourcesLeftOutAreNotUsedAndTheOthersKeepTheirOrder() throws Exception {
        assertThat(sources(Set.of()).used()).containsExactly(Source.values());
        assertThat(sources(Set.of(Source.POLNEAR, Source.UNSCON)).used())
                .containsExactly(Source.CORPUS, Source.NEWSMTSC, Source.PLOVER, Source.CANDIDATES);
    }

    @Test
    void everySourceHasAWordOfItsOwn() {
        assertThat(Arrays.stream(Source.values()).map(Source::word))
                .containsExactly("corpus", "polnear", "newsmtsc", "plover", "candidates", "unscon");
        assertThat(Arrays.stream(Source.values()).map(Source::share)).allMatch(share -> share > 0 && share <= 1);
    }

    @Test
    void rowsOfNewsAreDividedByWhetherTheyNameACandidate() throws Exception {
        write("stance/newsmtsc/train.jsonl", """
                {"sentence_normalized": "Kell met Mrs. Clinton.", "targets": [\
                {"from": 0, "to": 4, "mention": "Kell", "polarity": 4.0, "further_mentions": []}, \
                {"from": 9, "to": 21, "mention": "Mrs. Clinton", "polarity": 6.0, "further_mentions": []}]}
                """);

        assertThat(sources(Set.of()).read(Source.NEWSMTSC))
                .extracting(LabelledPair::target)
                .containsExactly("Kell. In favour of Kell.");
        write("stance/plover/PLV_train.tsv", ACTS);
        assertThat(sources(Set.of()).read(Source.CANDIDATES))
                .extracting(LabelledPair::target)
                .contains("Mrs. Clinton. In favour of Mrs. Clinton.", "Trump. In favour of Trump.")
                .doesNotContain("Kell. In favour of Kell.", "Kesh. In favour of Kesh.");
        assertThat(sources(Set.of()).read(Source.PLOVER))
                .extracting(LabelledPair::target)
                .containsOnly("Kesh. In favour of Kesh.");
    }

    @Test
    void actsThatAreHeldOutAreNotLearnedFrom() throws Exception {
        write("stance/plover/PLV_train.tsv", ACTS);
        List<String> heldOut = sources(Set.of()).heldOut().stream()
                .filter(pair -> pair.data().equals("plover"))
                .map(LabelledPair::text)
                .toList();

        assertThat(heldOut).hasSizeBetween(4, 36);
        assertThat(groups(sources(Set.of()).read(Source.PLOVER))).doesNotContainAnyElementsOf(heldOut);
    }

    @Test
    void whatIsHeldOutSharesNoDisputeWithWhatIsLearned() throws Exception {
        Set<String> learned = groups(sources(Set.of()).read(Source.CORPUS));
        Set<String> heldOut = groups(sources(Set.of()).heldOut());

        assertThat(learned).isNotEmpty().doesNotContainAnyElementsOf(heldOut);
        assertThat(heldOut).isNotEmpty();
    }

    @Test
    void statementsOnTheTradeTalksAreHeldOutToo() throws Exception {
        write("trade-talks/text/one.txt", "Bessent: The tariffs stay.");
        write("trade-talks/gold.jsonl", """
                {"doc": "one", "speaker": "bessent", "type": "DIRECT", "content": [[9, 26]], "source": [[0, 7]], \
                "cue": null, "deal": "neutral", "issues": {"us_tariffs": "favor"}, "note": ""}
                """);

        assertThat(sources(Set.of()).heldOut())
                .filteredOn(pair -> pair.data().equals(StancePairs.STATEMENTS))
                .filteredOn(pair -> pair.stance().isPresent())
                .extracting(pair -> pair.stance().get())
                .containsExactly(Stance.Label.NEUTRAL, Stance.Label.FAVOR);
    }

    @Test
    void aMissingFileIsNamed() throws Exception {
        StanceSources sources = sources(Set.of());
        for (Source source : List.of(Source.POLNEAR, Source.NEWSMTSC, Source.PLOVER, Source.UNSCON)) {
            assertThatThrownBy(() -> sources.read(source))
                    .isInstanceOf(EvaluationException.class)
                    .hasMessageContaining(data.toString());
        }
    }

    private static Set<String> groups(List<LabelledPair> pairs) {
        return pairs.stream().map(LabelledPair::group).collect(Collectors.toSet());
    }

    private StanceSources sources(Set<Source> without) throws RosterException {
        return new StanceSources(
                data, CORPUS, LABELS, RosterFile.read(Path.of("models", "rosters", "us-china-trade.yaml")), without);
    }

    private void write(String name, String content) throws IOException {
        Path file = data.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
