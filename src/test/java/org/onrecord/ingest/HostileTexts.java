package org.onrecord.ingest;

import static org.onrecord.ingest.Sample.bad;
import static org.onrecord.ingest.Sample.good;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Plain text, pages, feeds, mails and data that do harm. */
final class HostileTexts {
    private static final String SAID = "Bessent said in a text that the talks had gone well.";
    private static final String PAGE = "<html><head><title>Talks</title></head><body><p>" + SAID + "</p></body></html>";
    private static final String EITHER = "|: .*";

    private HostileTexts() {}

    static List<Sample> all() {
        List<Sample> all = new ArrayList<>();
        all.addAll(empty());
        all.addAll(characters());
        all.addAll(long_());
        all.addAll(deep());
        all.addAll(slow());
        all.addAll(binary());
        all.addAll(mails());
        return all;
    }

    private static List<Sample> empty() {
        return List.of(
                bad("empty file", "empty.txt", "", ": UNREADABLE"),
                bad("empty file", "empty.pdf", "", ": UNREADABLE"),
                bad("empty file", "empty.docx", "", ": UNREADABLE"),
                bad("empty file", "empty.zip", "", ": UNREADABLE"),
                bad("empty file", "empty.warc.gz", "", ": UNREADABLE"),
                bad("blank file", "blank.txt", " \n\t\r\n ", ": .*"),
                bad("blank file", "mark.txt", "\uFEFF", ": .*"),
                bad("blank file", "blank.html", "<html><body> </body></html>", ": .*"),
                bad("blank file", "blank.rss", "<rss><channel></channel></rss>", ": .*"));
    }

    private static List<Sample> characters() {
        Charset utf16 = StandardCharsets.UTF_16LE;
        return List.of(
                bad("UTF-16 without a mark", "le.txt", SAID.getBytes(utf16), EITHER),
                bad("UTF-16 without a mark", "be.html", PAGE.getBytes(StandardCharsets.UTF_16BE), EITHER),
                good(
                        "character set that there is not",
                        "none.html",
                        Reads.utf8(PAGE.replace("<head>", "<head><meta charset='no-such-set'>")),
                        SAID),
                good(
                        "wrong character set",
                        "wrong.html",
                        Reads.utf8(PAGE.replace("<head>", "<head><meta charset='utf-16'>")),
                        SAID),
                good(
                        "wrong character set",
                        "utf-7.html",
                        Reads.utf8(PAGE.replace("<head>", "<head><meta charset='utf-7'>")),
                        SAID),
                good(
                        "no character set",
                        "latin.txt",
                        (SAID + " Nestl\u00E9 \u00FC\u00E4\u00F6.").getBytes(StandardCharsets.ISO_8859_1),
                        SAID),
                good(
                        "broken UTF-8",
                        "broken.txt",
                        Build.join(
                                Reads.utf8(SAID),
                                new byte[] {' ', (byte) 0xC0, (byte) 0xAF, (byte) 0xED, (byte) 0xA0, (byte) 0x80}),
                        SAID),
                good(
                        "half a surrogate pair",
                        "half.txt",
                        ("\uFEFF" + SAID + " \uD83D and \uDE00.").getBytes(utf16),
                        SAID),
                good(
                        "half a surrogate pair",
                        "half.html",
                        Reads.utf8(PAGE.replace("</p>", " &#xD83D; &#56832; &#x110000;</p>")),
                        SAID),
                good(
                        "half a surrogate pair",
                        "half.json",
                        Reads.utf8(
                                "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":\"1\",\"content_text\":\""
                                        + SAID + " \\uD83D \\uDE00\"}]}"),
                        SAID,
                        "!/1"),
                good(
                        "right to left",
                        "rtl.txt",
                        Reads.utf8("\u202E" + SAID + "\u202C \u0642\u0627\u0644 \u2066\u2067\u2068 \u05D0\u05DE\u05E8"),
                        SAID),
                bad("null bytes", "nulls.txt", SAID + "\0\0\0" + SAID, EITHER),
                bad("null bytes", "nulls.html", PAGE.replace("<p>", "<\0p>\0"), EITHER));
    }

    private static List<Sample> long_() {
        return List.of(
                good("line of a million characters", "line.txt", Reads.utf8((SAID + " ").repeat(20_000)), SAID),
                good(
                        "line of a million characters",
                        "line.html",
                        Reads.utf8(PAGE.replace("</p>", "</p><p>" + "word ".repeat(200_000) + "</p>")),
                        SAID),
                bad("text that is too long", "long.txt", "word ".repeat(2_100_000), ": TOO_LARGE"),
                bad(
                        "attribute of a million characters",
                        "attribute.html",
                        PAGE.replace("<p>", "<p class='" + "x ".repeat(500_000) + "'>"),
                        EITHER),
                bad("word of a million characters", "word.txt", "x".repeat(1_000_000), EITHER));
    }

    private static List<Sample> deep() {
        String tags = "<div>".repeat(100_000);
        return List.of(
                bad("deep nesting", "div.html", tags + SAID, EITHER),
                bad("deep nesting", "b.html", "<b><i>".repeat(50_000) + SAID, EITHER),
                bad("deep nesting", "table.html", "<table><tr><td>".repeat(30_000) + SAID, EITHER),
                bad("deep nesting", "array.json", "[".repeat(100_000), ": .*"),
                bad(
                        "deep nesting",
                        "object.json",
                        "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":" + "{\"a\":".repeat(100_000),
                        ": .*"),
                bad("deep nesting", "deep.xml", "<?xml version='1.0'?>" + "<a>".repeat(100_000), ": .*"),
                bad("deep nesting", "deep.rss", "<rss><channel><item>" + "<a>".repeat(100_000), "(!/.*)?(: .*)?"),
                bad("deep nesting", "deep.nitf", "<nitf><body>" + "<block>".repeat(100_000) + SAID, EITHER),
                bad("deep nesting", "deep.rtf", "{\\rtf1 " + "{".repeat(100_000) + SAID, EITHER),
                bad(
                        "deep nesting",
                        "json-ld.html",
                        PAGE.replace(
                                "<head>",
                                "<head><script type='application/ld+json'>" + "[".repeat(100_000) + "</script>"),
                        EITHER));
    }

    /** What a careless pattern or loop takes minutes for. */
    private static List<Sample> slow() {
        return List.of(
                bad("slow patterns", "spaces.txt", "a" + " ".repeat(1_000_000) + "b", EITHER),
                bad("slow patterns", "lines.txt", "\n \n".repeat(300_000) + SAID, EITHER),
                bad("slow patterns", "quotes.html", PAGE.replace("</p>", "\u201C\"".repeat(300_000) + "</p>"), EITHER),
                bad(
                        "slow patterns",
                        "digits.html",
                        PAGE.replace(
                                "<head>",
                                "<head><meta property='article:published_time' content='" + "1".repeat(900_000) + "'>"),
                        EITHER),
                bad("slow patterns", "from.txt", "From 1:11 1111 ".repeat(60_000), EITHER),
                bad("slow patterns", "open.html", "<a ".repeat(300_000), EITHER),
                bad("slow patterns", "comment.html", "<!--".repeat(200_000), EITHER),
                bad("slow patterns", "entities.html", PAGE.replace("</p>", "&amp".repeat(300_000) + "</p>"), EITHER),
                bad(
                        "slow patterns",
                        "cdata.rss",
                        "<rss><channel><item><title>" + "<![CDATA[".repeat(100_000),
                        "(!/.*)?(: .*)?"));
    }

    private static List<Sample> binary() {
        return List.of(
                bad("binary file by another name", "binary.html", Build.noise(4, 5000), ": .*"),
                bad("binary file by another name", "binary.txt", Build.noise(5, 5000), ": .*"),
                bad("binary file by another name", "binary.pdf", Build.noise(6, 5000), ": .*"),
                bad(
                        "binary file by another name",
                        "program.html",
                        Build.join(Reads.utf8("MZ\0\0"), new byte[500]),
                        ": .*"),
                bad(
                        "binary file by another name",
                        "picture.html",
                        Build.join(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, Build.noise(7, 500)),
                        ": image/png"),
                bad(
                        "noise behind a signature",
                        "noise.rtf",
                        Build.join(Reads.utf8("{\\rtf1 "), Build.noise(8, 5000)),
                        EITHER),
                bad(
                        "noise behind a signature",
                        "noise.zip",
                        Build.join(Reads.utf8("PK\3\4"), Build.noise(9, 5000)),
                        ": .*"),
                bad(
                        "noise behind a signature",
                        "noise.doc",
                        Build.join(
                                new byte[] {
                                    (byte) 0xD0,
                                    (byte) 0xCF,
                                    0x11,
                                    (byte) 0xE0,
                                    (byte) 0xA1,
                                    (byte) 0xB1,
                                    0x1A,
                                    (byte) 0xE1
                                },
                                Build.noise(10, 5000)),
                        ": .*"));
    }

    private static List<Sample> mails() {
        String head = "From: a@n.example\nTo: b@n.example\nMessage-ID: <1>\nMIME-Version: 1.0\nSubject: Talks\n";
        StringBuilder nested = new StringBuilder(head);
        for (int i = 0; i < 200; i++) {
            nested.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        return List.of(
                bad("mail of nested parts", "nested.eml", nested + "\n" + SAID, EITHER),
                good(
                        "mail of endless headers",
                        "headers.eml",
                        Reads.utf8(head + "X-A: b\n".repeat(50_000) + "\n" + SAID),
                        SAID),
                bad(
                        "mail of one header line",
                        "header.eml",
                        head + "X-A: " + "b".repeat(2_000_000) + "\n\n" + SAID,
                        EITHER),
                good(
                        "attachment that climbs",
                        "attachment.eml",
                        Reads.utf8(
                                head + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n"
                                        + SAID
                                        + "\n--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=\"../../climbed.txt\"\n\n"
                                        + SAID + "\n--b--\n"),
                        SAID,
                        "",
                        "!/.*climbed\\.txt"),
                bad(
                        "mail without an end",
                        "open.eml",
                        head + "Content-Type: multipart/mixed; boundary=b\n\n"
                                + "--b\nContent-Type: text/html\n\n<p>".repeat(3000),
                        EITHER));
    }
}
