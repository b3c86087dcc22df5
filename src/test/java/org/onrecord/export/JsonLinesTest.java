package org.onrecord.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Article;

final class JsonLinesTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    @Test
    void fieldsComeInTheOrderOfTheContract() throws IOException {
        List<String> names = new ArrayList<>();
        parsed(1).fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .containsExactly(
                        "schema_version",
                        "statement_id",
                        "article_id",
                        "article_source",
                        "article_title",
                        "article_byline",
                        "article_outlet",
                        "article_url",
                        "article_published",
                        "article_language",
                        "speaker_id",
                        "speaker_name",
                        "source_text",
                        "cue_text",
                        "type",
                        "text",
                        "content",
                        "source",
                        "cue",
                        "context",
                        "extraction_confidence",
                        "attribution_rule",
                        "attribution_confidence",
                        "stance",
                        "speaker_candidates",
                        "speaker_kind",
                        "speaker_wikidata",
                        "attribution_evidence",
                        "speaker_mentions",
                        "cue_class",
                        "act",
                        "act_confidence",
                        "conditional",
                        "deadline",
                        "due",
                        "near_duplicate_of",
                        "corrected_by",
                        "corrected_at",
                        "correction_note");
    }

    @Test
    void mentionsCarryTheirWordsPlaceAndKind() throws IOException {
        JsonNode mentions = parsed(1).get("speaker_mentions");
        assertThat(mentions).hasSize(2);
        assertThat(mentions.get(1)).hasToString("{\"text\":\"he\",\"begin\":4,\"end\":6,\"kind\":\"PRONOUN\"}");
        assertThat(parsed(2).get("speaker_mentions")).isEmpty();
    }

    @Test
    void theActCarriesItsConditionAndDeadline() throws IOException {
        JsonNode row = parsed(1);
        assertThat(row.get("cue_class").textValue()).isEqualTo("DOUBTING");
        assertThat(row.get("act").textValue()).isEqualTo("MATERIAL_CONFLICT");
        assertThat(row.get("act_confidence").doubleValue()).isEqualTo(1);
        assertThat(row.get("conditional").booleanValue()).isTrue();
        assertThat(row.get("deadline").textValue()).isEqualTo("=by\u2028 \"Nov. 10\", \uFFFD");
        assertThat(row.get("due").textValue()).isEqualTo("2025-11-10");
        assertThat(parsed(0).get("conditional").isBoolean()).isTrue();
        assertThat(parsed(0).get("deadline").isNull()).isTrue();
        assertThat(parsed(0).get("due").isNull()).isTrue();
    }

    @Test
    void anUnknownKindDiffersFromNone() throws IOException {
        assertThat(parsed(1).get("speaker_kind").textValue()).isEqualTo("UNKNOWN");
        assertThat(parsed(2).get("speaker_kind").isNull()).isTrue();
        assertThat(parsed(2).get("speaker_wikidata").isNull()).isTrue();
        assertThat(parsed(2).get("attribution_evidence").textValue()).isEmpty();
    }

    @Test
    void textComesBackExceptForLoneSurrogates() throws IOException {
        assertThat(parsed(1).get("text").textValue())
                .isEqualTo(Samples.NASTY.text().replace("lone \uD83D end", "lone \uFFFD end"));
        assertThat(parsed(1).get("article_source").textValue()).isEqualTo(Samples.NASTY.articleSource());
    }

    @Test
    void absentAndEmptySpansDiffer() throws IOException {
        assertThat(parsed(1).get("source").isArray()).isTrue();
        assertThat(parsed(1).get("cue").isNull()).isTrue();
        assertThat(parsed(2).get("speaker_id").isNull()).isTrue();
    }

    @Test
    void noLineEndOfAnyKindStandsInsideALine() throws IOException {
        String all = GoldenTest.written(Format.JSONL, Samples.ROWS);
        assertThat(Pattern.compile("\\R").split(all)).hasSize(Samples.ROWS.size());
    }

    @Test
    void offsetsSliceTheTextByCodePoints() throws IOException {
        JsonNode row = parsed(0);
        int[] codePoints = Samples.TEXT.codePoints().toArray();
        List<String> fragments = new ArrayList<>();
        for (JsonNode span : row.get("content")) {
            int begin = span.get(0).intValue();
            fragments.add(new String(codePoints, begin, span.get(1).intValue() - begin));
        }
        assertThat(String.join(" … ", fragments)).isEqualTo(row.get("text").textValue());
    }

    @Test
    void confidencesAreRoundedWithoutExponent() {
        assertThat(Plain.rounded(0.98765)).hasToString("0.9877");
        assertThat(Plain.rounded(0.00004)).hasToString("0.00");
        assertThat(Plain.rounded(1e-4)).hasToString("0.0001");
        assertThat(Plain.rounded(-0.0)).hasToString("0.00");
        assertThat(Plain.rounded(1)).hasToString("1.00");
        assertThat(Plain.rounded(0.5)).hasToString("0.50");
        assertThat(Plain.rounded(0.99996)).hasToString("1.00");
    }

    @Test
    void halvesAreRoundedUpAsTheShortestDecimalFormHasThem() {
        for (int units = 0; units < 10_000; units++) {
            String half = BigDecimal.valueOf(units, 4) + "5";
            String up = new BigDecimal(half).setScale(4, RoundingMode.HALF_UP).toString();
            assertThat(new BigDecimal(Plain.rounded(Double.parseDouble(half)))).isEqualByComparingTo(up);
        }
    }

    @Test
    void aLineCutShortByAFailureStaysCutShort() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String tooMuch = "x".repeat(100_000);
        ArticlesJsonLines out = new ArticlesJsonLines(new Full(bytes, 50_000));
        assertThatThrownBy(() -> out.write(Article.of("a.txt", "text/plain", tooMuch), null))
                .hasMessage("full");
        out.close();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).doesNotContain("}");
    }

    private static JsonNode parsed(int index) throws IOException {
        return MAPPER.readTree(GoldenTest.written(Format.JSONL, List.of(Samples.ROWS.get(index))));
    }

    /** A disk with too little room. */
    private static final class Full extends OutputStream {
        private final OutputStream out;
        private int left;

        Full(OutputStream out, int room) {
            this.out = out;
            left = room;
        }

        @Override
        public void write(int value) throws IOException {
            if (left-- <= 0) {
                throw new IOException("full");
            }
            out.write(value);
        }
    }
}
