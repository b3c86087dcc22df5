package org.onrecord.encode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WordPiecesTest {
    private static final String[] VOCABULARY = {
        "[UNK]",
        "[SEP]",
        "cafe",
        "##s",
        "tariff",
        "say",
        "##ing",
        "\"",
        "\u201c",
        "\u2019",
        ",",
        "李",
        "成",
        "t",
        "don",
        "\u1112",
        "##\u1161",
        "##\u11ab",
        "a"
    };

    private static WordPieces tokenizer;

    @BeforeAll
    static void load() throws IOException {
        tokenizer = new WordPieces(new ByteArrayInputStream(json().getBytes(UTF_8)));
    }

    @AfterAll
    static void close() {
        tokenizer.close();
    }

    private static String json() {
        var words = new StringBuilder();
        for (int i = 0; i < VOCABULARY.length; i++) {
            words.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(VOCABULARY[i].replace("\"", "\\\""))
                    .append("\":")
                    .append(i);
        }
        return """
                {"version": "1.0", "truncation": {"direction": "Right", "max_length": 4, "strategy": "LongestFirst", "stride": 0},
                 "padding": null,
                 "added_tokens": [{"id": 1, "content": "[SEP]", "single_word": false, "lstrip": false, "rstrip": false,
                                   "normalized": false, "special": true}],
                 "normalizer": {"type": "BertNormalizer", "clean_text": true, "handle_chinese_chars": true,
                                "strip_accents": null, "lowercase": true},
                 "pre_tokenizer": {"type": "BertPreTokenizer"}, "post_processor": null,
                 "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": true},
                 "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##",
                           "max_input_chars_per_word": 100, "vocab": {WORDS}}}""".replace("WORDS", words);
    }

    /** Each piece as its entry of the vocabulary, {@code =} and the text it covers; a word's first piece after a stroke. */
    private static List<String> cut(String text) {
        Pieces pieces = tokenizer.cut(text);
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            shown.add((pieces.starts()[i] ? "|" : "") + VOCABULARY[pieces.ids()[i]] + "="
                    + text.substring(pieces.begins()[i], pieces.ends()[i]));
        }
        return shown;
    }

    @Test
    void cutsWordsIntoPieces() {
        assertThat(cut("Tariffs, saying")).containsExactly("|tariff=Tariff", "##s=s", "|,=,", "|say=say", "##ing=ing");
        assertThat(cut("")).isEmpty();
        assertThat(cut(" \u00a0\n\t ")).isEmpty();
    }

    @Test
    void neverCutsOffTheEnd() {
        assertThat(cut("a a a a a a a")).hasSize(7);
    }

    @Test
    void accentsWrittenEitherWayKeepTheirPositions() {
        assertThat(cut("Cafés, a")).containsExactly("|cafe=Café", "##s=s", "|,=,", "|a=a");
        assertThat(cut("Cafe\u0301s, a")).first().asString().startsWith("|cafe=Cafe");
        assertThat(cut("Cafe\u0301s, a")).contains("##s=s", "|,=,", "|a=a");
    }

    @Test
    void emojiAndOldScriptsCountTwoUnits() {
        assertThat(cut("😀 say 𝒳 tariffs"))
                .containsExactly("|[UNK]=😀", "|say=say", "|[UNK]=𝒳", "|tariff=tariff", "##s=s");
    }

    @Test
    void chineseCharactersAreWords() {
        assertThat(cut("李成say")).containsExactly("|李=李", "|成=成", "|say=say");
    }

    @Test
    void severalPiecesMayShareACharacter() {
        assertThat(cut("한 a")).containsExactly("|\u1112=한", "##\u1161=한", "##\u11ab=한", "|a=a");
    }

    @Test
    void quotationMarksAreWords() {
        assertThat(cut("\u201cSay\" don\u2019t"))
                .containsExactly("|\u201c=\u201c", "|say=Say", "|\"=\"", "|don=don", "|\u2019=\u2019", "|t=t");
    }

    @Test
    void controlCharactersJoinWhatTheyStandIn() {
        assertThat(cut("ta\u0000ri\u0007ff\u001cs a")).containsExactly("|tariff=ta\u0000ri\u0007ff", "##s=s", "|a=a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ud83d",
                "\ude00",
                "say \ud83d a",
                "\ude00\ud83d tariffs",
                "a\ud83d\ud83d\ude00a",
                "\ud83d\ud83d"
            })
    void isolatedSurrogatesMoveNothing(String text) {
        Pieces pieces = tokenizer.cut(text);

        for (int i = 0; i < pieces.size(); i++) {
            assertThat(pieces.begins()[i]).isBetween(0, pieces.ends()[i]);
            assertThat(pieces.ends()[i]).isLessThanOrEqualTo(text.length());
        }
        assertThat(cut(text + " tariffs")).endsWith("|tariff=tariff", "##s=s");
    }

    @Test
    void aSpecialTokenInTheTextIsOnePiece() {
        assertThat(cut("a [SEP] a")).containsExactly("|a=a", "|[SEP]=[SEP]", "|a=a");
    }

    @Test
    void longTextsAreCutAtWhiteSpace() {
        Pieces pieces = tokenizer.cut("😀 Cafés ".repeat(100_000));

        assertThat(pieces.size()).isEqualTo(300_000);
        assertThat(pieces.begins()[299_998]).isEqualTo(9 * 99_999 + 3);
        assertThat(pieces.ends()[299_999]).isEqualTo(9 * 99_999 + 8);
        assertThat(IntStream.range(0, 300_000).allMatch(i -> pieces.starts()[i] == (i % 3 != 2)))
                .isTrue();
    }

    @Test
    void longWordsAreCutAnywhereButInsideACharacter() {
        String text = "x" + "😀".repeat(500_000);

        Pieces pieces = tokenizer.cut(text);

        assertThat(pieces.begins()[0]).isZero();
        assertThat(pieces.ends()[pieces.size() - 1]).isEqualTo(text.length());
        assertThat(pieces.size()).isLessThan(1_000);
    }

    @Test
    void threadsShareATokenizer() throws Exception {
        String text = "😀 Cafés saying ".repeat(500);
        Callable<List<String>> task = () -> cut(text);
        List<String> alone = cut(text);
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var result :
                    threads.invokeAll(IntStream.range(0, 16).mapToObj(i -> task).toList())) {
                assertThat(result.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void refusesOtherFilesAndUseAfterItsEnd() throws IOException {
        assertThatThrownBy(() -> new WordPieces(new ByteArrayInputStream("{}".getBytes(UTF_8))))
                .isInstanceOf(IllegalArgumentException.class);

        var closed = new WordPieces(new ByteArrayInputStream(json().getBytes(UTF_8)));
        closed.close();
        closed.close();

        assertThatThrownBy(() -> closed.cut("a")).isInstanceOf(IllegalStateException.class);
    }
}
