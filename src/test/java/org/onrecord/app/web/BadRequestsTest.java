package org.onrecord.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a request is said to whoever sent it, and is no failure of the server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BadRequestsTest {
    private static final String EXTRACT = "POST /api/v1/extract HTTP/1.1";
    private static final String MINE = "Authorization: Bearer " + Site.TOKEN;

    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Site site;

    @BeforeAll
    void start(@TempDir Path fresh) throws IOException {
        folder = fresh;
        site = Site.of(folder, Site.article("a", "2025-10-26", "We want a deal", "Nothing else"));
    }

    @AfterAll
    void stop() throws IOException {
        site.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            400 | /api/v1/statements?limit=0
            400 | /api/v1/statements?limit=201
            400 | /api/v1/statements?limit=-1
            400 | /api/v1/statements?limit=1e3
            400 | /api/v1/statements?limit=99999999999999999999
            400 | /api/v1/statements?limit=1&limit=2
            400 | /api/v1/statements?unknown=1
            400 | /api/v1/statements?Q=deal
            400 | /api/v1/statements?mode=best
            400 | /api/v1/statements?mode=meaning&q=text:deal
            400 | /api/v1/statements?mode=meaning&q=deal&sort=newest
            400 | /api/v1/statements?sort=score
            400 | /api/v1/statements?stance=maybe
            400 | /api/v1/statements?speaker=nobody
            400 | /api/v1/statements?target=%3Cscript%3E
            400 | /api/v1/statements?from=yesterday
            400 | /api/v1/statements?from=2025-02-30
            400 | /api/v1/statements?from=2025-10-02&to=2025-10-01
            400 | /api/v1/statements?where=type
            400 | /api/v1/statements?where=colour%3Dred
            400 | /api/v1/statements?facets=yes
            400 | /api/v1/statements?literal=1
            400 | /api/v1/statements?q=%zz
            400 | /api/v1/statements?q=%
            400 | /api/v1/statements?q=%ff%fe
            400 | /api/v1/statements?q=a%00b
            400 | /api/v1/statements?q=%1b%5B31m
            400 | /api/v1/statements?after=x
            400 | /api/v1/statements?after=%27%20OR%201%3D1
            410 | /api/v1/statements?after=zz--1
            410 | /api/v1/statements?q=deal&after=1-999999999_1-0
            400 | /api/v1/statements?speakers=everyone
            400 | /api/v1/statements/zzz
            400 | /api/v1/statements/12345
            400 | /api/v1/statements/..%5C..%5Cpasswd
            404 | /api/v1/statements/ffffffffffff
            404 | /api/v1/statements/ffffffffffff/similar
            404 | /api/v1/statements/ffffff/other
            404 | /api/v1/articles/ffffffffffff
            400 | /api/v1/articles/%27--
            400 | /api/v1/articles?after=1
            400 | /api/v1/articles?q=deal
            400 | /api/v1/facets?limit=5
            400 | /api/v1/positions?min_confidence=2
            400 | /api/v1/positions?min_confidence=NaN
            400 | /api/v1/positions?speaker=nobody
            400 | /api/v1/status?full=true
            400 | /api/v1/corrections?limit=0
            400 | /api/v1/corrections?after=0
            400 | /api/v1/corrections?after=1-2
            400 | /api/v1/corrections?statement_id=zzz
            400 | /api/v1/corrections?by=ann
            400 | /api/v1/export
            400 | /api/v1/export?format=parquet
            400 | /api/v1/export?format=..%2F..%2Fetc%2Fpasswd
            404 | /index.html
            404 | /api
            404 | /api/v1
            404 | /api/v1/statements/
            404 | /api/v2/statements
            404 | /favicon.ico
            400 | //api/v1/status
            404 | /api/v1/segments_1
            400 | /../../etc/passwd
            400 | /api/v1/%2e%2e/%2e%2e/etc/passwd
            400 | /api/v1/docs/..%2f..%2fopenapi.yaml
            404 | /api/v1/statements;jsessionid=1
            400 | /api/v1/%00
            400 | /api/v1/%u0041
            """)
    void ofAddresses(int status, String address) throws IOException {
        refused(status, site.head("GET " + address + " HTTP/1.1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            405 | POST   | /api/v1/statements
            405 | PUT    | /api/v1/statements
            405 | DELETE | /api/v1/articles/ffffff
            405 | OPTIONS | /api/v1/status
            405 | TRACE  | /api/v1/status
            405 | PATCH  | /metrics
            405 | GET    | /api/v1/extract
            405 | PUT    | /api/v1/corrections
            405 | DELETE | /api/v1/corrections
            405 | GET    | /articles/ffffff/corrections
            405 | PROPFIND | /
            405 | FOO    | /healthz
            """)
    void ofMethods(int status, String method, String path) throws IOException {
        refused(status, site.head(method + " " + path + " HTTP/1.1", "Content-Length: 0", MINE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            400 | application/json | {
            400 | application/json | []
            400 | application/json | "text"
            400 | application/json | {"text": 1}
            400 | application/json | {"text": {"text": "x"}}
            400 | application/json | {"text": "a", "text": "b"}
            400 | application/json | {"text": "a"} {"text": "b"}
            400 | application/json | {"text": "a", "path": "/etc/passwd"}
            400 | application/json | {"text": "a", "__proto__": "x"}
            400 | application/json | {'text': 'a'}
            422 | application/json | {}
            422 | application/json | {"text": " "}
            422 | application/json | {"text": "a", "published": "yesterday"}
            415 | application/x-www-form-urlencoded | text=a
            415 | application/xml | <!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>
            415 | multipart/form-data; boundary=x | --x--
            """)
    void ofBodies(int status, String type, String body) throws IOException {
        refused(status, site.head(EXTRACT, MINE, "Content-Type: " + type, "Content-Length: " + body.length()) + body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            400 | {
            400 | []
            400 | {}
            400 | {"judgement": "rejected"}
            400 | {"statement_id": 1, "judgement": "rejected"}
            400 | {"statement_id": "zzzzzz", "judgement": "rejected"}
            400 | {"statement_id": "12345", "judgement": "rejected"}
            400 | {"statement_id": "ffffff"}
            400 | {"statement_id": "ffffff", "note": "why"}
            400 | {"statement_id": "ffffff", "speaker": ""}
            400 | {"statement_id": "ffffff", "speaker": "bob"}
            400 | {"statement_id": "ffffff", "speaker": "li", "name": "He Lifeng"}
            400 | {"statement_id": "ffffff", "name": "Li Chenggang"}
            400 | {"statement_id": "ffffff", "kind": "person"}
            400 | {"statement_id": "ffffff", "name": "X", "kind": "robot"}
            400 | {"statement_id": "ffffff", "type": "quoted"}
            400 | {"statement_id": "ffffff", "type": ["direct"]}
            400 | {"statement_id": "ffffff", "type": "direct", "withdraw": true}
            400 | {"statement_id": "ffffff", "stances": {"moon": "FAVOR"}}
            400 | {"statement_id": "ffffff", "stances": {"deal": "GOOD"}}
            400 | {"statement_id": "ffffff", "stances": {"deal": 1}}
            400 | {"statement_id": "ffffff", "stances": {"deal": {"deal": "FAVOR"}}}
            400 | {"statement_id": "ffffff", "stances": {"deal": "FAVOR", "DEAL": "AGAINST"}}
            400 | {"statement_id": "ffffff", "stances": {"deal": "FAVOR", "deal": "FAVOR"}}
            400 | {"statement_id": "ffffff", "stances": ["deal=FAVOR"]}
            400 | {"statement_id": "ffffff", "stances.deal": "FAVOR"}
            400 | {"statement_id": "ffffff", "judgement": "maybe"}
            400 | {"statement_id": "ffffff", "judgement": ["rejected", "confirmed"]}
            400 | {"statement_id": "ffffff", "judgement": "rejected", "judgement": "confirmed"}
            400 | {"statement_id": "ffffff", "withdraw": "true"}
            400 | {"statement_id": "ffffff", "withdraw": true, "judgement": "rejected"}
            400 | {"statement_id": "ffffff", "withdraw": false}
            400 | {"statement_id": "ffffff", "judgement": "rejected", "at": "2020-01-01T00:00:00Z"}
            400 | {"statement_id": "ffffff", "judgement": "rejected", "note": "a\\u0000b"}
            400 | {"statement_id": "ffffff", "judgement": "rejected", "note": "\\ud800"}
            400 | {"statement_id": "ffffff", "judgement": "rejected"} {}
            404 | {"statement_id": "ffffff", "judgement": "rejected"}
            404 | {"statement_id": "ffffff", "withdraw": true, "speaker": null}
            """)
    void ofCorrections(int status, String body) throws IOException {
        refused(status, posted("/api/v1/corrections", "application/json", body));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | ffffff | statement_id=ffffff
            400 | ffffff | statement_id=ffffff&stance.deal=&speaker=&type=&judgement=
            400 | ffffff | statement_id=ffffff&type=quoted
            400 | ffffff | judgement=rejected
            400 | ffffff | statement_id=ffffff&judgement=rejected&judgement=confirmed
            400 | ffffff | statement_id=ffffff&withdraw=on
            400 | ffffff | statement_id=ffffff&stance.moon=FAVOR
            400 | ffffff | statement_id=ffffff&stances.deal=FAVOR
            400 | ffffff | statement_id=ffffff&speaker=%zz
            400 | ffffff | statement_id=ffffff&speaker=%
            400 | ffffff | statement_id=ffffff&speaker=%ff
            400 | ffffff | statement_id=ffffff&judgement=rejected&note=%00
            400 | ffffff | statement_id=ffffff&judgement=rejected&note=é
            400 | ffffff | statement_id=ffffff&judgement=rejected&next=//evil.example
            400 | zzzzzz | statement_id=ffffff&judgement=rejected
            404 | ffffff | statement_id=ffffff&judgement=rejected
            """)
    void ofForms(int status, String article, String body) throws IOException {
        refused(status, posted("/articles/" + article + "/corrections", "application/x-www-form-urlencoded", body));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/corrections, application/x-www-form-urlencoded",
        "/api/v1/corrections, text/plain",
        "/articles/ffffff/corrections, application/json",
        "/articles/ffffff/corrections, multipart/form-data",
    })
    void ofCorrectionsOfAnotherType(String path, String type) throws IOException {
        refused(415, posted(path, type, "{}"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/corrections, application/json",
        "/articles/ffffff/corrections, application/x-www-form-urlencoded"
    })
    void ofLargeCorrections(String path, String type) throws IOException {
        // A server that has said what is wrong need not take the rest.
        refused(413, site.head("POST " + path + " HTTP/1.1", MINE, "Content-Type: " + type, "Content-Length: 270000"));
        refused(400, posted(path, type, "a&".repeat(1_000)));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/corrections, application/json",
        "/articles/ffffff/corrections, application/x-www-form-urlencoded"
    })
    void ofCorrectionsFromElsewhere(String path, String type) throws IOException {
        String request = posted(path, type, "{}");
        refused(403, request.replace(MINE, "Origin: https://evil.example"));
        refused(403, request.replace(MINE, "Origin: null"));
        refused(403, request.replace(MINE, "Sec-Fetch-Site: same-origin"));
    }

    private String posted(String path, String type, String body) {
        return site.head(
                        "POST " + path + " HTTP/1.1", MINE, "Content-Type: " + type, "Content-Length: " + body.length())
                + body;
    }

    @ParameterizedTest
    @CsvSource({"'Content-Encoding: gzip', 415", "'Content-Length: 99999999', 413", "'Expect: magic', 417"})
    void ofHeadersOfABody(String header, int status) throws IOException {
        String length = header.startsWith("Content-Length") ? "Accept: */*" : "Content-Length: 1";
        refused(status, site.head(EXTRACT, MINE, "Content-Type: text/plain", length, header) + "x");
    }

    @ParameterizedTest
    @CsvSource({
        "'Host: evil.example', 421",
        "'Host: 127.0.0.1.evil.example', 421",
        "'Host: localhost@evil.example', 400",
        "'Host: ', 400",
        "'Accept: */*', 400",
    })
    void ofHosts(String host, int status) throws IOException {
        refused(status, "GET /api/v1/status HTTP/1.1\r\n" + host + "\r\nConnection: close\r\n\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "'Accept: text/html', 406",
        "'Accept: image/png, text/plain', 406",
        "'Accept: application/json;q=0', 406",
    })
    void ofTypesWanted(String accept, int status) throws IOException {
        refused(status, site.head("GET /api/v1/statements HTTP/1.1", accept));
    }

    @ParameterizedTest
    @CsvSource({
        "'Origin: https://evil.example'",
        "'Origin: null'",
        "'Sec-Fetch-Site: cross-site'",
        "'Authorization: Bearer wrong'",
        "'Authorization: Basic eDowMTIzNDU2Nzg5YWJjZGVm'",
        "'Cookie: token=0123456789abcdef'",
    })
    void ofSenders(String header) throws IOException {
        refused(403, site.head(EXTRACT, "Content-Type: text/plain", "Content-Length: 1", header) + "x");
    }

    @ParameterizedTest
    @CsvSource({
        "'GET /api/v1/status HTTP/9.9'",
        "'GET  HTTP/1.1'",
        "'G\u0001T / HTTP/1.1'",
        "'\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001'",
        "'<script>alert(1)</script>'",
    })
    void ofWhatIsNotHttp(String line) throws IOException {
        refused(400, site.head(line));
    }

    @ParameterizedTest
    @CsvSource({
        "'X: a\u0000b'",
        "'No colon'",
        "'Content-Length: -1'",
        "'Content-Length: 1\r\nContent-Length: 2'",
        "'Transfer-Encoding: gibberish'",
        "'Content-Length: 5\r\nTransfer-Encoding: chunked'",
        "' folded: a'",
    })
    void ofHeaders(String header) throws IOException {
        refused(400, site.head(EXTRACT, MINE, header) + "xxxxx");
    }

    @ParameterizedTest
    @CsvSource({"7000, 400", "9000, 414", "100000, 414"})
    void ofLongQueries(int length, int status) throws IOException {
        refused(status, site.head("GET /api/v1/statements?q=" + "x".repeat(length) + " HTTP/1.1"));
    }

    @ParameterizedTest
    @CsvSource({"9000", "100000"})
    void ofLargeHeaders(int length) throws IOException {
        refused(431, site.head("GET /api/v1/status HTTP/1.1", "X-Large: " + "x".repeat(length)));
    }

    @ParameterizedTest
    @CsvSource({"101, 400", "1000, 400"})
    void ofManyParameters(int count, int status) throws IOException {
        refused(status, site.head("GET /api/v1/statements?" + "a&".repeat(count) + " HTTP/1.1"));
    }

    @ParameterizedTest
    @CsvSource({"60000, 422", "270000, 413", "1000000, 413"})
    void ofLargeTexts(int length, int status) throws IOException {
        String text = "x".repeat(length);
        refused(status, site.head(EXTRACT, MINE, "Content-Type: text/plain", "Content-Length: " + length) + text);
    }

    @ParameterizedTest
    @CsvSource({"270000, 1", "1000, 900"})
    void ofLargeTextsOfUnknownLength(int chunk, int count) throws IOException {
        String chunks = (Integer.toHexString(chunk) + "\r\n" + "x".repeat(chunk) + "\r\n").repeat(count) + "0\r\n\r\n";
        refused(413, site.head(EXTRACT, MINE, "Content-Type: text/plain", "Transfer-Encoding: chunked") + chunks);
    }

    @ParameterizedTest
    @CsvSource({"1000", "5000"})
    void ofNestedJson(int depth) throws IOException {
        String body = "[".repeat(depth);
        refused(400, site.head(EXTRACT, MINE, "Content-Type: application/json", "Content-Length: " + depth) + body);
    }

    @ParameterizedTest
    @CsvSource({"'zzz\r\nx\r\n'", "'-1\r\n'", "'ffffffffffffffff\r\nx\r\n'"})
    void ofBrokenChunks(String chunks) throws IOException {
        refused(400, site.head(EXTRACT, MINE, "Content-Type: text/plain", "Transfer-Encoding: chunked") + chunks);
    }

    private void refused(int status, String request) throws IOException {
        String answer = site.raw(request);
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        if (!request.startsWith("HEAD")) {
            assertThat(answer).contains("application/problem+json", "\"status\":" + status, "\"detail\":\"");
        }
        assertThat(answer)
                .contains("Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff")
                .doesNotContain("Exception", "org.onrecord.", "org.eclipse", "\tat ", folder.toString());
        assertThat(site.log).isEmpty();
    }
}
