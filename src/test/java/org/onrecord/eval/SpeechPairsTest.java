package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.model.Stance;

final class SpeechPairsTest {
    @TempDir
    Path folder;

    @Test
    void aSentenceAgainstACountryStandsBehindTheOneBefore() throws Exception {
        LabelledPair pair = only(
                row("p1", "\"The 🍋 of \"\"Kyiv\"\" , I say .  \"", "_", "_"),
                row("p2", "An unrelated passage comes between them .", "_", "_"),
                row("p1", "Kyiv and the Ukrainian side have not come .  ", "ukraine", "_"));

        assertThat(pair.text()).isEqualTo("The 🍋 of \"Kyiv\" , I say . Kyiv and the Ukrainian side have not come .");
        assertThat(pair.content())
                .extracting(span -> span.of(pair.text()))
                .containsExactly("Kyiv and the Ukrainian side have not come .");
        assertThat(pair.naming().spans())
                .extracting(span -> span.of(pair.text()))
                .containsExactly("Kyiv", "Kyiv", "Ukrainian");
        assertThat(pair.target()).isEqualTo("Ukraine. In favour of Ukraine.");
        assertThat(pair.stance()).contains(Stance.Label.AGAINST);
        assertThat(pair.about()).isEqualTo(Optional.of(true));
        assertThat(pair.group()).isEqualTo("speech");
    }

    @Test
    void countriesAreCalledAsTheyAreInRunningText() throws Exception {
        assertThat(only(row("p1", "That was not well done .", "russian_federation", "_"))
                        .target())
                .isEqualTo("Russia. In favour of Russia.");
        assertThat(only(row("p1", "That was not well done .", "-NONE-", "united_kingdom_of_the_isles_and_seas"))
                        .target())
                .startsWith("United Kingdom of The Isles and Seas. ");
    }

    @Test
    void sentencesWithoutAKnownCountryOrOfFewWordsDoNotCount() throws Exception {
        assertThat(read(
                        row("p1", "Somebody is to blame for it .", "-NONE-", "_"),
                        row("p1", "Somebody is to blame for that .", "_", "UNSC_2014_speech.txt"),
                        row("p1", "Shame on it .", "ukraine", "_")))
                .isEmpty();
    }

    @Test
    void aLongSentenceIsNoContext() throws Exception {
        assertThat(only(
                                row("p1", "long ".repeat(70), "_", "_"),
                                row("p1", "They have not come as we see .", "ukraine", "_"))
                        .text())
                .isEqualTo("They have not come as we see .");
    }

    @Test
    void wrongRowsAreNamedByTheLineOnWhichTheyBegin() {
        complains("p1,\"Two\nlines .\",_,_,speech\np1,,_,_,speech\n", " line 4: \"sentence_text\" is missing");
        complains("p1,\"Two\nlines .,_,_,speech\n", " line 2: a quotation mark is not closed");
        complains("p1,\"Two\" lines .,_,_,speech\n", " line 2: characters behind a cell's quotation mark");
        complains("p1,Two, lines .,_,_,speech\n", " line 2 has 6 cells under 5 columns");
        assertThatThrownBy(() -> StancePairs.unscon(Files.writeString(folder.resolve("data.csv"), "\n")))
                .hasMessage(folder.resolve("data.csv") + " has no line that names the columns");
        assertThatThrownBy(() -> StancePairs.unscon(folder.resolve("none.csv")))
                .hasMessage("no such file: " + folder.resolve("none.csv"));
    }

    private void complains(String rows, String what) {
        assertThatThrownBy(() -> read(rows))
                .isInstanceOf(EvaluationException.class)
                .hasMessage(folder.resolve("data.csv") + what);
    }

    private static String row(String passage, String sentence, String accused, String challenged) {
        return String.join(",", passage, sentence, accused, challenged, "speech") + "\r\n";
    }

    private LabelledPair only(String... rows) throws Exception {
        List<LabelledPair> pairs = read(rows);
        assertThat(pairs).hasSize(1);
        return pairs.getFirst();
    }

    private List<LabelledPair> read(String... rows) throws EvaluationException, IOException {
        String table = "file_id,sentence_text,A4,B3,filename\n" + String.join("", rows);
        return StancePairs.unscon(Files.writeString(folder.resolve("data.csv"), table));
    }
}
