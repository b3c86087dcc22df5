package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.model.Article;

final class JsonRowsTest {
    @Test
    void readsALineAnArticleWithItsMetadata() {
        String line = "{\"id\": 17, \"more\": {\"text\": [1, {}]}, \"text\": \"Greer said, \\\"Yes.\\\"\\n\","
                + " \"date\": \"2025-10-26T14:05:00Z\", \"title\": \"Talks\", \"byline\": [\"A. Writer\", null, \"B. Other\"],"
                + " \"outlet\": \"The Daily\", \"url\": \"https://example.org/1\", \"language\": \"en\"}\r\n";
        List<Article> articles = Tables.articles(Tables.all(Tables.ALL, "a.jsonl", line));
        assertThat(articles).hasSize(1);
        Article article = articles.get(0);
        assertThat(article.origin()).isEqualTo("a.jsonl!/17");
        assertThat(article.contentType()).isEqualTo("application/x-ndjson");
        assertThat(article.text()).isEqualTo("Talks\n\nGreer said, \"Yes.\"\n");
        assertThat(article.byline()).isEqualTo("A. Writer, B. Other");
        assertThat(article.outlet()).isEqualTo("The Daily");
        assertThat(article.url()).isEqualTo("https://example.org/1");
        assertThat(article.language()).isEqualTo("en");
        assertThat(Reads.iso(article.published())).isEqualTo("2025-10-26T14:05:00Z");
    }

    @Test
    void countsTheLinesThatAreNotBlank() {
        assertThat(Tables.summary("a.NDJSON", "\uFEFF\n{\"text\":\"One.\"}\n \r\n{\"text\":\"Two.\"}"))
                .containsExactly("a.NDJSON!/1", "a.NDJSON!/2");
    }

    @Test
    void findsFieldsInsideObjectsByTheirPath() {
        TableFields fields = new TableFields("body.text", "body.head.line", null, null, null, null, null, "_id.$oid");
        String line =
                "{\"body\":{\"x\":{\"text\":\"no\"},\"text\":\"Yes.\",\"head\":{\"line\":\"A head\"}},\"_id\":{\"$oid\":\"7f\"}}";
        Article article = Tables.articles(Tables.all(fields, "a.jsonl", line)).get(0);
        assertThat(article.text()).isEqualTo("A head\n\nYes.");
        assertThat(article.origin()).isEqualTo("a.jsonl!/7f");
        assertThat(Tables.texts(Tables.all(fields, "a.jsonl", "{\"body.text\":\"Dotted.\"}")))
                .containsExactly("Dotted.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"id":1}                    | no field text; the row has id
            {}                          | no field text; the row has none
            {"a":1,"Text":"x"}          | no field text; the row has a, Text
            {"text":12.5}               | the field text holds no text but a number
            {"text":true}               | the field text holds no text but true or false
            {"text":["One."]}           | the field text holds no text but an array
            {"text":{"text":"One."}}    | the field text holds no text but an object
            ["One."]                    | the line is not a JSON object
            "One."                      | the line is not a JSON object
            {"text":"One."}{"text":"b"} | more than one JSON object on the line
            {"text":"One.}              | the line is not JSON: wrong at character 15
            {"text":"One.",}            | the line is not JSON: wrong at character 16
            {text:"One."}               | the line is not JSON: wrong at character 2
            not JSON                    | the line is not JSON: wrong at character 1
            """)
    void aLineThatIsNoArticleCostsThatRowAlone(String line, String reason) {
        String good = "{\"text\":\"Fine.\"}";
        List<Intake> intakes = Tables.all(Tables.TEXT, "a.jsonl", String.join("\n", good, line, good));
        assertThat(Reads.summary(intakes)).hasSize(3).startsWith("a.jsonl!/1").endsWith("a.jsonl!/3");
        assertThat(Tables.reason(intakes.get(1))).isEqualTo(reason);
    }

    @Test
    void aRefusedRowIsNamedByItsIdWhereItHasOne() {
        assertThat(Tables.summary(Tables.ALL, "a.jsonl", "{\"id\":\"x\"}\n{\"id\":\"y\",\"text\":1}\n{\"id\":\n"))
                .containsExactly("a.jsonl!/x: UNREADABLE", "a.jsonl!/y: UNREADABLE", "a.jsonl!/3: CORRUPT");
    }

    @Test
    void nothingInPlaceOfTheTextIsEmptyAndNoFailure() {
        assertThat(Tables.summary("a.jsonl", "{\"text\":null}\n{\"text\":\"\"}\n{\"text\":NaN}\n{\"text\":\"So.\"}\n"))
                .containsExactly("a.jsonl!/1: NO_TEXT", "a.jsonl!/2: NO_TEXT", "a.jsonl!/3: NO_TEXT", "a.jsonl!/4");
    }

    @Test
    void numbersAndNothingAreMetadataAsFarAsTheySaySomething() {
        String line =
                "{\"text\":\"So.\",\"title\":1984,\"date\":20251026,\"byline\":null,\"outlet\":NaN,\"url\":{\"a\":1},"
                        + "\"language\":[\"en\"],\"id\":1.50}";
        Article article =
                Tables.articles(Tables.all(Tables.ALL, "a.jsonl", line)).get(0);
        assertThat(article.title()).isEqualTo("1984");
        assertThat(Reads.iso(article.published())).isEqualTo("2025-10-26");
        assertThat(article.byline()).isNull();
        assertThat(article.outlet()).isNull();
        assertThat(article.url()).isNull();
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.origin()).isEqualTo("a.jsonl!/1.50");
    }

    @Test
    void ofTwoFieldsOfOneNameTheLastCounts() {
        assertThat(Tables.texts(Tables.all(Tables.TEXT, "a.jsonl", "{\"text\":1,\"text\":\"One.\",\"text\":\"Two.\"}")))
                .containsExactly("Two.");
    }

    @Test
    void aLineOfAMillionCharactersIsARowLikeOthers() {
        String text = "Li said so. ".repeat(100_000);
        assertThat(Tables.texts(Tables.all(Tables.TEXT, "a.jsonl", "{\"text\":\"" + text + "\"}\n{\"text\":\"B.\"}\n")))
                .containsExactly(text, "B.");
    }

    @Test
    void aLineOverTheLimitCostsThatRowAlone() {
        Limits limits = new Limits(1_000_000, 1_000_000, 1000, 100, 5, 1_000_000, 100);
        String table = "{\"text\":\"" + "a".repeat(50_000) + "\"}\n{\"text\":\"" + "b".repeat(1500)
                + "\"}\n{\"text\":\"So.\"}\n";
        DocumentReader reader = Tables.within(limits);
        List<Intake> intakes = Reads.all(reader, "a.jsonl", Reads.utf8(table));
        assertThat(Reads.summary(intakes))
                .containsExactly("a.jsonl!/1: TOO_LARGE", "a.jsonl!/2: TOO_LARGE", "a.jsonl!/3");
        assertThat(Tables.reason(intakes.get(0))).isEqualTo("the line is longer than 2000 UTF-16 code units");
    }

    @Test
    void hostileNestingNumbersAndNamesCostTheirRowAlone() {
        String table = "{\"a\":" + "[".repeat(100_000) + "\n" + "{\"a\":".repeat(100_000) + "\n{\"a\":"
                + "9".repeat(5000) + ",\"text\":\"x\"}\n{\"" + "n".repeat(100_000) + "\":1}\n{\"text\":\"So.\"}\n";
        assertThat(Tables.summary("a.jsonl", table))
                .containsExactly(
                        "a.jsonl!/1: TOO_LARGE",
                        "a.jsonl!/2: TOO_LARGE",
                        "a.jsonl!/3: TOO_LARGE",
                        "a.jsonl!/4: TOO_LARGE",
                        "a.jsonl!/5");
    }

    @Test
    void textIsTextButHalfASurrogatePairIsNone() {
        String table = "{\"text\":\"=1+1 \\u0000 \\u202E\\u05D0 \\ud83d\\ude00\"}\n{\"text\":\"a\\ud83db\"}\n";
        assertThat(Tables.texts(Tables.all(Tables.TEXT, "a.jsonl", table)))
                .containsExactly("=1+1 \u0000 \u202E\u05D0 \uD83D\uDE00", "a\uFFFDb");
    }

    @Test
    void aBareControlCharacterCostsItsRowAlone() {
        String good = "{\"text\":\"" + "a".repeat(100) + "\"}\n";
        assertThat(Tables.summary("a.jsonl", good + "{\"text\":\"a\u0000b\"}\n" + good))
                .containsExactly("a.jsonl!/1", "a.jsonl!/2: CORRUPT", "a.jsonl!/3");
    }

    @Test
    void markupInsideTheFirstLineDoesNotMakeItAPage() {
        assertThat(Tables.texts(Tables.all(Tables.TEXT, "a.jsonl", "{\"text\":\"<html><body><p>So.\"}\n")))
                .containsExactly("<html><body><p>So.");
        assertThat(Tables.texts(Tables.all(Tables.TEXT, "a.csv", "text\n<!DOCTYPE html><html><body>So.\n")))
                .containsExactly("<!DOCTYPE html><html><body>So.");
        assertThat(Tables.articles(
                        Tables.all(Tables.TEXT, "a.jsonl", "\n<html><body><p>Li said so.</p></body></html>")))
                .singleElement()
                .extracting(Article::contentType)
                .isEqualTo("text/html");
    }
}
