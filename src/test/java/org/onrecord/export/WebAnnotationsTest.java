package org.onrecord.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Article;
import org.onrecord.model.StatementRow;

final class WebAnnotationsTest {
    private static final String TEXT = "\uD83D\uDE00 \u201C\uD83D\uDE00\u2019s on\u201D\u2028 \uD83D end";

    @Test
    void aStatementIsDescribedAndAnchoredByQuoteAndPosition() throws IOException {
        JsonNode annotation = parsed(Samples.EVERYDAY, Samples.TEXT);
        assertThat(annotation.get("@context").textValue()).isEqualTo("http://www.w3.org/ns/anno.jsonld");
        assertThat(annotation.get("type").textValue()).isEqualTo("Annotation");
        assertThat(annotation.get("id").textValue()).matches("urn:uuid:[0-9a-f-]{36}");
        assertThat(bodies(annotation, "identifying"))
                .containsExactly("Jamieson Greer", "http://www.wikidata.org/entity/Q42");
        assertThat(bodies(annotation, "tagging")).containsExactly("DIRECT", "deal=FAVOR", "us_tariffs=AGAINST");
        JsonNode details =
                new JsonMapper().readTree(bodies(annotation, "describing").getFirst());
        assertThat(details.get("statement_id").textValue()).isEqualTo(Samples.EVERYDAY.statementId());
        assertThat(details.get("extraction_confidence").doubleValue()).isEqualTo(0.9877);
        assertThat(details.get("stance").get(0).get("confidence").doubleValue()).isEqualTo(0.5);
    }

    @Test
    void eachFragmentIsATargetOfItsOwnInTheArticlesAddress() throws IOException {
        JsonNode targets = parsed(Samples.EVERYDAY, Samples.TEXT).get("target");
        assertThat(targets).hasSize(2);
        assertThat(targets.get(1)).hasToString("""
                {"type":"SpecificResource","source":"https://example.org/geneva?a=1&b=2","selector":[\
                {"type":"TextQuoteSelector","exact":"and it will hold.","prefix":" \\"We have a deal\\", Greer said, \\"",\
                "suffix":"\\""},{"type":"TextPositionSelector","start":40,"end":57}]}""");
    }

    @Test
    void positionsCountCodePointsAndQuotesAreCutByThem() throws IOException {
        JsonNode selectors =
                parsed(Samples.saying(TEXT, 3, 8), TEXT).get("target").get(0).get("selector");
        assertThat(selectors.get(0).get("exact").textValue()).isEqualTo("\uD83D\uDE00\u2019s o");
        assertThat(selectors.get(0).get("prefix").textValue()).isEqualTo("\uD83D\uDE00 \u201C");
        assertThat(selectors.get(0).get("suffix").textValue()).isEqualTo("n\u201D\u2028 \uFFFD end");
        assertThat(selectors.get(1).get("start").intValue()).isEqualTo(3);
    }

    @Test
    void quotesStandWhereThePositionsSayInAnyText() throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            String text = text(random);
            int length = text.codePointCount(0, text.length());
            int begin = random.nextInt(length);
            int end = begin + random.nextInt(length - begin + 1);
            JsonNode annotation = parsed(Samples.saying("said", begin, end), text);
            for (String needed : List.of("@context", "id", "type", "target")) {
                assertThat(annotation.hasNonNull(needed)).as(needed).isTrue();
            }
            JsonNode target = annotation.get("target").get(0);
            assertThat(target.get("type").textValue()).isEqualTo("SpecificResource");
            assertThat(target.get("source").textValue()).isNotEmpty();
            JsonNode quote = target.get("selector").get(0);
            JsonNode position = target.get("selector").get(1);
            assertThat(quote.get("type").textValue()).isEqualTo("TextQuoteSelector");
            assertThat(position.get("type").textValue()).isEqualTo("TextPositionSelector");
            int[] points = Plain.wellFormed(text).codePoints().toArray();
            int from = position.get("start").intValue();
            int to = position.get("end").intValue();
            assertThat(quote.get("exact").textValue()).isEqualTo(new String(points, from, to - from));
            int before = Math.min(from, 32);
            assertThat(quote.get("prefix").textValue()).isEqualTo(new String(points, from - before, before));
            assertThat(quote.get("suffix").textValue())
                    .isEqualTo(new String(points, to, Math.min(points.length - to, 32)));
        }
    }

    /** Words with much beyond the BMP, and pairs cut in two. */
    private static String text(Random random) {
        String[] pieces = {
            "truce ",
            "\uD83D\uDE00",
            "\uD83D\uDC69\u200D\uD83D\uDC67",
            "e\u0301",
            "\uD83D",
            "\uDE00",
            "\n",
            "中",
            "\u202E"
        };
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(60); i > 0; i--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }

    @Test
    void aSourceWithoutAnAddressIsARelativeReference() throws IOException {
        assertThat(parsed(Samples.NASTY, "x".repeat(10)).get("target").get(0).get("source"))
                .hasToString("\"archive.zip!/%E6%97%A5%E6%9C%AC%20%22quoted%22%2C%20comma.html\"");
        assertThat(bodies(parsed(Samples.NASTY, "x".repeat(10)), "identifying"))
                .as("what is no item of Wikidata is no link")
                .containsExactly("\tمسؤول");
        assertThat(Iri.ofPath("a:b%c")).isEqualTo("a%3Ab%25c");
        assertThat(Iri.ofAddress("https://example.org/a b|ü?c=%20#d"))
                .isEqualTo("https://example.org/a%20b%7C%C3%BC?c=%20#d");
    }

    @Test
    void theSameWordsInTwoSourcesAreTwoAnnotations() throws IOException {
        assertThat(parsed(Samples.EVERYDAY, Samples.TEXT).get("id"))
                .isEqualTo(parsed(Samples.EVERYDAY, Samples.TEXT).get("id"))
                .isNotEqualTo(parsed(Samples.BARE, Samples.TEXT).get("id"));
    }

    @Test
    void anArticleWithoutTextIsAnError() {
        assertThatThrownBy(() -> written(Samples.EVERYDAY, source -> Optional.empty()))
                .isInstanceOf(IOException.class)
                .hasMessage("there is no text of news/geneva.txt");
    }

    @Test
    void theDocumentedExampleIsWhatIsWritten() throws IOException {
        assertThat(Files.readString(Path.of("docs", "data-format.md")))
                .contains(written(Samples.EVERYDAY, source -> Optional.of(Samples.ARTICLE)));
    }

    private static List<String> bodies(JsonNode annotation, String purpose) {
        List<String> values = new ArrayList<>();
        for (JsonNode body : annotation.get("body")) {
            if (body.get("purpose").textValue().equals(purpose)) {
                values.add((body.has("value") ? body.get("value") : body.get("source")).textValue());
            }
        }
        return values;
    }

    private static JsonNode parsed(StatementRow row, String text) throws IOException {
        return new JsonMapper().readTree(written(row, source -> Optional.of(Article.of(source, "text/plain", text))));
    }

    private static String written(StatementRow row, ArticleTexts texts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WebAnnotations annotations = new WebAnnotations(bytes, texts)) {
            annotations.write(row);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
