package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Article;
import org.onrecord.model.Outcome.Rejected.Category;

final class WarcFormatTest {
    private static final byte[] PAGE = Reads.utf8("<p>“We are close,” Bessent said.</p>");
    private static final String HTML = "200 OK\r\nContent-Type: text/html; charset=utf-8\r\n";

    @Test
    void readsPagesWithTheirAddresses() throws Exception {
        byte[] warc = Reads.join(
                record("warcinfo", null, "application/warc-fields", Reads.utf8("software: x\r\n")),
                record(
                        "request",
                        "https://n.example/a",
                        "application/http; msgtype=request",
                        Reads.utf8("GET /\r\n\r\n")),
                page("https://n.example/a", HTML, PAGE),
                page("https://n.example/b.txt", "200 OK\r\nContent-Type: text/plain\r\n", Reads.utf8("Li said no.\n")));
        List<Article> articles = Reads.articles("x.warc", warc);
        assertThat(articles).hasSize(2);
        Article page = articles.get(0);
        assertThat(page.origin()).isEqualTo("x.warc!/https://n.example/a");
        assertThat(page.url()).isEqualTo("https://n.example/a");
        assertThat(page.contentType()).isEqualTo("text/html");
        assertThat(page.text()).isEqualTo("“We are close,” Bessent said.");
        assertThat(page.published()).isNull();
        assertThat(articles.get(1).text()).isEqualTo("Li said no.\n");
        assertThat(articles.get(1).url()).isEqualTo("https://n.example/b.txt");
    }

    @Test
    void readsRecordsCompressedOneByOne() throws Exception {
        byte[] packed = Reads.join(
                Reads.gzip(page("https://n.example/a", HTML, PAGE)),
                Reads.gzip(page("https://n.example/b", HTML, PAGE)));
        assertThat(Reads.summary(Reads.all("x.warc.gz", packed)))
                .containsExactly("x.warc.gz!/https://n.example/a", "x.warc.gz!/https://n.example/b");
        assertThat(Reads.summary(Reads.all("anything", packed))).hasSize(2);
    }

    @Test
    void undoesEncodingsAndReadsCharsetOfServer() throws Exception {
        byte[] chunked = Reads.utf8("5\r\n<p>Li\r\nd\r\n said so.</p>\r\n0\r\n\r\n");
        byte[] warc = Reads.join(
                page("https://n.example/1", HTML + "Transfer-Encoding: chunked\r\n", chunked),
                page("https://n.example/2", HTML + "Content-Encoding: gzip\r\n", Reads.gzip(PAGE)),
                page(
                        "https://n.example/3",
                        "200 OK\r\nContent-Type: text/html; charset=windows-1251\r\n",
                        "<p>Бессент заявил.</p>".getBytes(Charset.forName("windows-1251"))));
        assertThat(Reads.articles("x.warc", warc))
                .extracting(Article::text)
                .containsExactly("Li said so.", "“We are close,” Bessent said.", "Бессент заявил.");
    }

    @Test
    void prefersCanonicalAddressOfPage() throws Exception {
        byte[] canonical = Reads.utf8(
                "<html><head><link rel=canonical href='https://n.example/a'></head><body><p>Li said so.</p></body></html>");
        assertThat(Reads.article("x.warc", page("https://n.example/a?utm=1", HTML, canonical)))
                .extracting(Article::origin, Article::url)
                .containsExactly("x.warc!/https://n.example/a?utm=1", "https://n.example/a");
    }

    @Test
    void readsCanonicalAddressRelativeToThePages() throws Exception {
        byte[] relative = Reads.utf8("<link rel=canonical href='/a'><p>Li said so.</p>");
        byte[] script = Reads.utf8("<link rel=canonical href='javascript:alert(1)'><p>Li said so.</p>");
        byte[] warc = Reads.join(
                page("https://n.example/b/c?utm=1", HTML, relative), page("https://n.example/b/d?utm=1", HTML, script));
        assertThat(Reads.articles("x.warc", warc))
                .extracting(Article::url)
                .containsExactly("https://n.example/a", "https://n.example/b/d?utm=1");
    }

    @Test
    void leavesOutNameAndPasswordOfCrawler() throws Exception {
        assertThat(Reads.article("x.warc", page("https://jane:secret@n.example/a", HTML, PAGE)))
                .extracting(Article::origin, Article::url)
                .containsExactly("x.warc!/https://n.example/a", "https://n.example/a");
    }

    @Test
    void passesOverWhatIsNoPage() throws Exception {
        byte[] warc = Reads.join(
                page("https://n.example/404", "404 Not Found\r\nContent-Type: text/html\r\n", PAGE),
                page("https://n.example/301", "301 Moved\r\nContent-Type: text/html\r\nLocation: /a\r\n", PAGE),
                page("https://n.example/p.png", "200 OK\r\nContent-Type: image/png\r\n", PAGE),
                page("https://n.example/s.css", "200 OK\r\nContent-Type: text/css\r\n", PAGE),
                record("response", "dns:n.example", "text/dns", Reads.utf8("20251026\r\n")),
                record("resource", "https://n.example/r", "text/html", PAGE));
        assertThat(Reads.rejected("x.warc", warc).reason()).isEqualTo("the archive holds no pages");
    }

    @Test
    void readsTruncatedArchiveAsFarAsItGoes() throws Exception {
        byte[] first = page("https://n.example/a", HTML, PAGE);
        byte[] plain = Reads.join(first, page("https://n.example/b", HTML, PAGE));
        byte[] packed = Reads.join(Reads.gzip(first), Reads.gzip(page("https://n.example/b", HTML, PAGE)));
        for (byte[] cut : List.of(
                Arrays.copyOf(plain, plain.length - 20),
                Arrays.copyOf(plain, plain.length / 2 + 30),
                Arrays.copyOf(packed, packed.length - 20))) {
            List<String> fates = Reads.summary(Reads.all("x.warc", cut));
            assertThat(fates).startsWith("x.warc!/https://n.example/a").endsWith("x.warc: CORRUPT");
        }
        assertThat(Reads.rejected("x.warc", Reads.utf8("WARC/1.0\r\nnonsense")).category())
                .isEqualTo(Category.CORRUPT);
    }

    @Test
    void aDamagedRecordCostsThatRecord() throws Exception {
        byte[] first = page("https://n.example/a", HTML, PAGE);
        byte[] second = page("https://n.example/b", HTML, PAGE);
        byte[] third = page("https://n.example/c", HTML, PAGE);
        String text = new String(second, StandardCharsets.UTF_8);
        String length = text.replaceFirst("(?s).*Content-Length: (\\d+).*", "$1");
        for (String damage : List.of(
                text.replace("Content-Length: " + length, "Content-Length: 20"),
                text.replace("Content-Length: " + length, "Content-Length: 400"),
                text.replace("Content-Length: " + length, "Content-Length: 99999999999999"),
                text.replace("We are close", ""),
                text.replace("HTTP/1.1 200 OK", "HTTP/1.1 two hundred"))) {
            assertThat(Reads.summary(Reads.all("x.warc", Reads.join(first, Reads.utf8(damage), third))))
                    .containsExactly(
                            "x.warc!/https://n.example/a",
                            "x.warc!/https://n.example/b: CORRUPT",
                            "x.warc!/https://n.example/c");
        }
        for (String damage : List.of(
                text.replace("Content-Length: " + length, "Content-Length: many"),
                text.replace("WARC/1.0", "WRAC/1.0"),
                "\n\nno record at all\n",
                "WARC/1.0\r\nX: " + "x".repeat(70_000) + "\r\n\r\n")) {
            assertThat(Reads.summary(Reads.all("x.warc", Reads.join(first, Reads.utf8(damage), third))))
                    .containsExactly(
                            "x.warc!/https://n.example/a", "x.warc!/#2: CORRUPT", "x.warc!/https://n.example/c");
        }
    }

    @Test
    void aDamagedRecordCostsThatRecordWhereTheyAreCompressed() throws Exception {
        byte[] first = Reads.gzip(page("https://n.example/a", HTML, PAGE));
        byte[] second = Reads.gzip(page("https://n.example/b", HTML, PAGE));
        byte[] third = Reads.gzip(page("https://n.example/c", HTML, PAGE));
        for (int at = 0; at < second.length; at += 2) {
            byte[] damaged = second.clone();
            damaged[at] ^= 0x10;
            // Behind the ten bytes of its head nothing of a member goes unchecked.
            boolean isChecked = at < 3 || at >= 10;
            List<String> fates = Reads.summary(Reads.all("x.warc.gz", Reads.join(first, damaged, third)));
            assertThat(fates)
                    .as("damage at " + at)
                    .startsWith("x.warc.gz!/https://n.example/a")
                    .endsWith("x.warc.gz!/https://n.example/c");
            if (isChecked) {
                assertThat(fates)
                        .as("damage at " + at)
                        .hasSize(3)
                        .element(1)
                        .isIn("x.warc.gz!/https://n.example/b: CORRUPT", "x.warc.gz!/#2: CORRUPT");
            }
        }
        for (int length = 1; length < second.length; length += 5) {
            byte[] cut = Reads.join(first, Arrays.copyOf(second, length), third);
            assertThat(Reads.summary(Reads.all("x.warc.gz", cut)))
                    .as("cut to " + length)
                    .hasSize(3)
                    .startsWith("x.warc.gz!/https://n.example/a")
                    .endsWith("x.warc.gz!/https://n.example/c");
        }
    }

    @Test
    void readsRecordsThatWereCompressedTogetherOrInPieces() throws Exception {
        byte[] plain = Reads.join(page("https://n.example/a", HTML, PAGE), page("https://n.example/b", HTML, PAGE));
        byte[] inPieces = Reads.join(
                Reads.gzip(Arrays.copyOf(plain, 100)),
                Reads.gzip(Arrays.copyOfRange(plain, 100, 150)),
                Reads.gzip(Arrays.copyOfRange(plain, 150, plain.length)));
        for (byte[] packed : List.of(Reads.gzip(plain), inPieces, Reads.join(Reads.gzip(plain), new byte[100]))) {
            assertThat(Reads.summary(Reads.all("x.warc.gz", packed)))
                    .containsExactly("x.warc.gz!/https://n.example/a", "x.warc.gz!/https://n.example/b");
        }
    }

    @Test
    void readsAddressesInAngleBrackets() throws Exception {
        byte[] page = page("<https://n.example/a>", HTML, PAGE);
        assertThat(Reads.article("x.warc", page).url()).isEqualTo("https://n.example/a");
    }

    @Test
    void anArchiveMayBeLargerThanOtherFilesButNotItsPages() throws Exception {
        Limits small = new Limits(1000, 1000, 1000_000, 100, 5, 1000_000, 1000);
        byte[] large = Reads.utf8("<p>" + "Li said so. ".repeat(100) + "</p>");
        byte[] warc = Reads.join(page("https://n.example/a", HTML, large), page("https://n.example/b", HTML, PAGE));
        assertThat(Reads.summary(Reads.all(Reads.within(small), "x.warc", warc)))
                .containsExactly("x.warc!/https://n.example/a: TOO_LARGE", "x.warc!/https://n.example/b");
    }

    @Test
    void refusesBombs() throws Exception {
        byte[] zeros = new byte[30_000_000];
        byte[] inPage = page("https://n.example/a", HTML + "Content-Encoding: gzip\r\n", Reads.gzip(zeros));
        assertThat(Reads.summary(Reads.all("x.warc", Reads.join(inPage, page("https://n.example/b", HTML, PAGE)))))
                .containsExactly("x.warc!/https://n.example/a: TOO_LARGE", "x.warc!/https://n.example/b");
        // Passed over, but unpacked on the way to the next record.
        byte[] inRequest =
                Reads.gzip(record("request", "https://n.example/a", "application/http; msgtype=request", zeros));
        assertThat(Reads.rejected("x.warc.gz", Reads.join(inRequest, Reads.gzip(inPage)))
                        .category())
                .isEqualTo(Category.TOO_LARGE);
    }

    @Test
    void countsPagesAsDocuments() throws Exception {
        Limits few = new Limits(1000_000, 1000_000, 1000_000, 1, 1, 1000_000, 1000);
        byte[] warc = Reads.join(page("https://n.example/a", HTML, PAGE), page("https://n.example/a", HTML, PAGE));
        assertThat(Reads.summary(Reads.all(Reads.within(few), "x.warc", warc)))
                .containsExactly("x.warc!/https://n.example/a", "x.warc: TOO_LARGE");
        assertThat(Reads.summary(Reads.all("x.warc", warc)))
                .containsExactly("x.warc!/https://n.example/a", "x.warc!/https://n.example/a#2");
    }

    private static byte[] page(String target, String head, byte[] body) throws IOException {
        byte[] http = Reads.join(Reads.utf8("HTTP/1.1 " + head + "\r\n"), body);
        return record("response", target, "application/http; msgtype=response", http);
    }

    private static byte[] record(String type, @Nullable String target, String contentType, byte[] block)
            throws IOException {
        String head = "WARC/1.0\r\nWARC-Type: " + type + "\r\n"
                + (target == null ? "" : "WARC-Target-URI: " + target + "\r\n")
                + "WARC-Date: 2025-10-26T06:00:00Z\r\nWARC-Record-ID: <urn:uuid:7d6bd4b4-7d2c-4d57-a0a5-3c1f3f6f6b3e>\r\n"
                + "Content-Type: " + contentType + "\r\nContent-Length: " + block.length + "\r\n\r\n";
        return Reads.join(head.getBytes(StandardCharsets.UTF_8), block, Reads.utf8("\r\n\r\n"));
    }
}
