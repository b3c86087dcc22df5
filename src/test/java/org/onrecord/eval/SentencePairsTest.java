package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.model.Act;
import org.onrecord.model.Span;
import org.onrecord.model.Stance;
import org.onrecord.stance.Side;

final class SentencePairsTest {
    private static final String NEWS = """
            {"sentence_normalized": "🍋 Kell met Ott, whom he likes.", "targets": [\
            {"from": 2, "to": 6, "mention": "Kell", "polarity": 4.0, \
            "further_mentions": [{"from": 21, "to": 23, "mention": "he"}]}, \
            {"from": 11, "to": 14, "mention": "Ott", "polarity": 6.0}]}
            """;
    private static final String COLUMNS = "\tsentence\tmarked_sentence\ttarget\tgold_penta\n";

    @TempDir
    Path folder;

    @Test
    void aSentenceOfNewsIsPairedWithEachThingThatItMentions() throws Exception {
        List<LabelledPair> pairs = StancePairs.newsMtsc(write(NEWS));

        assertThat(pairs).hasSize(2);
        LabelledPair kell = pairs.getFirst();
        assertThat(words(kell.text(), kell.naming().spans())).containsExactly("Kell", "he");
        assertThat(words(kell.text(), kell.content())).containsExactly(kell.text());
        assertThat(kell.target()).isEqualTo("Kell. In favour of Kell.");
        assertThat(kell.about()).isEmpty();
        assertThat(kell.side()).isEqualTo(Side.NONE);
        assertThat(words(pairs.get(1).text(), pairs.get(1).naming().spans())).containsExactly("Ott");
        assertThat(pairs)
                .extracting(LabelledPair::stance)
                .containsExactly(Optional.of(Stance.Label.NEUTRAL), Optional.of(Stance.Label.FAVOR));
    }

    @Test
    void lowPolarityIsAgainst() throws Exception {
        assertThat(StancePairs.newsMtsc(write(NEWS.replace("4.0", "2"))))
                .first()
                .extracting(LabelledPair::stance)
                .isEqualTo(Optional.of(Stance.Label.AGAINST));
    }

    @Test
    void wrongNewsIsNamedByItsLine() throws Exception {
        Path file = write("\n" + NEWS.replace("6.0", "3"));
        assertThatThrownBy(() -> StancePairs.newsMtsc(file))
                .isInstanceOf(EvaluationException.class)
                .hasMessage(file + " line 2: \"polarity\" is not 2, 4 or 6: 3.0");
        write(NEWS.replace("\"to\": 14", "\"to\": 40"));
        assertThatThrownBy(() -> StancePairs.newsMtsc(file))
                .hasMessage(file + " line 1: \"from\" reaches beyond the text: 11 to 40");
        write(NEWS.replace("\"to\": 14", "\"to\": \"14\""));
        assertThatThrownBy(() -> StancePairs.newsMtsc(file))
                .hasMessage(file + " line 1: \"from\" is not a pair of whole numbers: [11,\"14\"]");
    }

    @Test
    void marksTellWhoActsUponWhom() throws Exception {
        LabelledPair pair = plover("\"🍋\" said <s>the <t>Keshi</t> Club (KC) </s>of <t>Kesh</t>.", "Kesh", "3");

        assertThat(pair.text()).isEqualTo("\"🍋\" said the Keshi Club (KC) of Kesh.");
        assertThat(words(pair.text(), pair.source())).containsExactly("the Keshi Club (KC)");
        assertThat(words(pair.text(), pair.naming().spans())).containsExactly("Keshi", "Kesh");
        assertThat(words(pair.text(), pair.content())).containsExactly(pair.text());
        assertThat(pair.target()).isEqualTo("Kesh. In favour of Kesh.");
        assertThat(pair.group()).isEqualTo(pair.text());
    }

    @Test
    void whatIsNotMarkedHasNoPlace() throws Exception {
        LabelledPair pair = plover("A letter came.", "a recipient", "1");
        assertThat(pair.source()).isEmpty();
        assertThat(pair.naming().spans()).isEmpty();
    }

    @Test
    void whoeverCooperatesIsInFavour() throws Exception {
        assertLabels("1", Act.Kind.VERBAL_COOPERATION, Stance.Label.FAVOR);
        assertLabels("2", Act.Kind.MATERIAL_COOPERATION, Stance.Label.FAVOR);
        assertLabels("3", Act.Kind.VERBAL_CONFLICT, Stance.Label.AGAINST);
        assertLabels("4", Act.Kind.MATERIAL_CONFLICT, Stance.Label.AGAINST);
    }

    @Test
    void wrongRowsAreNamedByTheirLine() {
        complains("A.\tA.\tKesh\t5", "\"gold_penta\" is not 1, 2, 3 or 4: 5");
        complains("A.\t<s>A.\tKesh\t1", "\"marked_sentence\" does not close <s>");
        complains("A.\t<s>A<s>.\tKesh\t1", "\"marked_sentence\" opens twice: <s>");
        complains("A.\tA</t>.\tKesh\t1", "\"marked_sentence\" closes what is not open: </t>");
        complains("A.\tA.\t\t1", "\"target\" is missing");
        assertThatThrownBy(() -> SentencePairs.plover(write(COLUMNS + "\n7\tA.\tKesh\t1\n")))
                .hasMessage(folder.resolve("data") + " line 3 has 4 cells under 5 columns");
    }

    private void complains(String row, String what) {
        assertThatThrownBy(() -> SentencePairs.plover(write(COLUMNS + "7\t" + row + "\n")))
                .isInstanceOf(EvaluationException.class)
                .hasMessage(folder.resolve("data") + " line 2: " + what);
    }

    private void assertLabels(String number, Act.Kind act, Stance.Label stance) throws Exception {
        LabelledPair pair = plover("A <t>B</t>.", "B", number);
        assertThat(pair.act()).contains(act);
        assertThat(pair.stance()).contains(stance);
    }

    @Test
    void aFifthOfTheSentencesWithActsIsKeptAndASentenceStaysWhole() throws Exception {
        StringBuilder rows = new StringBuilder(COLUMNS);
        for (int i = 0; i < 200; i++) {
            for (String target : List.of("Kesh", "Port " + i)) {
                rows.append("7\tA.\tNumber ")
                        .append(i)
                        .append(" is out.\t")
                        .append(target)
                        .append("\t1\n");
            }
        }
        Path file = write(rows.toString());
        Set<String> kept = sentences(StancePairs.plover(file, true));
        Set<String> others = sentences(StancePairs.plover(file, false));

        assertThat(kept).hasSizeBetween(20, 60).doesNotContainAnyElementsOf(others);
        assertThat(kept.size() + others.size()).isEqualTo(200);
    }

    private static Set<String> sentences(List<LabelledPair> pairs) {
        return pairs.stream().map(LabelledPair::text).collect(Collectors.toSet());
    }

    private LabelledPair plover(String marked, String target, String number) throws Exception {
        List<LabelledPair> pairs = SentencePairs.plover(
                write(COLUMNS + "7\tas below\t" + marked + "\t" + target + "\t" + number + "\r\n"));
        assertThat(pairs).hasSize(1);
        return pairs.getFirst();
    }

    private static List<String> words(String text, List<Span> spans) {
        return spans.stream().map(span -> span.of(text)).toList();
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("data"), content);
    }
}
